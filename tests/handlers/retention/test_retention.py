"""What is kept goes on time, once a day, and what must be kept longer is held, with a reason."""

from datetime import timedelta

from sqlmodel import func, select

from handlers.retention import flow, ticks
from storage import journal, retention
from storage.retention import Limits
from storage.tables import NoteRow
from tests.handlers.desk import Desk
from tests.storage.test_retention import closed

DAY = timedelta(days=1)


def actions(desk: Desk) -> list[tuple[str, dict[str, object]]]:
    with desk.services.reading() as session:
        lines = [(one.action, one.facts) for one in journal.lines(session)]
    return [line for line in lines if line[0].startswith("retention.")]


def test_after_twenty_four_months_names_and_words_go_by_themselves(desk: Desk) -> None:
    with desk.services.transaction() as session:
        closed(session)
        notes = session.exec(select(func.count()).select_from(NoteRow)).one()
    desk.clock.advance(700 * DAY)
    ticks.erase(desk.services)
    assert actions(desk) == []
    desk.clock.advance(60 * DAY)
    ticks.erase(desk.services)
    ticks.erase(desk.services)
    counts = dict.fromkeys(("comment", "reply", "moderation", "ban", "question"), 1)
    assert actions(desk) == [("retention.erased", {**counts, "note": notes})]
    with desk.services.reading() as session:
        assert journal.broken_at(session) is None


def test_a_hold_is_in_the_journal_without_its_reason(desk: Desk) -> None:
    held = flow.hold(desk.services, "comment:1", "Dossier 41", "U0HELENE")
    assert held is not None
    assert flow.standing(desk.services) == (held,)
    assert flow.lift(desk.services, held.id, "U0HELENE") == held
    assert flow.lift(desk.services, held.id, "U0HELENE") is None
    (first, facts), (second, _) = actions(desk)
    assert (first, second) == ("retention.held", "retention.lifted")
    assert "Dossier" not in str(facts)


def test_only_what_is_ever_erased_can_be_held(desk: Desk) -> None:
    for subject in ("comment", "comment:", "comment:0", "draft:1", "*:1", "comment:1 "):
        assert flow.hold(desk.services, subject, "x", "U0HELENE") is None


def test_the_city_s_own_months_count(desk: Desk) -> None:
    with desk.services.reading() as session:
        limits = flow.limits_of(session, desk.services)
        assert isinstance(limits, Limits)
        assert limits.words == limits.tally < limits.bodies
        assert retention.plan(session, limits)["comment"] == 0
