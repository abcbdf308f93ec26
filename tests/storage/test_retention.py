"""Names and words go once their time has come; the counts, what is open and what is held stay."""

from datetime import timedelta
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, SQLModel, col, select

from storage import inbox, journal, legal_holds, notes, reports, retention
from storage.engine import Transactions
from storage.inbox import GIVE_UP_AFTER, Delivery
from storage.reports import Kind
from storage.retention import Limits
from storage.tables import (
    BanRow,
    CommentRow,
    InboxRow,
    ModerationRow,
    NoteRow,
    QuestionRow,
    ReplyRow,
)
from tests.storage.comments import DAY, a_comment
from tests.storage.factories import CAMILLE, FACEBOOK, NOW

LATER = NOW + 800 * DAY
LIMITS = Limits(words=NOW + 60 * DAY, tally=NOW + 60 * DAY, bodies=NOW + 60 * DAY)
WORDS = ("@Luc Roy", "Ouverte le soir?", "posts/1")


def closed(session: Session, n: int = 1) -> int:
    number = a_comment(session, n).id
    row = session.get_one(CommentRow, number)
    row.closed_at, row.reason = NOW + DAY, "answered"
    session.add_all([row, *records(number)])
    session.flush()
    return number


def records(comment: int | None) -> list[SQLModel]:
    who: dict[str, Any] = {"account": FACEBOOK, "handle": "@Luc Roy", "person": "luc roy"}
    return [
        ReplyRow(
            comment_id=comment or 0, kind="final", text="Bonjour @Luc Roy.", templates=[],
            by=CAMILLE, at=NOW, findings=[{"excerpt": "Luc"}], not_run=[],
        ),
        ModerationRow(
            **who, comment_id=comment, reasons=["insult"], advertising=False, warned=True,
            excerpt="Ouverte le soir?", capture="dossier 4", by=CAMILLE, at=NOW, state="removed",
        ),
        BanRow(
            **who, ground="repeated", records=[1], asked_by=CAMILLE, asked_at=NOW,
            outcome="done", decided_at=NOW,
        ),
        QuestionRow(
            comment_id=comment, text="Ouverte le soir?", account=FACEBOOK, department="x",
            asked_by=CAMILLE, asked_at=NOW, closed_at=NOW,
        ),
    ]  # fmt: skip


def everything(session: Session) -> str:
    tables = (CommentRow, ReplyRow, ModerationRow, BanRow, QuestionRow, NoteRow)
    return "\n".join(repr(row) for table in tables for row in session.exec(select(table)))


def test_what_would_go_is_said_and_is_what_goes(write: Transactions) -> None:
    with write() as session:
        closed(session)
        planned = retention.plan(session, LIMITS)
        assert planned == {
            "comment": 1, "reply": 1, "moderation": 1, "ban": 1, "question": 1, "answer": 0,
            "note": 0, "inbox": 0,
        }  # fmt: skip
        assert any(word in everything(session) for word in WORDS)
        assert retention.erase(session, LIMITS) == planned
        assert not any(word in everything(session) for word in WORDS)
        assert not any(retention.plan(session, LIMITS).values())


def test_what_happened_stays_counted(write: Transactions) -> None:
    with write() as session:
        number = closed(session)
        retention.erase(session, LIMITS)
        row = session.get_one(CommentRow, number)
        assert (row.account, row.nature, row.reason) == (FACEBOOK, "question", "answered")
        assert (row.received_at, row.closed_at) == (NOW, NOW + DAY)
        (removed,) = session.exec(select(ModerationRow))
        assert (removed.reasons, removed.state) == (["insult"], "removed")


def test_what_is_open_or_recent_stays(write: Transactions) -> None:
    with write() as session:
        a_comment(session, 1)
        recent = closed(session, 2)
        session.get_one(CommentRow, recent).closed_at = LATER
        waiting = BanRow(
            account=FACEBOOK, handle="@Ana", person="ana", ground="ads", records=[],
            asked_by=CAMILLE, asked_at=NOW,
        )  # fmt: skip
        session.add(waiting)
        session.flush()
        done = retention.erase(session, LIMITS)
        assert (done["comment"], done["reply"], done["ban"]) == (0, 0, 1)
        assert session.get_one(CommentRow, recent).excerpt == "Ouverte le soir?"
        assert "@Ana" in everything(session)


def test_a_held_comment_keeps_all_that_goes_with_it(write: Transactions) -> None:
    with write() as session:
        number = closed(session)
        held, _ = legal_holds.add(session, f"comment:{number}", "Greffe 41", CAMILLE, NOW)
        done = retention.erase(session, LIMITS)
        assert (done["comment"], done["reply"], done["moderation"], done["note"]) == (0, 0, 0, 0)
        assert legal_holds.lift(session, held.id, CAMILLE, LATER)
        assert legal_holds.lift(session, held.id, CAMILLE, LATER) is None
        assert legal_holds.standing(session) == ()
        assert retention.erase(session, LIMITS)["comment"] == 1


def test_everything_may_be_held(write: Transactions) -> None:
    with write() as session:
        closed(session)
        legal_holds.add(session, legal_holds.EVERYTHING, "Enquête", CAMILLE, NOW)
        assert retention.plan(session, LIMITS) == {}
        assert retention.erase(session, LIMITS) == {}


def test_notes_go_with_their_key_and_the_journal_still_holds(write: Transactions) -> None:
    with write() as session:
        note = notes.write(session, "Une raison.", NOW)
        journal.write(session, NOW, CAMILLE, "comment.closed", "comment:1", note=note.digest)
        kept, _ = reports.add(session, Kind.INCIDENT, CAMILLE, NOW, "", {}, {"what": "Un fait."})
        gone, _ = reports.add(session, Kind.IMAGE, CAMILLE, NOW, "", {}, {"what": "Un logo."})
        assert retention.erase(session, LIMITS)["note"] == 2
        assert notes.words_of(session, note.id) == ""
        assert session.get_one(NoteRow, note.id).key is None
        assert reports.words_of(session, kept) == {"what": "Un fait."}
        assert reports.words_of(session, gone) == {"what": ""}
        assert journal.broken_at(session) is None


def test_a_delivery_given_up_loses_its_body_and_keeps_its_key(write: Transactions) -> None:
    with write() as session:
        inbox.receive(session, Delivery("event:1", '{"text": "x"}'), NOW)
        inbox.receive(session, Delivery("event:2", "{}"), NOW)
        tried = update(InboxRow).where(col(InboxRow.key) == "event:1")
        session.connection().execute(tried.values(attempts=GIVE_UP_AFTER))
        assert retention.erase(session, LIMITS)["inbox"] == 1
        bodies = {row.key: row.body for row in session.exec(select(InboxRow))}
        assert bodies == {"event:1": None, "event:2": "{}"}
        assert not inbox.receive(session, Delivery("event:1", "{}"), LATER)


def test_the_tally_of_advertisements_is_kept_as_long_as_it_counts(write: Transactions) -> None:
    tally = Limits(words=LIMITS.words, tally=NOW - timedelta(days=1), bodies=LIMITS.bodies)
    with write() as session:
        closed(session)
        done = retention.erase(session, tally)
        assert (done["comment"], done["moderation"], done["ban"]) == (1, 0, 0)
