"""What is shown of the watch."""

from syrupy.assertion import SnapshotAssertion

from handlers.watch import views
from storage.watch import WatchNote
from tests.handlers.givens import CAMILLE, THURSDAY
from tests.handlers.showing import shown, view_shown

ONE = WatchNote(2, "2026-11-09", "https://ville.example.ca", "Neige <!here>", CAMILLE, THURSDAY)


def test_everything(pictured: SnapshotAssertion) -> None:
    messages = [shown(views.card(ONE)), shown(views.reminder("2026-11-09"))]
    lists = [views.register([ONE]), views.register([])]
    assert [view_shown(views.note_form()), *messages, *lists] == pictured
