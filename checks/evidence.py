"""Judge the language of a sentence by what tells it; refuse none without strong evidence."""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from checks import spoken
from checks.telling import Said, Word
from checks.types import Guess, Span
from checks.vocabulary import lists, vocabulary

# Two detectors' probabilities of French, tuned on 2,200 French texts of which none is refused.
UNLIKELY: Final = 0.5
RARE: Final = 0.2  # without any French small word
DOUBTED: Final = 0.1  # with those that other languages share
HINTED: Final = 0.3  # with an English word
CERTAIN: Final = 0.01  # with one of French alone, or with few words
FEW_WORDS: Final = 3
BORROWED: Final = 1


@dataclass(frozen=True)
class Evidence:
    """What tells the language of one sentence.

    ``english`` and ``french`` are the small words of each; ``said_english`` and ``said_french``
    the words of every day that the other language has not.
    """

    said: Said
    words: tuple[Word, ...]
    english: tuple[Word, ...]
    french: tuple[Word, ...]
    said_english: tuple[Word, ...]
    said_french: tuple[Word, ...]
    guess: Guess | None

    @cached_property
    def foreign(self) -> bool:
        """Return whether the evidence against French is strong."""
        return spoken.other_script(self.words) or self._reads_english() or self._reads_foreign()

    @property
    def switch(self) -> Span | None:
        """Return where, in a French sentence, it goes over to English, if it does."""
        if not self.french or not self.english:
            return None
        return self._between() if self.english[BORROWED:] else self._stretch()

    def _between(self) -> Span | None:
        """Return what lies between the English small words, unless it is rather French."""
        start, end = self.english[0].start, self.english[-1].end
        outside = [word for word in self.words if word.end <= start or word.start >= end]
        french = [word for word in self.french if word in outside]
        inside = len(self.french) - len(french)
        told = french and len(outside) >= FEW_WORDS and inside < len(self.english)
        return (start, end) if told else None

    def _stretch(self) -> Span | None:
        """Return the words between two French ones that are mostly English, one of them small."""
        every = {*self.english, *self.said_english}
        for told, run in groupby(self.words, key=lambda word: word not in self._french):
            words = [word for word in run if told]
            english = [word for word in words if word in every]
            small = any(word in self.english for word in words)
            if small and len(english) >= FEW_WORDS and len(english) * 2 > len(words):
                return english[0].start, english[-1].end
        return None

    @property
    def doubtful(self) -> bool:
        """Return whether the words alone leave a doubt, that the detectors may lift."""
        told = self.said.title or self.said.listing or self._own > BORROWED
        return not told and self._telling >= FEW_WORDS

    @property
    def _telling(self) -> int:
        return sum(len(word.text) > 1 for word in self.words)

    @property
    def _own(self) -> int:
        """Return how many of the words are of French alone."""
        known = vocabulary().french
        small = sum(word.text not in lists().shared for word in self.french)
        return small + sum(word.text in known for word in self.said_french)

    def _reads_english(self) -> bool:
        """Return whether English words are many, and French ones few outside of names."""
        english = len(self.english) + len(self.said_english)
        french = len(self._french)
        if self._greets() or self._tells():
            return True
        if len(self.english) > max(BORROWED, french):
            return True
        if english > BORROWED and self.english and not french and self._whole():
            return True
        if self.said.title or self.said.size < FEW_WORDS or english <= BORROWED:
            return False
        telling = sum(len(word.text) > 1 for word in self.words if word not in self._named)
        alone = not french and english * 2 >= telling - 1 and not self.said.listing
        return alone or english >= FEW_WORDS * max(french, 1)

    def _greets(self) -> bool:
        """Return whether an English verb or greeting opens a sentence that is then full of names.

        « Meet Santa at Place Laurier », « Congratulations to Marie-Ève Roy of Saint-Eustache ».
        """
        first = self.words[0] if self.words else None
        if not first or first.text not in lists().openers or first.start != 0:
            return False
        small = self.said_english or any(one.text in lists().english for one in self.words[1:])
        french = any(not word.in_name and word not in self._named for word in self.french)
        return bool(small and not french and self.said.size > FEW_WORDS)

    def _tells(self) -> bool:
        """Return whether one small English word stands outside of names, and no French one."""
        told = any(word.text in lists().telling for word in self.english)
        aside = self.said.title or self.said.listing or self._french
        unlikely = self.guess is None or self.guess.langdetect < UNLIKELY
        return bool(told and not aside and unlikely and self.said.size > FEW_WORDS)

    def _whole(self) -> bool:
        """Return whether a title opens in English, or two words are the whole sentence."""
        first = self.words[0].text
        opens = first in vocabulary().english or first in lists().english
        return opens if self.said.title else self.said.size == len(self.words) < FEW_WORDS

    @cached_property
    def _french(self) -> frozenset[Word]:
        """Return the French words that belong to no name."""
        return frozenset((*self.french, *self.said_french)) - self._named

    @cached_property
    def _named(self) -> frozenset[Word]:
        """Return the French words that belong to names, which may stand in English.

        « École de l’Envolée », « Société d’histoire et de généalogie », « chemin du Lac ».
        """
        every = sorted((*self.words, *self.said.names), key=lambda word: word.start)
        names = frozenset(self.said.names)
        french = frozenset((*self.french, *self.said_french))
        found, named, end = set(), False, 0
        for place, word in enumerate(every):
            # « Cursed Child : complet », « rue Roy, et ensuite »: the name ends at a mark.
            named, end = named and word.start <= end + 1, word.end
            opens = word.text in lists().places and bool(names & {*every[place + 1 : place + 4]})
            named = word in names or opens or (named and word in french)
            if named:
                found.add(word)
        return frozenset(found)

    def _reads_foreign(self) -> bool:
        """Return whether both detectors deny French, about words enough for them to know."""
        if self.guess is None or not self.doubtful or self.guess.langdetect >= UNLIKELY:
            return False
        known = vocabulary().english
        named = any(word.text in known for word in self.said.names)
        english, french = len(self.english) + len(self.said_english) + named, len(self._french)
        if english > french and self.guess.langdetect < CERTAIN:
            strict = french or self._telling == FEW_WORDS
            return self.guess.lingua < (DOUBTED if strict else HINTED)
        if self._telling == FEW_WORDS:
            return not self.french and self.guess.lingua < CERTAIN
        return self.guess.lingua < (CERTAIN if self._own else DOUBTED if self.french else RARE)
