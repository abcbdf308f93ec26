import json
from pathlib import Path

import pytest

from bot.doctor import examining, texts
from bot.doctor.machine import of_machine
from bot.doctor.points import Part, Point
from tests.bot.environments import environment

MIXED = (
    Point(Part.DISK, ok=True),
    Point(Part.SLACK, ok=None, detail="aucun jeton"),
    Point(Part.DATABASE, ok=False, detail="pas à jour", repair="vigie migrate"),
)


@pytest.fixture
def mixed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examining, "every_point", lambda: iter(MIXED))


@pytest.mark.usefixtures("mixed")
def test_a_person_reads_a_line_a_point_and_the_command_that_repairs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert examining.examine(as_json=False) == 1
    assert capsys.readouterr().out.splitlines() == [
        "✅ Disque",
        "➖ Slack\u00a0: aucun jeton",
        "❌ Base de données\u00a0: pas à jour",
        "    → vigie migrate",
    ]


@pytest.mark.usefixtures("mixed")
def test_a_program_reads_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert examining.examine(as_json=True) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["failures"] == 1
    assert answer["points"][2] == {
        "name": "database",
        "ok": False,
        "detail": "pas à jour",
        "repair": "vigie migrate",
    }


def test_a_wrong_environment_is_the_only_thing_examined(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PORT", "soixante")
    (point,) = examining.every_point()
    assert (point.ok, "PORT" in point.detail) == (False, True)


def test_every_part_has_a_name_on_the_screen() -> None:
    assert set(texts.NAMES) == set(Part)


def machine(url: str, **variables: str) -> dict[Part, Point]:
    given = environment(DATABASE_URL=url, **variables)
    return {point.part: point for point in of_machine(given)}


def test_a_disk_that_can_be_written_is_well(tmp_path: Path) -> None:
    assert machine(f"sqlite:///{tmp_path}/var/vigie.db")[Part.DISK].ok


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    # A file stands where the folder should be: refused even to root.
    (tmp_path / "var").touch()
    point = machine(f"sqlite:///{tmp_path}/var/vigie.db")[Part.DISK]
    assert (point.ok, str(tmp_path) in point.detail) == (False, True)


def test_a_disk_in_memory_is_said_unless_it_was_accepted() -> None:
    memory = "sqlite:////dev/shm/vigie-doctor/vigie.db"
    assert machine(memory)[Part.DURABILITY].ok is False
    assert machine(memory, VIGIE_EPHEMERAL="allowed")[Part.DURABILITY].ok
    Path("/dev/shm/vigie-doctor").rmdir()  # noqa: S108  the only disk in memory everywhere
