"""``vigie check --city`` judges as the city does: its silenced rules say nothing."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.check import run
from checks.types import Match, Readings
from handlers.rules import flow
from handlers.rules.flow import Rule
from tests.bot.check.benches import Told
from tests.handlers.cities import with_roles
from tests.handlers.desk import Desk
from tests.handlers.givens import KARIM

TEXT = "La patinoire ouvres samedi."
FAULT = Match(13, 19, "TOLD", "GRAMMAR", "Faute d’accord.", ("ouvre",))
SILENT = Rule("grammar", "TOLD")


@pytest.fixture
def city(office: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Desk:
    """Give a city whose engine sees one fault, in the folder where the command is run."""

    @contextmanager
    def ready(_url: str | None, _say: object) -> Iterator[Told]:
        yield Told(lambda _: Readings((FAULT,)))

    monkeypatch.setattr(run, "engines_for_a_run", ready)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    (tmp_path / "texte.txt").write_text(TEXT, encoding="utf-8")
    office.change = with_roles(administrator={KARIM})
    office.engines.faults = {"ouvres": ("ouvre",)}
    office.write(text=TEXT)
    return office


def said(capsys: pytest.CaptureFixture[str], *, city: bool) -> set[tuple[str, str]]:
    run.one("texte.txt", {"now": "2026-11-10T12:00:00-05:00"}, None, city=city, as_json=True)
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return {(one["check"], one["severity"]) for one in found["findings"]}


def test_a_rule_that_the_city_silenced_says_nothing_for_the_city_alone(
    city: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ("grammar", "warning") in said(capsys, city=True)
    assert flow.silence(city.services, KARIM, SILENT, "Trop de fausses alertes.") == SILENT
    assert "grammar" not in {name for name, _ in said(capsys, city=True)}
    assert ("grammar", "warning") in said(capsys, city=False)
    assert flow.restore(city.services, KARIM, SILENT) == SILENT
    assert ("grammar", "warning") in said(capsys, city=True)


def test_a_stream_is_judged_the_same_way(
    city: Desk, capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    flow.silence(city.services, KARIM, SILENT, "Trop de fausses alertes.")
    (tmp_path / "lot.jsonl").write_text(json.dumps({"text": TEXT}) + "\n", encoding="utf-8")
    run.many("lot.jsonl", city=True)
    (found,) = map(json.loads, capsysbinary.readouterr().out.splitlines())
    assert "grammar" not in {one["check"] for one in found["findings"]}
