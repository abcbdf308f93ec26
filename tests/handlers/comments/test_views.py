"""What the messages and forms of comments look like."""

from dataclasses import replace
from typing import Any

import pytest
from slack_sdk.models.views import View
from syrupy.assertion import SnapshotAssertion

from checks.comment_life import State
from checks.natures import Nature
from checks.types import Finding, Omission, Severity
from handlers.act import act_of
from handlers.blocks import MESSAGE_LIMIT, size
from handlers.comments import makers, texts
from handlers.comments.forms import texts as form_texts
from handlers.comments.forms.views import track_form
from handlers.comments.reminders_view import ladder_message, nudge_message
from handlers.comments.replies_view import question_message, reply_message
from handlers.comments.sheet import Sheet, sheet_of
from handlers.comments.views import (
    alert_message,
    card_message,
)
from storage.questions import Question
from storage.replies import Kind, Reply
from tests.handlers.comments.counter import NATURES, PAGE, Counter
from tests.handlers.givens import CAMILLE, LAW, NADIA
from tests.handlers.showing import buttons, said, shown, view_shown
from tests.sandbox import TUESDAY


def sheet(counter: Counter, **fields: Any) -> Sheet:
    comment = counter.track(**fields)
    with counter.services.reading() as session:
        return sheet_of(session, counter.services, comment)


def in_state(one: Sheet, state: State, **fields: Any) -> Sheet:
    return replace(one, comment=replace(one.comment, state=state, **fields))


@pytest.mark.parametrize("nature", [Nature.QUESTION, *NATURES])
def test_cards(counter: Counter, pictured: SnapshotAssertion, nature: Nature) -> None:
    words = {"excerpt": NATURES[nature]} if nature in NATURES else {}
    assert shown(card_message(sheet(counter, **words))) == pictured


@pytest.mark.parametrize("state", State)
def test_states(counter: Counter, pictured: SnapshotAssertion, state: State) -> None:
    one = in_state(
        sheet(counter), state, assignee=CAMILLE, closed_by=NADIA, department="recreation",
        promised_at=TUESDAY, reason="opinion",
    )  # fmt: skip
    assert shown(card_message(replace(one, group="C-2026-9"))) == pictured


def test_a_closed_card_says_how_and_offers_to_open_it(counter: Counter) -> None:
    one = in_state(sheet(counter), State.NO_ANSWER, closed_by=NADIA, reason="deleted")
    card = shown(card_message(one))
    assert "Commentaire supprimé par la personne" in said(card)
    assert buttons(card) == ["Rouvrir", "Modérer", "Délais"]
    moderated = shown(card_message(in_state(one, State.MODERATED)))
    assert buttons(moderated) == ["Délais"]


def test_hostile_words_of_the_public_stay_words(counter: Counter) -> None:
    one = sheet(counter, excerpt="<!channel> *gras* <@U0SYLVIE> :tada:", handle="<!here> *x*")
    card = shown(card_message(one))
    assert "<!here>" not in said(card)
    assert card["blocks"][1]["text"]["type"] == "plain_text"


def test_the_longest_excerpt_fits(counter: Counter) -> None:
    long = sheet(counter, excerpt="é&" * 1500)
    assert size(card_message(long).blocks) <= MESSAGE_LIMIT
    many = [replace(long)] * 500
    assert size(nudge_message(many, CAMILLE, TUESDAY.isoformat(), {"2h": "2 h"}).blocks) <= (
        MESSAGE_LIMIT
    )


@pytest.mark.parametrize("code", texts.ALERTS)
def test_alerts(counter: Counter, pictured: SnapshotAssertion, code: str) -> None:
    assert shown(alert_message(sheet(counter), code, NADIA)) == pictured


def test_reminders(counter: Counter, pictured: SnapshotAssertion) -> None:
    one = sheet(counter)
    promised = in_state(one, State.INTERIM, promised_at=TUESDAY)
    snoozes = {each.key: each.label for each in LAW.decisions.snooze_choices}
    at = TUESDAY.isoformat()
    assert [
        shown(nudge_message([one, promised], CAMILLE, at, snoozes)),
        shown(nudge_message([one] * 14, CAMILLE, at, snoozes)),
        shown(ladder_message([one])),
    ] == pictured


FAULT = Finding("grammar", "8", Severity.WARNING, "Faute d’accord.", (0, 3), "les", ("le",))
BLOCK = Finding("secret", "12.2", Severity.BLOCKING, "Un secret.", (0, 3), None)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"findings": (FAULT,)},
        {"findings": (FAULT, BLOCK)},
        {"not_run": (Omission("grammar", "éteint"),)},
        {"sent_at": TUESDAY},
        {"kind": Kind.REDIRECT},
        {"kind": Kind.INTERIM},
    ],
)
def test_verdicts(counter: Counter, pictured: SnapshotAssertion, fields: dict[str, Any]) -> None:
    values: dict[str, Any] = {
        "id": 1, "comment": 1, "kind": Kind.ANSWER, "text": "Oui.", "templates": (),
        "promised_at": None, "by": CAMILLE, "at": TUESDAY, "judged": True, "findings": (),
        "not_run": (), "sent_at": None,
    }  # fmt: skip
    message = shown(reply_message(Reply(**values | fields), sheet(counter)))
    assert message == pictured
    assert ("C’est" in str(buttons(message))) is (
        BLOCK not in fields.get("findings", ()) and "sent_at" not in fields
    )


def test_questions(pictured: SnapshotAssertion) -> None:
    one = Question(1, 1, "Ouverte?", "facebook-ville", "recreation", CAMILLE, TUESDAY, None)
    asked = question_message(one, "Facebook – Ville", "Loisirs et culture", NADIA)
    all_of_them = question_message(replace(one, department=""), "Facebook – Ville", "", "")
    closed = question_message(replace(one, closed_at=TUESDAY), "Facebook – Ville", "", "")
    assert [shown(each) for each in (asked, all_of_them, closed)] == pictured


def test_forms(counter: Counter, pictured: SnapshotAssertion) -> None:
    comment = counter.track()
    counter.track(link=PAGE)
    reply = counter.write(comment)
    made = {**makers.MAKERS, **makers.FROM_MENU}
    with counter.services.reading() as session:
        act = act_of(session, counter.services, CAMILLE)
        views = {name: make(act, comment) for name, make in made.items()}
        views |= {"done": makers.done(act, reply.id), "edit": makers.edit(act, reply.id)}
        accounts = act.city.accounts
    decided = LAW.decisions
    filled = {"link": PAGE, "excerpt": "Ouverte?", "account": "facebook-ville"}
    views["track"] = track_form(
        accounts, decided.comment_natures, filled, TUESDAY, decided.city_timezone
    )
    forms = {name: view for name, view in views.items() if isinstance(view, View)}
    assert len(forms) == len(views)
    assert {name: view_shown(view) for name, view in forms.items()} == pictured


def test_every_key_has_its_words() -> None:
    assert set(texts.MARKS) == set(Nature)
    assert set(texts.STATES) == set(State)
    assert set(texts.KINDS) == set(texts.DONE) == set(Kind)
    assert set(texts.READY) == set(texts.AGAIN) == set(form_texts.READY_LABELS)
