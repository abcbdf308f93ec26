"""Only members of the workspace may do anything, whatever roles say."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from slack_sdk import WebClient
from sqlmodel import select

from bot.membership import Standing, acting, standing_of, team_of
from bot.sandbox import payloads
from storage import inbox
from storage.tables import InboxRow
from tests.handlers.conftest import here, walk
from tests.handlers.walking import CAMILLE, DENIS, TEAM, Walk, plain, press
from tests.watching import eventually

__all__ = ["here", "walk"]

ALEX = "U0ALEX"
RESERVED = "réservée aux membres"


def described(**fields: Any) -> dict[str, Any]:
    return {"id": "U1", "team_id": "T1", "deleted": False, "is_bot": False, **fields}


@pytest.mark.parametrize(
    ("fields", "standing"),
    [
        ({}, Standing.MEMBER),
        ({"deleted": True}, Standing.DEACTIVATED),
        ({"is_bot": True}, Standing.BOT),
        ({"id": "USLACKBOT"}, Standing.BOT),
        ({"is_restricted": True}, Standing.GUEST),
        ({"is_ultra_restricted": True}, Standing.GUEST),
        ({"is_stranger": True}, Standing.STRANGER),
        ({"team_id": "T2"}, Standing.STRANGER),
        ({"deleted": True, "is_restricted": True}, Standing.DEACTIVATED),
    ],
)
def test_slack_says_what_somebody_is(fields: dict[str, Any], standing: Standing) -> None:
    assert standing_of(described(**fields), "T1") is standing


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ({"command": "/draft", "user_id": "U1", "team_id": "T1"}, "U1"),
        ({"type": "block_actions", "user": {"id": "U1"}, "team": {"id": "T1"}}, "U1"),
        ({"event": {"type": "app_home_opened", "user": "U1"}, "team_id": "T1"}, "U1"),
        ({"event": {"type": "message", "user": "U1", "bot_id": "B1"}, "team_id": "T1"}, None),
        ({"event": {"type": "message", "subtype": "message_deleted"}, "team_id": "T1"}, None),
        ({"event": {"type": "tokens_revoked"}, "team_id": "T1"}, None),
    ],
)
def test_each_delivery_says_who_acts(body: dict[str, Any], who: str | None) -> None:
    assert acting(body) == who
    assert team_of(body) == "T1"


def test_a_guest_does_nothing(walk: Walk) -> None:
    alex = walk.here.person(ALEX)
    draft = walk.write()
    assert alex.command("/calendrier")
    assert RESERVED in plain(alex.ephemerals()[-1]["text"])
    press(alex, walk.verdict(draft, ALEX), "Envoyer pour approbation")
    assert RESERVED in walk.whispers(ALEX)[-1]
    assert alex.open_home() is None
    assert alex.modals == []


def test_who_leaves_does_nothing_from_that_moment_whatever_their_role(walk: Walk) -> None:
    draft = walk.write()
    verdict = walk.verdict(draft)
    walk.here.slack.deactivate(CAMILLE)
    walk.here.settle()
    press(walk.here.person(CAMILLE), verdict, "Retirer")
    assert walk.draft().status.value == "open"


def test_slack_is_asked_once(walk: Walk) -> None:
    with counted() as calls:
        walk.write()
        walk.write(text="Une autre publication pour jeudi.")
        assert calls == [CAMILLE]


def test_without_slack_a_role_is_trusted_and_nobody_else(walk: Walk) -> None:
    with silent():
        camille, denis = walk.here.person(CAMILLE), walk.here.person(DENIS)
        assert camille.command("/draft aide")
        assert "/draft" in plain(camille.ephemerals()[-1]["text"])
        assert denis.command("/draft aide")
        assert "vérifier qui vous êtes" in plain(denis.ephemerals()[-1]["text"])


def test_what_somebody_unknown_says_waits_for_slack(walk: Walk) -> None:
    services = walk.here.vigie.services

    def tried() -> bool:
        with services.reading() as session:
            return session.exec(select(InboxRow.attempts)).all() == [1]

    with silent():
        walk.here.person(DENIS).say("reponses-citoyens", "La patinoire ouvre samedi.")
        assert eventually(tried)
        with services.reading() as session:
            assert inbox.pending(session) == 1


def test_a_payload_made_by_hand_by_a_guest_has_no_effect(walk: Walk) -> None:
    walk.write()
    alex = walk.here.person(ALEX)
    record = alex.messages(TEAM)[-1]
    made = {"type": "button", "action_id": "drafts.withdraw:0", "block_id": "b", "action_ts": "1.1"}
    payload = payloads.message_action(
        walk.here.slack, ALEX, record, {**made, "value": '{"draft":1}'}
    )
    assert alex.forge(payload).status == 200
    assert walk.draft().status.value == "open"


@contextmanager
def counted() -> Iterator[list[str]]:
    """Count whom Slack is asked about."""
    calls: list[str] = []
    real = WebClient.users_info

    def note(self: WebClient, **arguments: Any) -> Any:
        calls.append(arguments["user"])
        return real(self, **arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WebClient, "users_info", note)
        yield calls


@contextmanager
def silent() -> Iterator[None]:
    """Let Slack say nothing of anybody."""

    def cut(_self: WebClient, **_arguments: Any) -> Any:
        raise TimeoutError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WebClient, "users_info", cut)
        yield
