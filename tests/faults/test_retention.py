"""Names and words go on their day and leave nothing; counts, what is held and the chain stay."""

from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine
from sqlmodel import Session, SQLModel, func, select

from handlers.retention import flow, ticks
from storage import inbox, journal
from storage.engine import forget_the_log
from storage.inbox import Delivery
from tests.faults.figures import database_of, figure, trials
from tests.handlers.desk import Desk
from tests.storage.factories import NOW
from tests.storage.test_retention import WORDS, closed

EACH_HELD: Final = 10
TERM: Final = timedelta(days=760)
TABLES: Final = ("comment", "reply", "moderation", "ban", "question", "journal", "inbox")


def filled(desk: Desk, count: int) -> None:
    """Close so many comments, with all that hangs on each; what Slack delivered was acted on."""
    with desk.services.transaction() as session:
        for number in range(1, count + 1):
            comment = closed(session, number)
            journal.write(session, NOW, "vigie", "comment.closed", f"comment:{comment}")
            inbox.receive(session, Delivery(f"event:{number}", f'{{"text": "{WORDS[1]}"}}'), NOW)
            inbox.settle(session, f"event:{number}", NOW)


def counted(session: Session) -> dict[str, int]:
    """Return how many rows each table has."""
    rows = {
        name: select(func.count()).select_from(SQLModel.metadata.tables[name]) for name in TABLES
    }
    return {name: session.exec(query).one() for name, query in rows.items()}


def saying(session: Session) -> dict[str, int]:
    """Return how many rows of each table still hold one of the words, in any column."""
    found: dict[str, int] = {}
    for name, table in SQLModel.metadata.tables.items():
        rows: Any = session.connection().execute(table.select())
        told = sum(any(word in repr(tuple(row)) for word in WORDS) for row in rows)
        if told:
            found[name] = told
    return found


def test_names_and_words_go_on_their_day(engine: Engine, database_url: str) -> None:
    desk, count = Desk(engine), trials(20, 1_000)
    filled(desk, count)
    held = range(1, count + 1, EACH_HELD)
    for number in held:
        assert flow.hold(desk.services, f"comment:{number}", "Dossier 41", "U0HELENE")
    with desk.services.reading() as session:
        before, chain = counted(session), journal.head(session)
    desk.clock.advance(TERM)
    _, planned = flow.planned(desk.services)
    assert planned["comment"] == count - len(held), "what would go is said first"
    ticks.erase(desk.services)
    with desk.services.reading() as session:
        after, left = counted(session), saying(session)
        assert journal.broken_at(session) is None
        assert any(line.hash == chain for line in journal.lines(session))
    assert after == {**before, "journal": before["journal"] + 1}
    # A person's ban hangs on no comment: only what tells of the held comments is left.
    assert left == dict.fromkeys(("comment", "reply", "moderation", "question"), len(held))
    figure(
        "Retention: comments with their replies, moderation, bans, questions, at the term", count,
        "names and words erased but where held, counts kept, the journal's chain verifies",
        database=database_of(database_url),
    )  # fmt: skip


def test_nothing_is_left_in_the_files(engine: Engine, database_url: str, tmp_path: Path) -> None:
    desk, count = Desk(engine), trials(20, 1_000)
    filled(desk, count)
    desk.clock.advance(TERM)
    ticks.erase(desk.services)
    with desk.services.reading() as session:
        assert saying(session) == {}
    forget_the_log(engine)
    engine.dispose()
    files = [file.read_bytes() for file in tmp_path.rglob("*.db*")]
    if database_of(database_url) == "SQLite":
        assert files
        assert not any(word.encode() in raw for word in WORDS for raw in files)
    figure(
        "Retention: what was erased, searched in every column (and in SQLite’s files)", count,
        "0 found", database=database_of(database_url),
    )  # fmt: skip
