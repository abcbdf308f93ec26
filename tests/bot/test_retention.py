"""`vigie purge` says first, exports, then erases; `vigie hold` keeps what must be."""

import json
import sqlite3
from pathlib import Path

from storage import journal
from storage.tables import CommentRow
from tests.bot.terminal import Vigie
from tests.handlers.desk import Desk
from tests.sandbox import TUESDAY
from tests.storage.test_retention import WORDS, closed

YEARS = 365 * 3


def old_comment(office: Desk, path: Path) -> None:
    """Close a comment, and let three years go by for the database."""
    with office.services.transaction() as session:
        number = closed(session)
        journal.write(session, TUESDAY, "vigie", "comment.closed", f"comment:{number}")
    assert CommentRow.__tablename__ == "comment"
    with sqlite3.connect(path / "var" / "vigie.db") as connection:
        for table, column in (
            ("comment", "closed_at"), ("moderation", "at"), ("ban", "decided_at"),
            ("question", "closed_at"),
        ):  # fmt: skip
            connection.execute(
                f"UPDATE {table} SET {column} = datetime({column}, '-{YEARS} days')"  # noqa: S608
            )


def test_a_purge_says_first_then_exports_then_erases(
    office: Desk, vigie: Vigie, tmp_path: Path
) -> None:
    old_comment(office, tmp_path)
    said = vigie("purge")
    assert said.code == 0
    assert "Serait effacé" in said.out
    assert "commentaires (nom, extrait, lien) : 1" in said.out
    assert vigie("purge", "--yes").code == 2
    done = vigie("purge", "--yes", "--export", "archives")
    assert done.code == 0
    assert "Effacé (avant le" in done.out
    (kept,) = json.loads((tmp_path / "archives" / "comment.json").read_text(encoding="utf-8"))
    assert kept["excerpt"] in WORDS
    assert "Rien à effacer" in vigie("purge").out
    assert vigie("journal", "verify").code == 0
    left = b"".join(file.read_bytes() for file in (tmp_path / "var").glob("vigie.db*"))
    assert not any(word.encode() in left for word in WORDS)


def test_what_is_held_is_said_and_stays(office: Desk, vigie: Vigie, tmp_path: Path) -> None:
    old_comment(office, tmp_path)
    assert "Rien n’est gardé" in vigie("hold", "list").out
    assert vigie("hold", "add", "draft:1", "--reason", "x").code == 2
    assert "numéro 1" in vigie("hold", "add", "comment:1", "--reason", "Dossier 41").out
    assert "1. comment:1" in vigie("hold", "list").out
    said = vigie("purge").out
    assert "commentaires (nom, extrait, lien) : 0" in said
    assert "Gardé sur ordre" in said
    assert "La garde est levée" in vigie("hold", "lift", "1").out
    assert vigie("hold", "lift", "1").code == 2


def test_a_cut_or_remade_journal_is_seen_by_a_seal_noted_outside(
    office: Desk, vigie: Vigie
) -> None:
    office.approved()
    with office.services.reading() as session:
        head = journal.head(session)
    assert vigie("journal", "verify", "--head", head[:12]).code == 0
    cut = vigie("journal", "verify", "--head", "0" * 12)
    assert cut.code == 1
    assert "coupée" in cut.out
