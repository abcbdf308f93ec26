"""What people removed is counted by person and account; bans are asked for, never done."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import Session

from storage import bans, moderation
from storage.bans import Ground, Outcome
from storage.engine import Transactions
from storage.moderation import Record, Removal, Standing
from tests.storage.comments import DAY, HOUR, a_comment
from tests.storage.factories import CAMILLE, FACEBOOK, MEHDI, NOW, TIKTOK

pytestmark = pytest.mark.article("5.6")


def removal(**fields: Any) -> Removal:
    defaults: dict[str, Any] = {
        "account": FACEBOOK, "handle": "Chez Untel", "reasons": ("5.6",), "advertising": True,
        "excerpt": "Rabais!", "capture": "Réseau, dossier Captures",
    }  # fmt: skip
    return Removal(**defaults | fields)


def record(session: Session, days: int = 0, **fields: Any) -> Record:
    return moderation.add(session, removal(**fields), Standing.HOLDS, CAMILLE, NOW + days * DAY)


def tally(session: Session, since: int = 0, account: str = FACEBOOK) -> list[int]:
    found = moderation.of_person(session, account, "@chez untel", NOW + since * DAY)
    return [one.id for one in moderation.advertisements(found)]


def test_the_tally_is_of_one_person_on_one_account_for_a_time(write: Transactions) -> None:
    with write() as session:
        first, second = record(session), record(session, 30)
        record(session, account=TIKTOK)
        record(session, handle="Autre")
        record(session, reasons=("annexe-2-2",), advertising=False)
        assert tally(session) == [first.id, second.id]
        assert tally(session, since=10) == [second.id]
        moderation.not_advertising(session, second.id)
        assert tally(session) == [first.id]


def test_a_reason_that_a_second_person_overrules_does_not_count(write: Transactions) -> None:
    with write() as session:
        comment = a_comment(session).id
        what = removal(comment=comment)
        one = moderation.add(session, what, Standing.ASKED, CAMILLE, NOW)
        assert tally(session) == []
        assert moderation.of_comment(session, comment) == one
        moderation.decide(session, one.id, Standing.OVERRULED, MEHDI, NOW + HOUR)
        assert moderation.of_comment(session, comment) is None
        moderation.decide(session, one.id, Standing.HOLDS, MEHDI, NOW + HOUR)
        assert tally(session) == [one.id]
        found = moderation.lock(session, one.id)
        assert found is not None
        assert (found.decided_by, found.number) == (MEHDI, f"M-2026-{one.id}")


def test_a_warning_and_a_removal_are_noted(write: Transactions) -> None:
    with write() as session:
        one = record(session)
        moderation.warned(session, one.id)
        moderation.removed(session, one.id, NOW + HOUR)
        found = moderation.find(session, one.id)
        assert moderation.find(session, 404) is None
        assert moderation.lock(session, 404) is None
        counts = moderation.reasons_between(session, NOW, NOW + timedelta(hours=1))
    assert found is not None
    assert (found.warned, found.removed_at) == (True, NOW + HOUR)
    assert counts == {"5.6": 1}


def test_a_request_to_ban_is_settled_once(write: Transactions) -> None:
    with write() as session:
        one = bans.ask(session, FACEBOOK, "Chez Untel", Ground.ADVERTISING, (1, 2, 3), CAMILLE, NOW)
        assert bans.standing(session, FACEBOOK, "@CHEZ UNTEL") == one
        assert bans.standing(session, TIKTOK, "Chez Untel") is None
        assert bans.decide(session, one.id, Outcome.DONE, MEHDI, NOW)
        assert not bans.decide(session, one.id, Outcome.DECLINED, MEHDI, NOW)
        carried = bans.find(session, one.id)
        assert carried is not None
        assert (carried.outcome, carried.records) == (Outcome.DONE, (1, 2, 3))
        assert bans.standing(session, FACEBOOK, "Chez Untel") == carried


def test_a_request_that_was_set_aside_may_be_made_again(write: Transactions) -> None:
    with write() as session:
        one = bans.ask(session, FACEBOOK, "Luc", Ground.REPEATED, (1, 2), CAMILLE, NOW)
        bans.decide(session, one.id, Outcome.DECLINED, MEHDI, NOW)
        assert bans.standing(session, FACEBOOK, "Luc") is None
        assert bans.find(session, 404) is None
