"""The flows at a desk: what is refused, what is mended, what is due."""

from dataclasses import replace
from typing import Any, Final

import pytest

from checks.answer_life import AnswerStatus
from handlers.act import act_of
from handlers.answers import flow, messages, owing, team
from handlers.answers.flow import Proposal
from handlers.answers.form import Form
from handlers.answers.heard import Heard, Share
from handlers.refusals import Problems, Refused, Why
from storage import answers, outbox
from storage.answers import Answer, Spot
from storage.outbox import Letter, Place
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, KARIM, MARC, NADIA

FORM: Final = Form(question="La patinoire est-elle ouverte?", text="Elle ouvre samedi.")
SPOT: Final = Spot("C0REPONSES", "1.0001")
HEARD: Final = Heard(SPOT, DENIS, direct=False, text="Elle ouvre samedi.")
IM: Final = Heard(Spot("D0DENIS", "5.0001"), DENIS, direct=True, text="Dimanche aussi.")
LONG: Final = "a" * 5001


def propose(desk: Desk, user: str = DENIS, answer: int | None = None, **fields: Any) -> Any:
    proposal = Proposal(replace(FORM, **fields), {}, answer)
    return flow.propose(desk.services, user, proposal)


def an_answer(desk: Desk, user: str = DENIS, **fields: Any) -> Answer:
    done = propose(desk, user, **fields)
    assert isinstance(done, Answer), done
    return done


def claimed(desk: Desk, **fields: Any) -> Answer:
    done = team.claim(desk.services, CAMILLE, an_answer(desk, **fields).id)
    assert isinstance(done, Answer), done
    return done


def now(desk: Desk, number: int = 1) -> Answer:
    with desk.services.reading() as session:
        return answers.get(session, number)


def count(desk: Desk) -> int:
    with desk.services.reading() as session:
        return len(tuple(answers.everything(session)))


def why(done: object) -> Why:
    assert isinstance(done, Refused), done
    return done.why


@pytest.mark.parametrize(
    ("fields", "where", "code"),
    [
        ({"question": "", "asked": "99"}, "asked", "no_such_question"),
        ({"question": "", "asked": "x"}, "asked", "no_such_question"),
        ({"question": " "}, "question", "no_question"),
        ({"question": "q" * 1001}, "question", "too_long"),
        ({"text": " !? "}, "text", "empty"),
        ({"text": LONG[:3000], "more": LONG[:2001]}, "text", "too_long"),
        ({"origin": "o" * 301}, "origin", "too_long"),
        ({"valid_until": "2026-02-30"}, "valid_until", "no_such_day"),
        ({"author": KARIM}, "text", "not_for_others"),
        ({"by_email": True}, "text", "not_for_others"),
    ],
)
def test_a_form_is_given_back_with_what_is_wrong(
    desk: Desk, fields: dict[str, Any], where: str, code: str
) -> None:
    done = propose(desk, **fields)
    assert isinstance(done, Problems)
    assert (where, code) in {(one.where, one.code) for one in done.all}
    assert count(desk) == 0


def test_an_answer_by_e_mail_of_somebody_without_an_account_is_told_to_whoever_entered_it(
    desk: Desk,
) -> None:
    done = an_answer(desk, CAMILLE, by_email=True)
    assert (done.author, done.told, done.given.source) == ("", CAMILLE, "email")
    assert [to for to, _ in desk.said(Letter.ANSWER_RECEIPT)] == [CAMILLE]


def test_only_its_author_mends_an_answer_and_while_it_waits(desk: Desk) -> None:
    an_answer(desk)
    assert why(propose(desk, KARIM, 1)) is Why.NOT_ALLOWED
    assert why(propose(desk, DENIS, 9)) is Why.UNKNOWN_ANSWER
    assert an_answer(desk, DENIS, answer=1).version == 1
    assert an_answer(desk, DENIS, answer=1, text="Non.").version == 2
    team.claim(desk.services, CAMILLE, 1)
    team.publish(desk.services, CAMILLE, 1, "https://x.ca")
    assert why(propose(desk, DENIS, 1)) is Why.ANSWER_MOVED


