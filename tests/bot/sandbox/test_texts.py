"""Text as people type it, as Slack stores it, and what in it is alive."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox import seed
from bot.sandbox.directory import Directory
from bot.sandbox.live import Token, live_tokens
from bot.sandbox.markup import escaped, stored, unescaped
from bot.sandbox.rich import rich_text

DIRECTORY = Directory(seed.city())


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("voir https://x.org/a?b=1&c=2.", "voir <https://x.org/a?b=1&amp;c=2>."),
        ("(https://x.org)", "(<https://x.org>)"),
        ("ville.example.ca/parc", "<http://ville.example.ca/parc|ville.example.ca/parc>"),
        ("a.b@x.org", "<mailto:a.b@x.org|a.b@x.org>"),
        ("#general et #inconnu", "<#C0GENERAL|general> et #inconnu"),
        ("@Camille Roy, @Personne", "<@U0CAMILLE>, @Personne"),
        ("<!channel>", "&lt;!channel&gt;"),
        ("8 h 30. Ensuite", "8 h 30. Ensuite"),
    ],
)
def test_what_is_typed_is_stored_escaped_with_its_tokens(typed: str, kept: str) -> None:
    assert stored(typed, DIRECTORY) == kept


@given(st.text())
def test_escaping_is_undone_exactly(text: str) -> None:
    assert unescaped(escaped(text)) == text


@given(st.text(alphabet="<>!@#|&aUC0 :/"))
def test_nothing_that_a_person_types_becomes_a_live_broadcast(text: str) -> None:
    kinds = {token.kind for token in live_tokens({"text": stored(text, DIRECTORY)})}
    assert "broadcast" not in kinds


def test_rich_text_says_the_same_thing() -> None:
    kept = stored("Bonjour @Camille Roy, voir https://x.org & #general", DIRECTORY)
    elements = rich_text(kept)[0]["elements"][0]["elements"]
    assert [one["type"] for one in elements] == ["text", "user", "text", "link", "text", "channel"]
    assert elements[4]["text"] == " & "


@pytest.mark.parametrize(
    ("message", "tokens"),
    [
        (
            {"text": "<!here> <!subteam^S1> <#C1|x> <!date^1^{date}|x>"},
            "broadcast usergroup channel",
        ),
        ({"text": "&lt;!channel&gt;"}, ""),
        ({"text": "", "blocks": [{"type": "markdown", "text": "<@U1>"}]}, "user"),
        (
            {"blocks": [{"type": "rich_text", "elements": [{"type": "user", "user_id": "U1"}]}]},
            "user",
        ),
        ({"text": "@channel"}, ""),
        ({"text": "@channel", "link_names": True}, "broadcast"),
        ({"text": "", "attachments": [{"text": "<!channel>"}]}, "broadcast"),
        ({"text": "", "attachments": [{"text": "<!channel>", "is_share": True}]}, ""),
    ],
)
def test_live_tokens_are_told_from_dead_ones(message: dict[str, object], tokens: str) -> None:
    assert [token.kind for token in live_tokens(message)] == tokens.split()
    assert all(isinstance(token, Token) for token in live_tokens(message))
