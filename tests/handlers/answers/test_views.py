"""What people see of an answer: pictures of every card, receipt and form."""

from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from bot.sandbox.live import live_tokens
from checks.answer_life import AnswerStatus
from handlers.answers.form import Form
from handlers.answers.form_view import Setting, form_view, read
from handlers.answers.forms_view import compared, note_form, publish_form, reply_form, whole
from handlers.answers.receipt_view import news_message, offer_message, receipt_message
from handlers.answers.views import card_message
from storage.answers import Answer, Source
from storage.outbox import Place
from tests.handlers.answers.givens import NOW, answer, given, question, rich, sheet
from tests.handlers.givens import CAMILLE
from tests.handlers.showing import buttons, said, shown, view_shown
from tests.handlers.walking import mentions

HERE = Place("C0REPONSES", "1.0")
STATES = {
    "received": answer(),
    "checking": answer(judged_version=0),
    "without a question": answer(given(question_id=None), status=AnswerStatus.RECEIVED),
    "a file alone": answer(given(text="", files=("plan.pdf",))),
    "by e-mail": answer(given(source=Source.EMAIL), author="", entered_by=CAMILLE),
    "valid": answer(given(valid_until=NOW.date())),
    "rich": rich(),
    "asked": answer(status=AnswerStatus.ASKED, claimed_by=CAMILLE),
    "published": answer(
        status=AnswerStatus.PUBLISHED, claimed_by=CAMILLE, published_at=NOW, link="https://x.ca/1"
    ),
    "declined": answer(status=AnswerStatus.DECLINED, claimed_by=CAMILLE),
    "withdrawn": answer(status=AnswerStatus.WITHDRAWN),
}


@pytest.mark.parametrize("known", STATES.values(), ids=list(STATES))
def test_the_card(known: Answer, pictured: SnapshotAssertion) -> None:
    asked = question() if known.given.question_id else None
    one = sheet(known, question=asked, reason="La date a changé.")
    assert shown(card_message(one)) == pictured


@pytest.mark.parametrize("known", STATES.values(), ids=list(STATES))
def test_the_receipt(known: Answer, pictured: SnapshotAssertion) -> None:
    asked = question() if known.given.question_id else None
    assert shown(receipt_message(sheet(known, question=asked), HERE)) == pictured


def test_a_card_with_other_answers(pictured: SnapshotAssertion) -> None:
    others = (answer(id=2, ordinal=119), answer(id=3, ordinal=120))
    made = shown(card_message(sheet(others=others)))
    assert made == pictured
    assert buttons(made) == ["Je m’en occupe", "Comparer"]


def test_nothing_hostile_is_live_on_a_card() -> None:
    made = shown(card_message(sheet(rich(), question=question(text=rich().given.remark))))
    assert mentions(made) == set()
    people = {one.target for one in live_tokens(made) if one.kind == "user"}
    assert people == {"U0DENIS", CAMILLE}


@pytest.mark.parametrize("code", ["offer", "offer_private", "empty", "known", "too_long"])
def test_the_discreet_line(code: str, pictured: SnapshotAssertion) -> None:
    value = {"channel": "C0REPONSES", "ts": "1.1", "thread": ""}
    assert shown(offer_message("Une ligne.", code, value, HERE)) == pictured


def test_the_news(pictured: SnapshotAssertion) -> None:
    known = answer()
    told = [news_message("Nouvelle.", known, HERE, claimable=one) for one in (True, False)]
    assert [shown(one) for one in told] == pictured


@pytest.mark.parametrize("for_others", [True, False])
def test_the_form(for_others: bool, pictured: SnapshotAssertion) -> None:  # noqa: FBT001
    asked = [question(), question(id=2, text="Et la piscine?")]
    empty = view_shown(form_view(Form(), Setting(asked, for_others)))
    form = Form(asked="2", text="Oui. " * 700, origin="Loisirs", valid_until="2026-12-01",
                correction=True, may_name=True)  # fmt: skip
    filled = view_shown(form_view(form, Setting(asked, for_others, 1)))
    assert [empty, filled] == pictured


def test_the_form_without_questions(pictured: SnapshotAssertion) -> None:
    made = view_shown(form_view(Form(question="Et la piscine?"), Setting((), for_others=False)))
    assert made == pictured


def test_an_empty_state_reads_as_an_empty_form() -> None:
    assert read({}) == Form()
    assert read(None) == Form()


def test_the_team_s_forms(pictured: SnapshotAssertion) -> None:
    long = replace(rich(), reply="Oui. " * 900)
    made = [
        reply_form(long),
        publish_form(sheet(long)),
        publish_form(sheet()),
        note_form(1, "ask"),
        note_form(1, "decline"),
        compared(answer(), (answer(given(text="Non. " * 900), id=2, ordinal=119),)),
        whole(long),
        whole(answer()),
    ]
    assert [view_shown(one) for one in made] == pictured


def test_a_validity_that_is_past_is_said_to_whoever_publishes() -> None:
    assert "La validité est passée" in said(view_shown(publish_form(sheet(rich()))))
    assert "La validité est passée" not in said(view_shown(publish_form(sheet())))
