"""A button made by hand is answered in French and changes nothing; a role is asked for each act."""

import json
from typing import Any, Final

import pytest

from bot.sandbox import payloads
from checks.answer_life import AnswerStatus
from handlers import texts
from tests.handlers.answers.walking import DENIS, TEXT, AnswerWalk
from tests.handlers.test_bad_buttons import VALUES
from tests.handlers.walking import CAMILLE, NADIA, Walk, plain

TEAM: Final = [
    "answers.claim", "answers.take_over", "answers.release", "answers.edit", "answers.publish",
    "answers.ask", "answers.decline", "answers.compare", "answers.read",
]  # fmt: skip
BUTTONS: Final = [*TEAM, "answers.modify", "answers.make"]
NO_SUCH: Final = "Cette réponse n’existe pas ou n’existe plus."
NOT_YOURS: Final = "Votre rôle ne permet pas cette action. Rien n’a été changé."


def click(path: AnswerWalk, user: str, action: str, given: Any) -> list[str]:
    """Click on a button made by hand; return what was said in private."""
    person = path.here.person(user)
    record = person.say("general", "Bonjour.")
    made = {"type": "button", "action_id": f"{action}:0", "block_id": "b", "action_ts": "1.1"}
    if given is not None:
        made["value"] = given
    payload = payloads.message_action(path.here.slack, user, record, made)
    assert person.forge(payload).status == 200
    # Vigie is not in that channel: what it says in private comes in a direct message.
    return [plain(one["text"]) for one in person.dms()]


@pytest.mark.parametrize("action", BUTTONS)
def test_a_button_that_carries_nonsense_is_answered(unmoved: Walk, action: str) -> None:
    for given in VALUES:
        assert click(AnswerWalk(unmoved), CAMILLE, action, given)[-1] == plain(texts.UNREADABLE)


@pytest.mark.parametrize("action", [one for one in BUTTONS if one != "answers.make"])
def test_an_answer_that_is_not_there_is_said(unmoved: Walk, action: str) -> None:
    assert click(AnswerWalk(unmoved), CAMILLE, action, '{"answer": 999}')[-1] == NO_SUCH


@pytest.mark.parametrize("place", ["C0GENERAL", "C0REPONSES", "D0NOBODY"])
def test_a_message_that_is_not_vigie_s_to_read_is_not_read(path: AnswerWalk, place: str) -> None:
    value = json.dumps({"channel": place, "ts": "1.1", "thread": ""})
    assert "Ce message n’est plus là" in click(path, CAMILLE, "answers.make", value)[-1]
    assert path.count() == 0


@pytest.mark.parametrize("user", [DENIS, "U0MARC", "U0JULIE", "U0KARIM", "U0MIREILLE", "U0HELENE"])
def test_every_act_of_the_team_asks_for_its_role(path: AnswerWalk, user: str) -> None:
    path.say(TEXT, path.ask())
    for action in TEAM:
        assert click(path, user, action, '{"answer": 1}')[-1] == NOT_YOURS
    answer = path.answer()
    assert (answer.status, answer.claimed_by) == (AnswerStatus.RECEIVED, None)


def test_what_somebody_else_holds_is_not_settled(path: AnswerWalk) -> None:
    path.say(TEXT, path.ask())
    path.press("Je m’en occupe")
    for action in ("edit", "publish", "ask", "decline", "release"):
        said = click(path, NADIA, f"answers.{action}", '{"answer": 1}')[-1]
        assert said.startswith(f"<@{CAMILLE}> s’occupe déjà")
    assert path.answer().claimed_by == CAMILLE


def test_a_step_that_is_over_is_said(path: AnswerWalk) -> None:
    path.say(TEXT, path.ask())
    path.published()
    for action in ("claim", "edit", "publish", "ask", "decline", "release", "take_over"):
        said = click(path, NADIA, f"answers.{action}", '{"answer": 1}')[-1]
        assert "la réponse a changé d’état" in said
    assert path.answer().status is AnswerStatus.PUBLISHED
