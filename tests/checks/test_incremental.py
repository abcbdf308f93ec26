"""What is found in a long text, read piece by piece, is what is found in the whole of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from checks import anglicisms, incremental, notation, regimes
from checks.incremental import Incremental, pieces
from checks.letters import LIMIT
from checks.types import Span

SENTENCES = [f"Le service numéro {n} déneige les trottoirs du secteur {n}." for n in range(70)]
DRAFT = " ".join(SENTENCES)
AT_FAULT = (
    *(text for row in notation.table() for text in row.wrong),
    *(text for row in regimes.table() for text in row.bad),
    *(text for row in anglicisms.table() for text in row.wrong),
)


@dataclass(frozen=True)
class Word:
    span: Span
    text: str


class Finder:
    """Finds « neige », and counts the letters that it was given to read."""

    def __init__(self) -> None:
        self.letters = 0

    def __call__(self, text: str) -> Iterator[Word]:
        self.letters += len(text)
        return (Word(one.span(), one.group()) for one in re.finditer(r"neige", text))


def drafts(joint: str) -> Iterator[str]:
    """Yield every example of what the tables look for, by long drafts."""
    draft = ""
    for text in AT_FAULT:
        if len(draft) + len(joint) + len(text) > LIMIT:
            yield draft
            draft = ""
        draft += joint + text
    yield draft


def told(text: str) -> list[set[str]]:
    """Return what each finder finds, whatever it was asked before."""
    regimes.misled.cache_clear()
    anglicisms.uses.cache_clear()
    found = (notation.misnoted(text), regimes.misled(text), anglicisms.uses(text))
    return [{repr(one) for one in each} for each in found]


def whole(monkeypatch: pytest.MonkeyPatch, text: str) -> list[set[str]]:
    """Return what each finder finds when it reads all of a text at once."""
    with monkeypatch.context() as patch:
        patch.setattr(incremental, "SHORT", LIMIT)
        return told(text)


def test_long_drafts_are_told_what_the_whole_of_them_tells(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    long = [text for text in drafts(" ") if len(text) > incremental.SHORT]
    assert len(long) > 10
    assert [text for text in long if told(text) != whole(monkeypatch, text)] == []


@pytest.mark.parametrize("joint", [" ", "\n"])
def test_a_changed_draft_is_told_what_the_whole_of_it_tells(
    joint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in list(drafts(joint))[::12]:
        told(text)
        lines = text.split(joint)
        for place in range(5, len(lines) - 1, len(lines) // 3):
            kept, changed, after = lines[:place], lines[place], lines[place + 1 :]
            for others in ([], [f"Venez! {changed}"], [changed[: len(changed) // 2]]):
                edited = joint.join([*kept, *others, *after])
                assert told(edited) == whole(monkeypatch, edited), changed


def test_a_changed_sentence_alone_is_read_again_with_its_neighbours() -> None:
    finder = Finder()
    find = Incremental(finder)
    assert [one.text for one in find(DRAFT)] == ["neige"] * len(SENTENCES)
    assert finder.letters == len(DRAFT)
    finder.letters = 0
    edited = DRAFT.replace("numéro 30", "de la voirie")
    found = find(edited)
    assert finder.letters < 10 * len(SENTENCES[30])
    assert [edited[slice(*one.span)] for one in found] == ["neige"] * len(SENTENCES)
    finder.letters = 0
    assert find(edited) == found
    assert finder.letters == 0


def test_what_follows_a_new_line_is_found_where_it_now_stands() -> None:
    find = Incremental(Finder())
    before = find(DRAFT)
    moved = find("Avis à la population\n" + DRAFT)
    assert [one.span[0] - 21 for one in moved] == [one.span[0] for one in before]


def test_a_short_text_is_read_whole() -> None:
    finder = Finder()
    Incremental(finder)("La neige tombe.")
    assert finder.letters == len("La neige tombe.")


def test_pieces_cover_a_text_and_never_part_what_guillemets_hold() -> None:
    text = "Le film « Oui. Non. » sera présenté. Venez (oui. Non. Encore.) voir. Merci.\nFin."
    cut = pieces(text)
    assert [text[one.start : one.end] for one in cut] == [
        "Le film « Oui. Non. » sera présenté. ",
        "Venez (oui. Non. Encore.) voir. ",
        "Merci.\n",
        "Fin.",
    ]
