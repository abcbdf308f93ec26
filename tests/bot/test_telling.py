"""What failed is told by the way that an act leaves open."""

import json
from typing import Any

from slack_sdk import WebClient

from bot.app import tell

WORDS = "Réessayez dans une minute."


class ListeningClient(WebClient):
    """A client that keeps what is said in direct messages."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []

    def conversations_open(self, **given: Any) -> Any:
        return {"channel": {"id": f"D{given['users']}"}}

    def chat_postMessage(self, **given: Any) -> Any:  # noqa: N802  Slack's own name
        self.said.append((given["channel"], given["text"]))


def submission(*blocks: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "view_submission",
        "user": {"id": "U1"},
        "view": {"type": "modal", "blocks": list(blocks)},
    }


def test_a_form_says_it_under_its_first_field() -> None:
    client = ListeningClient()
    answer = tell(WORDS, submission({"type": "input", "block_id": "kind"}), client)
    assert json.loads(answer.body)["errors"] == {"kind": WORDS}
    assert client.said == []


def test_a_window_without_a_field_says_it_in_a_direct_message() -> None:
    client = ListeningClient()
    answer = tell(WORDS, submission({"type": "section"}), client)
    assert (answer.status, client.said) == (200, [("DU1", WORDS)])
