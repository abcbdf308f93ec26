"""A reply is remembered with what the checks said of its very words."""

from datetime import timedelta

from checks.types import Finding, Omission, Severity
from storage import replies
from storage.engine import Transactions
from storage.replies import Kind
from tests.storage.comments import HOUR, a_comment
from tests.storage.factories import CAMILLE, FACEBOOK, NOW

LEASE = timedelta(seconds=15)
FAULT = Finding("grammar", "8", Severity.WARNING, "Faute.", (0, 3), "Oui", ("Ouï",), "R1")


def test_a_reply_waits_for_its_verdict_once(write: Transactions) -> None:
    with write() as session:
        comment = a_comment(session).id
        one = replies.write(session, comment, Kind.ANSWER, "Oui.", CAMILLE, NOW, judge_at=NOW)
        claimed = replies.claim(session, NOW, LEASE)
        assert claimed is not None
        assert (claimed.id, claimed.judged) == (one.id, False)
        assert replies.claim(session, NOW, LEASE) is None
        omitted = (Omission("grammar", "down"),)
        replies.record(session, one.id, (FAULT,), omitted, NOW + HOUR)
        found = replies.last_of(session, comment)
        assert found is not None
        assert (found.findings, found.not_run, found.judged) == ((FAULT,), omitted, True)
        assert found.has(Severity.WARNING)
        assert not found.has(Severity.BLOCKING)
        assert replies.claim(session, NOW, LEASE) is None
        assert replies.claim(session, NOW + HOUR, LEASE) is not None
        replies.sent(session, one.id, NOW + HOUR)
        assert replies.claim(session, NOW + 2 * HOUR, LEASE) is None


def test_ready_texts_that_somebody_received_are_known(write: Transactions) -> None:
    with write() as session:
        comment = a_comment(session).id
        one = replies.write(
            session, comment, Kind.REDIRECT, "Bonjour.", CAMILLE, NOW,
            judge_at=None, templates=("complaint",),
        )  # fmt: skip
        assert one.judged
        assert replies.templates_sent_to(session, FACEBOOK, "luc roy") == frozenset()
        replies.sent(session, one.id, NOW)
        assert replies.templates_sent_to(session, FACEBOOK, "luc roy") == {"complaint"}
        assert replies.templates_sent_to(session, "tiktok-ville", "luc roy") == frozenset()
        assert replies.templates_sent_to(session, FACEBOOK, "") == frozenset()
        assert replies.find(session, 404) is None
        assert replies.last_of(session, 404) is None
