"""A rule is silenced once, and speaks again when it is restored; the drafts are judged anew."""

from datetime import timedelta

from checks.lifecycle import Status
from storage import drafts, findings, judging, silenced
from storage.engine import Transactions
from storage.silenced import Silenced
from tests.storage.factories import CAMILLE, MEHDI, NOW, a_draft, found

LEASE = timedelta(seconds=30)


def test_a_rule_is_silenced_once_and_restored(write: Transactions) -> None:
    with write() as session:
        assert silenced.silence(session, "grammar", "R1", CAMILLE, NOW, None)
        assert not silenced.silence(session, "grammar", "R1", MEHDI, NOW, None)
        assert silenced.silenced(session) == (Silenced("grammar", "R1", CAMILLE, NOW, None),)
        assert silenced.names(session) == {("grammar", "R1")}
        assert silenced.restore(session, "grammar", "R1")
        assert not silenced.restore(session, "grammar", "R1")
        assert silenced.names(session) == frozenset()


def test_drafts_with_the_rule_are_judged_again(write: Transactions) -> None:
    with write() as session:
        with_it, without, approved = (a_draft(session) for _ in range(3))
        for draft, ones in ((with_it, [found()]), (without, []), (approved, [found()])):
            findings.record(session, draft.id, 1, ones, (), None)
        drafts.set_status(session, approved.id, Status.APPROVED, NOW)
        judging.stir(session, "grammar", "R1", drafts.AT_ONCE)
        due = judging.claim(session, NOW, LEASE)
        assert due is not None
        assert due.draft == with_it.id
        assert judging.claim(session, NOW, LEASE) is None
        judging.stir_all(session, drafts.AT_ONCE)
        assert judging.waiting(session, NOW) == 2
