"""What a verdict says can be corrected, ignored with a reason, or taken as right."""

import pytest

from checks.lifecycle import Status
from checks.types import PostType
from handlers.drafts import corrections, ignoring, words
from handlers.drafts.flow import Ref
from handlers.drafts.seen import Correction
from handlers.refusals import Refused, Why
from storage.drafts import Stored
from tests.handlers.desk import Desk
from tests.handlers.drafts.faults import FAULT, FAULTY, of
from tests.handlers.givens import (
    CAMILLE,
    DENIS,
    FACEBOOK,
    INSTAGRAM,
    NADIA,
)


@pytest.mark.article("8")
def test_a_correction_makes_a_new_version(faulty: Desk) -> None:
    draft = faulty.write(text=FAULTY)
    fixed = faulty.fix(draft, FAULT)
    assert fixed.content.text == FAULTY.replace(FAULT, "La Ville invite")
    assert (fixed.version, fixed.status) == (2, Status.OPEN)
    assert [one.finding.excerpt for one in faulty.found(fixed)] == ["voisins"]


def test_the_chosen_suggestion_is_applied(faulty: Desk) -> None:
    fixed = faulty.fix(faulty.write(text=FAULTY), "voisins", 1)
    assert fixed.content.text.endswith("ses voisin.")


def test_a_fault_that_accounts_share_is_one_finding_and_one_correction(faulty: Desk) -> None:
    faulty.engines.faults = {"chien": ("chiens",)}
    draft = faulty.write(text="Nos chien sont là.", accounts=(FACEBOOK, INSTAGRAM))
    assert faulty.finding(draft, "chien").accounts == (FACEBOOK, INSTAGRAM)
    assert faulty.fix(draft, "chien").content.text == "Nos chiens sont là."


def test_an_own_text_is_corrected_apart(faulty: Desk) -> None:
    own = "La Ville invites tout le monde!"
    draft = faulty.write(
        text="Une patinoire ouvre.", accounts=(FACEBOOK, INSTAGRAM), own_accounts=(INSTAGRAM,),
        own_text=own,
    )  # fmt: skip
    assert faulty.finding(draft, FAULT).accounts == (INSTAGRAM,)
    fixed = faulty.fix(draft, FAULT)
    assert fixed.content.text_of(INSTAGRAM) == "La Ville invite tout le monde!"
    assert fixed.content.text_of(FACEBOOK) == "Une patinoire ouvre."


def test_the_same_fault_in_two_texts_is_two_findings(faulty: Desk) -> None:
    draft = faulty.write(
        text=FAULTY,
        accounts=(FACEBOOK, INSTAGRAM),
        own_accounts=(INSTAGRAM,),
        own_text=FAULTY + " Oui.",
    )
    same = [one for one in faulty.found(draft) if one.finding.excerpt == FAULT]
    assert [one.accounts for one in same] == [(FACEBOOK,), (INSTAGRAM,)]
    assert len({one.key for one in same}) == 2


def test_old_buttons_correct_nothing(faulty: Desk) -> None:
    draft = faulty.write(text=FAULTY)
    key = faulty.finding(draft, FAULT).key
    faulty.fix(draft, FAULT)
    services, ref = faulty.services, of(draft)
    assert corrections.fix(services, CAMILLE, ref, Correction(key, 0, "")) == Refused(Why.STALE)
    assert ignoring.ignore(services, CAMILLE, ref, key, "Voulu.") == Refused(Why.STALE)
    assert words.add_word(services, CAMILLE, ref, key) == Refused(Why.STALE)
    assert corrections.change_type(services, CAMILLE, ref, key) == Refused(Why.STALE)


def test_a_finding_of_another_draft_or_a_suggestion_that_is_not_there(faulty: Desk) -> None:
    draft, other = faulty.write(text=FAULTY), faulty.write(text="La Ville invites ses amis.")
    key = faulty.finding(other, FAULT).key
    other_draft = corrections.fix(faulty.services, CAMILLE, of(draft), Correction(key, 0, ""))
    assert other_draft == Refused(Why.POINT_GONE)
    mine = faulty.finding(draft, FAULT).key
    assert corrections.fix(faulty.services, CAMILLE, of(draft), Correction(mine, 7, "")) == Refused(
        Why.STALE
    )
    assert corrections.fix(faulty.services, DENIS, of(draft), Correction(mine, 0, "")) == Refused(
        Why.NOT_ALLOWED
    )
    gone = corrections.fix(faulty.services, CAMILLE, Ref(99, 1), Correction(mine, 0, ""))
    assert gone == Refused(Why.UNKNOWN_DRAFT)


def test_a_correction_never_goes_beyond_the_length(faulty: Desk) -> None:
    faulty.engines.faults = {"faute": ("une bien longue correction",)}
    text = "faute " + "La Ville. " * 499
    draft = faulty.write(text=text[:3000], more=text[3000:] + "Fin.")
    assert isinstance(draft, Stored)
    done = faulty.fix(draft, "faute")
    assert isinstance(done, Refused)
    assert done.why is Why.TOO_LONG
    own = faulty.write(own_accounts=(FACEBOOK,), own_text="faute " + "La Ville. " * 299)
    assert faulty.fix(own, "faute").why is Why.TOO_LONG


@pytest.mark.article("5")
def test_the_type_is_changed_in_one_click(desk: Desk) -> None:
    text = "La Ville recrute! Postulez d’ici le 30 novembre 2026 : brigadières et brigadiers."
    draft = desk.write(type="awareness", text=text)
    key = desk.finding(draft, "post_type").key
    done = corrections.change_type(desk.services, CAMILLE, of(draft), key)
    assert isinstance(done, Stored)
    assert (done.content.type, done.version) == (PostType.JOB, 2)


def test_anybody_of_the_team_has_it_checked_again(desk: Desk) -> None:
    draft = desk.write()
    assert isinstance(corrections.check_again(desk.services, NADIA, draft.id), Stored)
    assert corrections.check_again(desk.services, DENIS, draft.id) == Refused(Why.NOT_ALLOWED)
    assert corrections.check_again(desk.services, CAMILLE, 99) == Refused(Why.UNKNOWN_DRAFT)
