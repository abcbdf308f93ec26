"""How the accesses of each account were kept: counts by account, on both databases."""

from datetime import date, timedelta

from storage import access_tasks, credentials, doubts, journal
from storage.access_tasks import Kind
from storage.custody_figures import Custody, by_account
from storage.doubts import Ground
from storage.engine import Transactions
from tests.storage.factories import CAMILLE, FACEBOOK, MEHDI, NOW, TIKTOK
from tests.storage.test_credentials import DUE, an_access

DAY = timedelta(days=1)
AFTER = DUE + DAY


def test_each_account_has_its_own_counts(write: Transactions) -> None:
    with write() as session:
        first = an_access(session)
        an_access(session, user=MEHDI)
        gone = an_access(session, account=TIKTOK)
        for one in (first, first, gone):
            journal.write(session, NOW, CAMILLE, "access.changed", one.subject)
        journal.write(session, NOW, CAMILLE, "access.changed", "access:404")
        doubt = doubts.add(session, CAMILLE, Ground.DECLARED, NOW)
        access_tasks.open_task(session, Kind.DOUBT, first, NOW, doubt.id)
        credentials.retire(session, gone, NOW)
    with write() as session:
        found = by_account(session, NOW, NOW + DAY, AFTER)
        assert found == {FACEBOOK: Custody(2, 2, 2, 1), TIKTOK: Custody(0, 1, 0, 0)}
        later = by_account(session, NOW + DAY, NOW + 2 * DAY, date(2026, 11, 3))
        assert later == {FACEBOOK: Custody(2, 0, 0, 0)}
