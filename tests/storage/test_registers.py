"""The registers of the directive: subscriptions, reports, notes, figures, dates that come back."""

from datetime import date, timedelta

from storage import (
    absences,
    departures,
    drafts,
    dues,
    netiquette,
    notes,
    recurrences,
    reports,
    statistics,
    subscriptions,
    watch,
)
from storage.engine import Transactions
from storage.reports import Kind
from storage.subscriptions import Following
from tests.storage.factories import CAMILLE, FACEBOOK, MEHDI, NOW, TIKTOK, a_draft

DAY = timedelta(days=1)


def test_a_subscription_is_asked_decided_and_planned_again(write: Transactions) -> None:
    with write() as session:
        note = notes.write(session, "Utile.", NOW)
        one = subscriptions.ask(session, "Fleurs", "https://f", ("fair",), note.id, CAMILLE, NOW)
        assert subscriptions.of_link(session, "https://f") == one
        assert subscriptions.register(session) == ()
        done = subscriptions.decide(
            session, one.id, Following.ASKED, Following.FOLLOWED,
            by=MEHDI, now=NOW, note=None, review_at=NOW + DAY,
        )  # fmt: skip
        again = subscriptions.decide(
            session, one.id, Following.ASKED, Following.DECLINED,
            by=MEHDI, now=NOW, note=None, review_at=None,
        )  # fmt: skip
        assert (done, again) == (True, False)
        assert subscriptions.to_review(session, NOW) == ()
        (due,) = subscriptions.to_review(session, NOW + DAY)
        assert subscriptions.review_at(session, due, None)
        assert not subscriptions.review_at(session, due, NOW)
        waiting = subscriptions.find(session, one.id)
        assert waiting
        assert subscriptions.review_at(session, waiting, NOW + 2 * DAY)
        assert [kept.page for kept in subscriptions.register(session)] == ["Fleurs"]
        assert one.subject == f"subscription:{one.id}"
        assert subscriptions.find(session, 99) is None
        assert subscriptions.of_link(session, "https://g") is None


def test_a_date_that_comes_back_is_taken_once(write: Transactions) -> None:
    with write() as session:
        assert recurrences.plan(session, "job", NOW)
        assert not recurrences.plan(session, "job", NOW)
        assert recurrences.plan(session, "job", NOW + DAY)
        assert dues.next_due(session) == NOW
        assert recurrences.is_planned(session, "job", NOW)
        assert not recurrences.is_planned(session, "other", NOW)
        assert recurrences.take(session, "job", NOW - DAY) == ()
        assert recurrences.take(session, "job", NOW + DAY) == (NOW, NOW + DAY)
        assert recurrences.take(session, "job", NOW + DAY) == ()


def test_a_display_is_expected_and_seen_once(write: Transactions) -> None:
    with write() as session:
        assert netiquette.latest(session) == ""
        assert netiquette.expect(session, "2026-10-01", FACEBOOK)
        assert not netiquette.expect(session, "2026-10-01", FACEBOOK)
        assert netiquette.expect(session, "2026-10-01", TIKTOK)
        assert netiquette.see(session, "2026-10-01", TIKTOK, CAMILLE, NOW)
        assert not netiquette.see(session, "2026-10-01", TIKTOK, MEHDI, NOW)
        seen = netiquette.of_quarter(session, "2026-10-01")
        assert [(one.account, one.seen_by) for one in seen] == [(FACEBOOK, None), (TIKTOK, CAMILLE)]
        assert netiquette.latest(session) == "2026-10-01"


def test_a_report_keeps_its_words_apart_and_each_step_once(write: Transactions) -> None:
    with write() as session:
        words = {"page": "Spotted", "where": ""}
        one, digests = reports.add(session, Kind.IMAGE, CAMILLE, NOW, "https://x", {}, words)
        assert list(digests) == ["page"]
        assert reports.words_of(session, one) == {"page": "Spotted"}
        assert reports.find(session, Kind.INCIDENT, one.id) is None
        assert reports.of_kind(session, Kind.IMAGE) == (one,)
        assert reports.move(session, one, {"new"}, "asked", by=MEHDI, now=NOW)
        assert not reports.move(session, one, {"new"}, "closed", by=MEHDI, now=NOW)
        moved = reports.find(session, Kind.IMAGE, one.id)
        assert moved
        assert (moved.status, moved.handled_by) == ("asked", MEHDI)
        assert moved.subject == f"image:{one.id}"


def test_a_note_of_the_watch_belongs_to_its_week(write: Transactions) -> None:
    with write() as session:
        one, digest = watch.write(session, "2026-11-09", "Neige.", "", CAMILLE, NOW)
        assert len(digest) == 64
        assert watch.find(session, one.id) == one
        assert one.subject == f"watch:{one.id}"
        assert watch.find(session, 99) is None
        assert watch.recent(session) == (one,)
        assert watch.of_week(session, "2026-11-09")
        assert not watch.of_week(session, "2026-11-16")


def test_a_figure_entered_again_replaces_the_first(write: Transactions) -> None:
    with write() as session:
        statistics.enter(session, FACEBOOK, "2026-10", {"reach": 3}, CAMILLE, NOW)
        statistics.enter(session, FACEBOOK, "2026-10", {"reach": 4}, MEHDI, NOW)
        assert statistics.of_month(session, "2026-10") == {(FACEBOOK, "reach"): 4}
        assert statistics.of_month(session, "2026-09") == {}


def test_an_absence_gives_way_to_the_next_one(write: Transactions) -> None:
    first, last = date(2026, 11, 10), date(2026, 11, 12)
    with write() as session:
        one = absences.declare(session, CAMILLE, first, last, MEHDI, CAMILLE, NOW)
        assert absences.on(session, last) == (one,)
        assert absences.on(session, last + DAY) == ()
        assert absences.hand(session, one.id, "1:1")
        assert not absences.hand(session, one.id, "1:1")
        two = absences.declare(session, CAMILLE, last, last + DAY, MEHDI, CAMILLE, NOW)
        assert absences.on(session, last) == (two,)
        assert one.subject == f"absence:{one.id}"
        assert absences.find(session, 99) is None


def test_a_departure_is_recorded_once_reviewed_once_and_may_be_undone(write: Transactions) -> None:
    with write() as session:
        made = a_draft(session)
        one = departures.record(session, CAMILLE, (FACEBOOK,), MEHDI, NOW)
        assert one
        assert departures.record(session, CAMILLE, (), MEHDI, NOW) is None
        assert one.subject == f"departure:{one.id}"
        assert departures.users(session) == {CAMILLE}
        assert departures.pending(session) == (one,)
        assert departures.review_accesses(session, one.id, MEHDI, NOW)
        assert not departures.review_accesses(session, one.id, MEHDI, NOW)
        assert departures.pending(session) == ()
        departures.hand_over(session, made.id, MEHDI)
        assert drafts.get(session, made.id).author == MEHDI
        departures.undo(session, CAMILLE)
        assert departures.find(session, one.id) is None
        assert departures.of_user(session, CAMILLE) is None
