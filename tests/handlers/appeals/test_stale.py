"""What is gone, or not judged yet, is neither contested nor answered."""

from dataclasses import replace

from handlers.appeals import flow
from handlers.appeals.flow import Target
from handlers.drafts import flow as drafts_flow
from handlers.drafts.flow import Ref
from handlers.refusals import Refused, Why
from storage.appeals import Door
from storage.drafts import Stored
from tests.handlers.appeals.asking import SEEN, TENDER, WORDS, answer, ask
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FORM, PHILIPPE

OTHER = f"Bonjour à tous. {TENDER}"


def knock(desk: Desk, draft: int, version: int, key: str) -> object:
    target = Target(draft, version, key, Door.MISTAKE)
    return flow.ask(desk.services, CAMILLE, target, "", "Un jeu de mots.")


def revised(desk: Desk, draft: Stored) -> None:
    """Send other words, whose verdict is still to come."""
    form = replace(FORM, text=OTHER)
    done = drafts_flow.verify(desk.services, CAMILLE, form, Ref(draft.id, draft.version))
    assert isinstance(done, Stored), done


def test_what_does_not_exist_is_not_contested(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    key = desk.finding(draft, WORDS).key
    assert knock(desk, 99, 1, key) == Refused(Why.UNKNOWN_DRAFT)
    assert knock(desk, draft.id, 1, "nothing") == Refused(Why.STALE)
    desk.edit(draft, text=OTHER)
    assert knock(desk, draft.id, 1, key) == Refused(Why.STALE)


def test_words_that_wait_for_their_verdict_are_not_contested(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    key = desk.finding(draft, WORDS).key
    revised(desk, draft)
    assert knock(desk, draft.id, 2, key) == Refused(Why.STALE)


def test_words_that_wait_for_their_verdict_are_not_answered(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    ask(desk, draft, WORDS)
    revised(desk, draft)
    done = flow.answer(desk.services, PHILIPPE, 1, SEEN, granted=True)
    assert done == Refused(Why.STALE)


def test_a_request_that_does_not_exist_is_not_answered(desk: Desk) -> None:
    assert answer(desk, 99) == Refused(Why.UNKNOWN_DRAFT)
