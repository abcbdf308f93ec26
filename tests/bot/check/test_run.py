import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.check import run
from checks.types import Readings
from tests.bot.check.benches import Told
from tests.bot.terminal import Vigie

REFUSED = [
    (b"", [], "texte est vide"),
    (b"a" * 5_001, [], "5001 caractères"),
    ("é".encode() * 40_000, [], "40000 caractères"),
    (b"\xff\xfe", [], "UTF-8"),
    (b"Bonjour.", ["--type", "poem"], "press_release"),
    (b"Bonjour.", ["--surface", "fax"], "draft, answer, reply"),
    (b"Bonjour.", ["--now", "2026-11-10T09:00:00"], "fuseau horaire"),
    (b"Bonjour.", ["--facts", "absent.json"], "absent.json"),
    (b"", ["absent.txt"], "absent.txt"),
    (b"", ["."], "n’est pas lisible"),
    (b"Bonjour.", ["--city"], "vigie migrate"),
    (b"", ["--jsonl", "absent.jsonl"], "absent.jsonl"),
]


@pytest.mark.parametrize(("given", "arguments", "words"), REFUSED)
def test_what_cannot_be_judged_ends_with_2_and_a_sentence(
    vigie: Vigie, given: bytes, arguments: list[str], words: str
) -> None:
    ended = vigie("check", *arguments, given=given)
    assert ended.code == 2, ended
    sentence = ended.err.replace("\u00a0", " ")
    assert words in sentence
    assert len(sentence.splitlines()) == 1
    assert ended.out == ""


def test_facts_must_be_a_known_object(vigie: Vigie, tmp_path: Path) -> None:
    for content, words in (
        (b"[1]", "objet JSON"),
        (b"{", "objet JSON"),
        (b'{"bookd": 1}', "bookd"),
    ):
        (tmp_path / "facts.json").write_bytes(content)
        ended = vigie("check", "--facts", "facts.json", given=b"Bonjour.")
        assert ended.code == 2
        assert words in ended.err


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Told:
    """Replace the engines of a run by ones that need no LanguageTool."""
    engines = Told(lambda _: Readings())

    @contextmanager
    def ready(_url: str | None, _say: object) -> Iterator[Told]:
        yield engines

    monkeypatch.setattr(run, "engines_for_a_run", ready)
    monkeypatch.chdir(tmp_path)
    return engines


@pytest.mark.usefixtures("told")
def test_a_verdict_is_one_json_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "texte.txt").write_text("Bonjour.\n", encoding="utf-8")
    (tmp_path / "facts.json").write_text('{"booked": 2}', encoding="utf-8")
    code = run.one(
        "texte.txt", {"account": "facebook-ville"}, "facts.json", city=False, as_json=True
    )
    found = json.loads(capsys.readouterr().out)
    assert (code, found["verdict"]) == (1, "blocked")


def test_the_end_of_the_last_line_is_not_judged(told: Told, tmp_path: Path) -> None:
    (tmp_path / "texte.txt").write_bytes("Bonjour.\r\nÀ lundi.\r\n".encode())
    run.one("texte.txt", {}, None, city=False, as_json=True)
    assert told.asked == ["Bonjour.\r\nÀ lundi."]


@pytest.mark.usefixtures("told")
def test_each_line_has_its_answer_in_order(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    lines = [json.dumps({"id": number, "text": "Bonjour."}).encode() for number in range(50)]
    lines[7:7] = [b"", b"\xff", b"[]", json.dumps({"text": "a" * 5_001}).encode()]
    (tmp_path / "texts.jsonl").write_bytes(b"\n".join(lines))
    assert run.many("texts.jsonl", city=False) == 0
    answers = [json.loads(line) for line in capsysbinary.readouterr().out.splitlines()]
    assert [one.get("id", "error") for one in answers] == [
        *range(7),
        *["error"] * 4,
        *range(7, 50),
    ]


@pytest.mark.usefixtures("told")
def test_the_citys_own_settings_count_when_asked(
    vigie: Vigie, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vigie("migrate")
    account = '[[accounts]]\nkey = "threads"\nplatform = "facebook"\ntitle = "Autre"\n'
    ended = vigie("settings", "import", "-", given=account.encode())
    assert ended.code == 0, ended.err
    (tmp_path / "texte.txt").write_text("Bonjour.", encoding="utf-8")
    for city, known in ((True, True), (False, False)):
        run.one("texte.txt", {"account": "threads"}, None, city=city, as_json=True)
        found = json.loads(capsys.readouterr().out)
        assert ("account" not in [one["check"] for one in found["findings"]]) is known
