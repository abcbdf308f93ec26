"""A long text goes through two fields and comes back as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.drafts.form import Form
from handlers.lengths import FULL, split
from handlers.wording import visible

WORDS = st.sampled_from(["a", "mot", "été", " ", "\n", "\n\n", "🎉", "x" * 900, "fin. "])
TEXTS = st.lists(WORDS, max_size=40).map(lambda parts: visible("".join(parts)).strip()[:5000])


@given(TEXTS)
@settings(max_examples=300)
def test_a_text_comes_back_as_it_was(text: str) -> None:
    first, rest = split(text, FULL)
    assert first + rest == text
    assert len(first) <= FULL
    assert Form(text=first, more=rest).words == text.strip()


def test_the_cut_is_after_a_line_then_after_a_word() -> None:
    assert split("un\ndeux trois", 8) == ("un\n", "deux trois")
    assert split("deux trois", 7) == ("deux ", "trois")
    assert split("indivisible", 4) == ("indi", "visible")
    assert split("court", 5) == ("court", "")


@pytest.mark.parametrize(
    ("text", "more", "words"),
    [
        ("Début.", "Fin.", "Début.\nFin."),
        ("Début. ", "Fin.", "Début. Fin."),
        ("Début.", "\nFin.", "Début.\nFin."),
        ("", "Fin.", "Fin."),
        ("Début.", "", "Début."),
        ("a" * FULL, "b", "a" * FULL + "b"),
    ],
)
def test_two_fields_are_one_text(text: str, more: str, words: str) -> None:
    assert Form(text=text, more=more).words == words
