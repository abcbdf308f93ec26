"""What a request against a finding looks like, and the forms of both sides."""

import pytest
from syrupy.assertion import SnapshotAssertion

from handlers.appeals.views import answer_form, ask_form
from handlers.drafts.letters import types_of
from handlers.drafts.views import verdict_message
from handlers.messages import Message
from handlers.remedies import exemptions
from storage import appeals
from storage.appeals import Door
from storage.outbox import Letter
from tests.handlers.appeals.asking import ENGLISH, PERSONAL, TENDER, answer, ask
from tests.handlers.desk import Desk
from tests.handlers.drafts.verdicts import sheet_of
from tests.handlers.givens import LAW
from tests.handlers.showing import buttons, said, shown, view_shown


def request(desk: Desk) -> Message:
    return desk.messages(Letter.APPEAL_REQUEST)[-1][1]


def test_a_contested_block_and_its_answer(desk: Desk, pictured: SnapshotAssertion) -> None:
    draft = desk.write(text=TENDER)
    ask(desk, draft, "notice")
    seen = shown(request(desk))
    assert seen == pictured
    assert buttons(seen) == ["Écarter le point", "Maintenir"]
    answer(desk)
    after = shown(request(desk))
    assert buttons(after) == []
    assert "Point écarté par" in said(after)


def test_an_exception_that_is_asked(desk: Desk, pictured: SnapshotAssertion) -> None:
    draft = desk.write(text=ENGLISH)
    ask(desk, draft, "language", "sécurité publique")
    assert shown(request(desk)) == pictured


def test_a_request_about_words_that_are_gone_has_no_buttons(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    ask(desk, draft, "notice")
    desk.edit(draft, text="La patinoire ouvre samedi.")
    seen = shown(request(desk))
    assert buttons(seen) == []
    assert "Le texte a changé depuis" in said(seen)


def test_forms(desk: Desk, pictured: SnapshotAssertion) -> None:
    draft = desk.write(text=PERSONAL)
    found = desk.finding(draft, "personal_information")
    grounds = exemptions(LAW.decisions, found, draft.group)
    kept: dict[str, object] = {"draft": 1, "version": 1, "finding": found.key}
    message = found.finding.message
    ask(desk, draft, "personal_information", "consent")
    with desk.services.reading() as session:
        appeal = appeals.get(session, 1)
    assert appeal is not None
    forms = [
        ask_form(kept, Door.EXCEPTION, message, grounds),
        ask_form(kept, Door.MISTAKE, message, ()),
        answer_form(appeal, granted=True),
        answer_form(appeal, granted=False),
    ]
    assert [view_shown(form) for form in forms] == pictured


@pytest.mark.article("12.3")
def test_the_verdict_shows_both_doors_until_somebody_knocks(desk: Desk) -> None:
    draft = desk.write(text=PERSONAL)
    both = ["Demander une exception", "La règle se trompe"]

    def verdict() -> dict[str, object]:
        return shown(verdict_message(sheet_of(desk, draft), types_of(desk.services)))

    assert [one for one in buttons(verdict()) if one in both] == both
    ask(desk, draft, "personal_information", "consent")
    assert [one for one in buttons(verdict()) if one in both] == []
    assert "Exception demandée; la réponse arrivera" in said(verdict())
    answer(desk, granted=False)
    assert [one for one in buttons(verdict()) if one in both] == both
    assert "Exception refusée" in said(verdict())
    ask(desk, draft, "personal_information", "consent")
    answer(desk, 2)
    assert "1 point permis par exception" in said(verdict())


def test_a_secret_shows_no_door(desk: Desk) -> None:
    draft = desk.write(text="Le NIP : 48213 ouvre la porte.")
    seen = shown(verdict_message(sheet_of(desk, draft), types_of(desk.services)))
    assert not {"Demander une exception", "La règle se trompe"} & set(buttons(seen))


def test_the_approver_sees_what_was_let_pass_and_why(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    ask(desk, draft, "notice")
    answer(desk, reason="C’est une pièce de théâtre.")
    desk.submit(draft)
    card = said(shown(desk.messages(Letter.APPROVAL_REQUEST)[-1][1]))
    assert "Écarté, la règle se trompait" in card
    assert "C’est une pièce de théâtre." in card
