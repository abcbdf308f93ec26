"""What the privacy officers see of an incident."""

from dataclasses import replace
from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from handlers.incidents import texts, views
from storage.reports import Kind, Report
from tests.handlers.givens import DENIS, THURSDAY
from tests.handlers.showing import shown, view_shown

HELENE = "U0HELENE"
ONE = Report(
    id=6, kind=Kind.INCIDENT, reported_by=DENIS, reported_at=THURSDAY, status="new",
    link="https://x.test/a", notes={},
    codes={
        "kind": "publication", "day": "2026-11-09", "hour": "16:30",
        "concerned": ["public", "minors"], "count": "few",
    },
)  # fmt: skip
WORDS = {"what": "Une liste *<!here>*.", "done": "Retirée."}


def test_form(pictured: SnapshotAssertion) -> None:
    assert view_shown(views.form("America/Toronto", date(2026, 11, 10))) == pictured


@pytest.mark.parametrize("status", list(texts.STATES))
def test_card(pictured: SnapshotAssertion, status: str) -> None:
    one = replace(ONE, status=status, handled_by=HELENE, handled_at=THURSDAY)
    assert shown(views.card(one, WORDS)) == pictured


def test_told_register_and_what_was_erased(pictured: SnapshotAssertion) -> None:
    told = [shown(views.told(ONE, [HELENE], code)) for code in texts.TOLD]
    bare = replace(ONE, link="", codes={**ONE.codes, "hour": ""})
    erased = shown(views.card(bare, {}))
    assert [*told, erased, views.register([ONE]), views.register([])] == pictured
