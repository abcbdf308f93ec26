"""What is shown of the misuses of the city's image."""

from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from handlers.image import texts, views
from storage.reports import Kind, Report
from tests.handlers.givens import CAMILLE, DENIS, THURSDAY
from tests.handlers.showing import shown, view_shown

ONE = Report(
    id=4, kind=Kind.IMAGE, reported_by=DENIS, reported_at=THURSDAY, status="new",
    link="https://www.facebook.com/spotted", codes={"nature": "copied", "used": ["logo", "text"]},
    notes={},
)  # fmt: skip
WORDS = {"page": "Spotted *<!here>*", "where": "K:/captures"}


def test_form(pictured: SnapshotAssertion) -> None:
    assert view_shown(views.report_form()) == pictured


@pytest.mark.parametrize("status", list(texts.STATES))
def test_card(pictured: SnapshotAssertion, status: str) -> None:
    one = replace(ONE, status=status, handled_by=CAMILLE, handled_at=THURSDAY)
    assert shown(views.card(one, WORDS)) == pictured


def test_told_and_register(pictured: SnapshotAssertion) -> None:
    told = [shown(views.told(ONE, WORDS, code)) for code in texts.TOLD]
    assert [*told, views.register([(ONE, WORDS)]), views.register([])] == pictured