def test_what_the_team_writes_is_checked_before_it_is_kept(desk: Desk) -> None:
    answer = claimed(desk)
    services = desk.services
    for words, code in (("…", "empty"), (LONG, "too_long")):
        done = team.edit(services, CAMILLE, 1, answer.version, words)
        assert isinstance(done, Problems)
        assert done.all[0].code == code
    assert why(team.edit(services, CAMILLE, 1, 9, "Oui.")) is Why.OVERTAKEN
    for link, code in (("ftp://x", "not_a_link"), (f"https://{LONG}", "too_long")):
        done = team.publish(services, CAMILLE, 1, link)
        assert isinstance(done, Problems)
        assert done.all[0].code == code
    for act in (team.ask, team.decline):
        assert why(act(services, CAMILLE, 1, "  ")) is Why.NEEDS_REASON
        assert why(act(services, CAMILLE, 1, LONG)) is Why.TOO_LONG
        assert why(act(services, MARC, 1, "Non.")) is Why.NOT_ALLOWED
        assert why(act(services, NADIA, 1, "Non.")) is Why.ANSWER_TAKEN
        assert why(act(services, CAMILLE, 9, "Non.")) is Why.UNKNOWN_ANSWER
    assert why(team.claim(services, CAMILLE, 1)) is Why.ALREADY_DONE
    assert now(desk).status is AnswerStatus.CLAIMED


def test_a_message_heard_twice_is_one_answer(desk: Desk) -> None:
    forward = replace(HEARD, text="", shares=(Share("C9", "0.1", "Oui, samedi.", ()),))
    for _ in range(2):
        messages.hear(desk.services, forward)
    assert count(desk) == 1
    again = messages.take(desk.services, KARIM, forward)
    assert again is not None
    assert (again[0].id, again[1]) == (1, False)


def test_the_edit_of_somebody_else_changes_nothing(desk: Desk) -> None:
    messages.hear(desk.services, replace(HEARD, shares=(Share("C9", "0.1", "Oui.", ()),)))
    messages.follow(desk.services, replace(HEARD, user=KARIM, text="Non."))
    assert now(desk).version == 1


def test_an_edit_that_is_too_long_or_empty_keeps_what_was_given(desk: Desk) -> None:
    forward = replace(HEARD, text="", shares=(Share("C9", "0.1", "Oui.", ()),))
    messages.hear(desk.services, forward)
    messages.follow(desk.services, replace(HEARD, text="", length=12_000))
    messages.follow(desk.services, replace(forward, shares=(Share("C9", "0.1", "", ()),)))
    assert now(desk).given.text == "Oui."
    told = [words for _, words in desk.said(Letter.ANSWER_OFFER)]
    assert [words[:38] for words in told] == ["Votre réponse compte 12 000 caractères"]


def test_a_long_message_that_nobody_asked_for_is_told_its_length(desk: Desk) -> None:
    messages.hear(desk.services, replace(HEARD, text="", length=12_000))
    ((_, told),) = desk.said(Letter.ANSWER_OFFER)
    assert told.startswith("Si c’est la réponse à une question du public, elle compte 12 000")
    assert messages.take(desk.services, DENIS, replace(HEARD, text="", length=12_000)) is None


def test_what_says_nothing_is_not_answered(desk: Desk) -> None:
    messages.hear(desk.services, replace(HEARD, text=""))
    messages.hear(desk.services, replace(IM, text=""))
    messages.forget(desk.services, "C0REPONSES", "9.9")
    assert desk.said() == []


def test_a_precision_goes_to_the_answer_whose_thread_it_is_in(desk: Desk) -> None:
    for _ in range(2):
        claimed(desk)
    for number in (1, 2):
        team.ask(desk.services, CAMILLE, number, f"Question {number}?")
    desk.messages()
    with desk.services.reading() as session:
        asked = owing.asking(answers.get(session, 1))
        card = outbox.place_of(session, Letter.ANSWER_ASK, asked, DENIS)
    assert isinstance(card, Place)
    messages.hear(desk.services, replace(IM, spot=Spot("D0DENIS", "6.1", card.ts)))
    assert (now(desk, 1).status, now(desk, 2).status) == ("claimed", "asked")
    messages.hear(desk.services, IM)
    assert now(desk, 2).given.text == "Elle ouvre samedi.\n\nDimanche aussi."


def test_a_precision_that_comes_too_late_is_left(desk: Desk) -> None:
    answer = claimed(desk)
    with desk.services.transaction() as session:
        act = act_of(session, desk.services, DENIS)
        team.reply(act, answer, "Dimanche aussi.", (), ())
    assert now(desk).given.text == "Elle ouvre samedi."


def test_what_still_shows_dots_is_not_published(desk: Desk) -> None:
    known = claimed(desk, text="Appelez Luc au ••••••••••••.")
    link = "https://www.facebook.com/VilleValDesErables/posts/1"
    refused = team.publish(desk.services, CAMILLE, known.id, link)
    assert isinstance(refused, Problems)
    assert [(one.where, one.code) for one in refused.all] == [("link", "still_masked")]
    team.edit(desk.services, CAMILLE, known.id, known.version, "Composez le 311.")
    assert isinstance(team.publish(desk.services, CAMILLE, known.id, link), Answer)
