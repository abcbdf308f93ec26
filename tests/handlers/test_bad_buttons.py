"""Whatever a button made by hand carries is answered in French, and changes nothing."""

import json
from typing import Any, Final

import pytest

from bot.sandbox import payloads
from handlers import texts
from tests.handlers.walking import (
    CAMILLE,
    NADIA,
    PHILIPPE,
    TEAM,
    Walk,
    element,
    plain,
)

NO_SUCH: Final = "Cette publication n’existe pas ou n’existe plus."


HUGE: Final = 10**40


BUTTONS: Final = [
    "drafts.fix", "drafts.ignore", "drafts.add_word", "drafts.change_type", "drafts.check_again",
    "drafts.withdraw", "drafts.edit", "drafts.copy", "drafts.show_all", "drafts.accept_word",
    "drafts.decline_word", "approvals.submit", "approvals.approve", "approvals.request_changes",
    "approvals.refuse", "approvals.read", "places.take", "places.drop", "places.ask",
    "places.move", "places.show", "places.grant", "places.refuse", "publication.published",
    "publication.programmed", "drafts.fix_all", "drafts.dress", "drafts.turn_page",
    "appeals.contest", "appeals.exempt", "appeals.grant", "appeals.refuse",
]  # fmt: skip


VALUES: Final = [
    None, "", "{", "[]", '"x"', "3", "{}", '{"draft": null}', '{"draft": true}',
    f'{{"draft": {HUGE}}}', "[" * 9000,
    '{"draft": 999, "version": "x", "finding": 3, "account": 9}',
]  # fmt: skip


def click(walk: Walk, user: str, action: str, given: Any) -> list[str]:
    """Click on a button made by hand; return what was said in private."""
    person = walk.here.person(user)
    record = person.messages(TEAM)[-1]
    made = {"type": "button", "action_id": f"{action}:0", "block_id": "b", "action_ts": "1.1"}
    if given is not None:
        made["value"] = given
    payload = payloads.message_action(walk.here.slack, user, record, made)
    before = len(walk.whispers(user))
    assert person.forge(payload).status == 200
    return walk.whispers(user)[before:]


@pytest.mark.parametrize("action", BUTTONS)
def test_a_button_that_carries_nonsense_is_answered(unmoved: Walk, action: str) -> None:
    said = [click(unmoved, CAMILLE, action, given) for given in VALUES]
    assert said[:-1] == [[plain(texts.UNREADABLE)]] * (len(VALUES) - 1)
    assert said[-1] in ([plain(texts.UNREADABLE)], [NO_SUCH])


@pytest.mark.parametrize("action", BUTTONS)
def test_a_button_for_what_does_not_exist_is_answered(unmoved: Walk, action: str) -> None:
    nothing = json.dumps(
        {"draft": 999, "version": 1, "finding": "abc", "choice": 0, "makes": "abc",
         "account": "facebook-ville", "at": 1800000000, "exception": 999, "word": 999,
         "appeal": 999, "page": 0}
    )  # fmt: skip
    assert click(unmoved, PHILIPPE, action, nothing) == [NO_SUCH]


@pytest.mark.parametrize("action", BUTTONS)
def test_a_button_of_another_is_refused_in_private(unmoved: Walk, action: str) -> None:
    given = json.dumps(
        {"draft": 1, "version": 1, "finding": "abc", "choice": 0, "makes": "abc",
         "account": "facebook-ville", "at": 1800000000, "exception": 1, "word": 1, "appeal": 1,
         "page": 0}
    )  # fmt: skip
    (said,) = click(unmoved, "U0SOFIA", action, given)
    refused = ("Votre rôle ne permet pas cette action.", "Cette publication n’existe pas")
    assert said.startswith(refused)


def test_an_unknown_button_is_not_a_failure(walk: Walk) -> None:
    assert click(walk, CAMILLE, "drafts.unknown", "{}") == []
    assert walk.here.slack.failures.all() == ()


def test_a_suggestion_that_is_not_there(walk: Walk) -> None:
    draft = walk.write(text="La Ville invites la population samedi.")
    button = element(walk.verdict(draft), "→ invite")
    carried = json.loads(button["value"]) | {"choice": 99}
    (said,) = click(walk, CAMILLE, "drafts.fix", json.dumps(carried))
    assert "version précédente" in said


def test_a_click_twice_in_the_same_second(walk: Walk) -> None:
    nadia = walk.here.person(NADIA)
    draft = walk.write(text="La Ville invites la population samedi.")
    verdict = walk.verdict(draft)
    button = element(verdict, "→ invite")
    record = nadia.thread(TEAM, verdict["thread_ts"])[-1]
    made = {name: button[name] for name in ("type", "action_id", "value")}
    payload = payloads.message_action(
        walk.here.slack, NADIA, record, made | {"block_id": "b", "action_ts": "1.1"}
    )
    first, second = nadia.forge(payload), nadia.forge(payload)
    assert (first.status, second.status) == (200, 200)
    walk.here.settle()
    assert walk.draft().version == 2
    assert walk.whispers(NADIA) == []
