"""What the readers of a report see, and what its author is told."""

from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from handlers.harassment import texts, views
from storage.reports import Kind, Report
from tests.handlers.givens import DENIS, JULIE, KARIM, SYLVIE, THURSDAY
from tests.handlers.showing import shown, view_shown

ONE = Report(
    id=5, kind=Kind.HARASSMENT, reported_by=DENIS, reported_at=THURSDAY, status="new", link="",
    codes={"against": "me", "since": "2026-11-02", "accused": KARIM}, notes={},
)  # fmt: skip
WORDS = {"what": "Des menaces *<!here>*.", "link": "https://x.test/a"}
READERS = frozenset({JULIE, SYLVIE})


def test_form(pictured: SnapshotAssertion) -> None:
    assert view_shown(views.report_form(READERS)) == pictured


@pytest.mark.parametrize("status", list(texts.STATES))
def test_card(pictured: SnapshotAssertion, status: str) -> None:
    one = replace(ONE, status=status, handled_by=SYLVIE, handled_at=THURSDAY)
    assert shown(views.card(one, WORDS, READERS)) == pictured


def test_an_erased_report_is_bare(pictured: SnapshotAssertion) -> None:
    bare = replace(ONE, codes={"against": "me", "since": "", "accused": ""})
    assert shown(views.card(bare, {}, READERS)) == pictured


def test_told(pictured: SnapshotAssertion) -> None:
    one = replace(ONE, handled_by=SYLVIE)
    assert [shown(views.told(one, READERS, code)) for code in texts.TOLD] == pictured
