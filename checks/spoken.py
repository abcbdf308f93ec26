"""Tell which words of a sentence are English or French, and which letters are neither."""

import re
from typing import Final

from checks.telling import Said, Word
from checks.vocabulary import lists, vocabulary

SCRIPT_LETTERS: Final = 8
ACCENTED: Final = re.compile("[àâçèéêëîïôùûœ]")


def is_english(word: Word) -> bool:
    """Return whether a word is a small English one that links no name."""
    text = word.text.replace("’", "'")
    return text in lists().english and not (word.in_name and text in lists().linking)


def said_english(said: Said, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the English words of every day, and the days and months that are no names."""
    starts = {word.start for word in said.names}
    named = said.title or any(word.end + 1 in starts for word in words[:1])
    told = tuple(
        word
        for place, word in enumerate(words)
        if word.text in vocabulary().english and (place or not named)
    )
    ends = {word.end for word in said.names}
    dates = (word for word in said.names if word.text in lists().dates)
    return (*told, *(word for word in dates if word.start - 1 not in ends))


def says_french(word: str) -> bool:
    """Return whether a word is a French one of every day."""
    return word in vocabulary().french or bool(ACCENTED.search(word))


def other_script(words: tuple[Word, ...]) -> bool:
    """Return whether most letters belong to another alphabet than ours."""
    letters = "".join(word.text for word in words)
    other = sum(letter > "\u024f" for letter in letters)
    return len(letters) >= SCRIPT_LETTERS and other * 2 > len(letters)
