"""French is not refused, another language is; on texts seen while tuning, and on others."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.language.companion import Companion
from checks.content.language import language
from checks.registry import EXAMPLE_FACTS
from checks.types import Draft, Finding, Guess, Readings, Severity
from tests.languagetool import ROOT

# Harder than what people write, half of each seen while the decision was mended; of the sealed
# halves, measured once: names, one word of English, « Let’s go les Canadiens! ».
HARD = {
    "english_looked.txt": 3,
    "english_sealed.txt": 4,
    "mixed_looked.txt": 1,
    "mixed_sealed.txt": 3,
    "french_looked.txt": 0,
    "french_sealed.txt": 0,
    # As people write them, and written before they were measured.
    "english_third.txt": 0,
    "mixed_third.txt": 1,
    "french_third.txt": 0,
    # Short, and full of names of the other language; the last third was never read.
    "english_names.txt": 1,
    "french_names.txt": 0,
}
FOLDER = ROOT / "tests" / "data" / "language"


def lines(name: str) -> list[str]:
    rows = Path(FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [row.replace("\\n", "\n").replace("\\t", "\t") for row in rows]


def found(companion: Companion[Guess], text: str) -> list[Finding]:
    facts = replace(EXAMPLE_FACTS, readings=Readings(guesses=companion.ask(text, 30)))
    assert language.missing(facts) is None
    return list(language.findings(Draft(text), facts))


def blocked(companion: Companion[Guess], text: str) -> bool:
    return any(one.severity is Severity.BLOCKING for one in found(companion, text))


@pytest.mark.parametrize("name", ["french_short.txt", "french_unseen.txt"])
def test_short_french_is_never_refused(companion: Companion[Guess], name: str) -> None:
    assert [text for text in lines(name) if found(companion, text)] == []


@pytest.mark.parametrize("name", ["english.txt", "english_unseen.txt"])
def test_english_of_four_words_is_refused(companion: Companion[Guess], name: str) -> None:
    missed = [text for text in lines(name) if not blocked(companion, text)]
    assert len(missed) <= len(lines(name)) / 100


@pytest.mark.parametrize("name", ["mixed.txt", "mixed_unseen.txt"])
def test_mixed_drafts_are_found(companion: Companion[Guess], name: str) -> None:
    assert sum(bool(found(companion, text)) for text in lines(name)) >= 18


def told(companion: Companion[Guess], name: str, text: str) -> bool:
    if name.startswith("mixed"):
        return bool(found(companion, text))
    return blocked(companion, text) is name.startswith("english")


@pytest.mark.parametrize("name", HARD)
def test_hard_texts_are_told_as_they_were(companion: Companion[Guess], name: str) -> None:
    wrong = [text for text in lines(name) if not told(companion, name, text)]
    assert len(wrong) <= HARD[name], wrong


def test_other_languages_are_refused(companion: Companion[Guess]) -> None:
    texts = [row.split("\t")[1] for row in lines("other.txt")]
    missed = [text for text in texts if not blocked(companion, text)]
    assert len(missed) <= len(texts) / 8  # short ones close to French, such as Creole


def test_the_sentence_at_fault_is_quoted_alone(companion: Companion[Guess]) -> None:
    text = "La piscine est ouverte. The pool is open and free. Bonne baignade à tous!"
    assert [one.excerpt for one in found(companion, text)] == ["The pool is open and free."]
