"""Tell what a rule only guesses: the gender of a name, a subject far on the left."""

import re
from typing import Final

from checks.spared import OWN
from checks.spelling import OPENING
from checks.types import Match

# « La direction et les TI sont »: two subjects, the second an acronym.
ACRONYM: Final = re.compile(
    r"\b(?:et|ou) (?:les |la |le |l['’])?[A-ZÀ-Ý]{2,}s? (?:ne )?(?:sont|ont été|seront|étaient)"
    r"(?: [a-zé]{1,15})?\s*$"
)
# What may hide the subject of a verb: another subject, a clause, an infinitive, a name.
BETWEEN: Final = re.compile(
    r"[,(—–«]|\b(?:et|ou|ni|que|comme|dont|où|plupart|chacune?|seule?s)\b|\bqu['’]"
    r"|^\W*(?:\w{1,20}(?:er|ir|re|oir)|pour|par|avec|sans|dans|en|à|de|selon|après|avant|si|quand)\b"
)
# A name, of which nobody knows the gender.
NAMED: Final = re.compile(
    r"(?<=\w )[A-ZÀ-Ý]"
    r"|^\W*(?!(?:Il|Elle|On|Je|Tu|Nous|Vous|Ce|Tout|Cela|Ça|Ceci)s? )[A-ZÀ-Ý][\w-]+ (?:\w+ )?$"
)
# « L'incendie qui s'est déclaré cette nuit rue du Lac est maîtrisé. »
TIMED: Final = re.compile(r"\bqui\b.{3,60}\b(?:cette|ce|hier|lundi|mardi|mercredi|jeudi|vendredi) ")
# « Bonjour Luc, je vous confirmes »: what is on the left of the pronoun is no subject.
PERSON: Final = re.compile(r"^.*,\s*(?=(?:je|j['’]|tu|nous|vous|ils?|elles?|on)\b)")
STOPS: Final = re.compile(r"[.!?:;\n]")


def guessed(
    text: str, match: Match, subject_rules: frozenset[str], near_rules: frozenset[str]
) -> bool:
    """Return whether a reproach rests on a guess: about an acronym, a far subject, a name.

    The rules of the first set make a word agree with the subject; the second may miss it.
    """
    agreeing = match.rule in subject_rules
    acronym = agreeing and ACRONYM.search(text[: match.start])
    far = match.rule in near_rules and _far(text[: match.start], agreeing=agreeing)
    return bool(acronym or far or _writes_name(text, match))


def _far(before: str, *, agreeing: bool) -> bool:
    """Return whether something stands between the verb and the beginning of its clause."""
    clause = PERSON.sub("", STOPS.split(before)[-1])
    named = NAMED.search(clause) or TIMED.search(clause)
    return bool(BETWEEN.search(clause) or (agreeing and named))


def _writes_name(text: str, match: Match) -> bool:
    """Return whether one of our rules would write a name otherwise: « la maison Chevalier »."""
    words = text[match.start : match.end]
    named = words[:1].isupper() and not words.isupper() and not OPENING.search(text[: match.start])
    alike = _letters(words) in map(_letters, match.replacements)
    return match.category.startswith(OWN) and bool(named) and not alike


def _letters(words: str) -> str:
    return "".join(one for one in words.lower() if one.isalnum())
