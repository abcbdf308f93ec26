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
    r"[,(—–«]|\b(?:et|ou|ni|que|comme|dont|où|(?:l|du|des|aux?)quel(?:le)?s?|plupart|chacune?|seule?s|[Cc]elui|[Cc]elles?|[Cc]eux)\b|\bqu['’]"
    r"|^\W*(?:\w{1,20}(?:er|ir|re|oir)|pour|par|avec|sans|de|après|avant|quand"
    r"|(?i:dans|en|à|selon|si|sur|au|aux|ce matin|ce soir|ce midi|cette nuit|hier|demain))\b"
)
# « Une trentaine d'élèves se sont inscrits »: either may be the subject.
COUNTED: Final = re.compile(
    r"\b(?:\w{3,12}aine|majorité|minorité|foule|poignée|série|moitié|totalité|groupe)"
    r" (?:des\b|de\b|d['’])"
)
# « Il faut que le propriétaire fassent »: one noun alone between « que » and the verb.
BESIDE: Final = re.compile(
    r"\b(?:qu(?:e |['’])|si |quand |lorsque |puisque |car |mais )"
    r"(?:la |le |l['’]|une? |ce |cet |cette |notre |votre |chaque )"
    r"(?!plupart|moitié|majorité|totalité|quart|tiers|reste|foule|famille|équipe|groupe|type|genre)"
    r"[\w-]{4,} (?:ne |n['’]|se |s['’]|y |en )*$",
    re.IGNORECASE,
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
# The verb right before the word, after its pronoun or not: « elle sera », « il n'y a pas été ».
CLITICS: Final = r"(?:(?:ne|y|en|vous|nous|lui|leur|me|te|se) |[nmts]['’])*"
ADVERBS: Final = (
    r"(?: (?:pas|plus|jamais|bien|déjà|toujours|encore|aussi|tous|toutes|\w{2,14}ment)){0,2} $"
)
ONE: Final = r"(?:est|sera|était|serait|soit|fut|fût|(?:a|aura|avait|aurait|ait) été)"
MANY: Final = (
    r"(?:sont|seront|étaient|seraient|soient|furent|(?:ont|auront|avaient|auraient|aient) été)"
)
SINGULAR: Final = re.compile(rf"\b{ONE}{ADVERBS}", re.IGNORECASE)
PLURAL: Final = re.compile(rf"\b{MANY}{ADVERBS}", re.IGNORECASE)
PRONOUN: Final = re.compile(
    rf"\b(?:(?:il|elle) {CLITICS}{ONE}|(?:ils|elles) {CLITICS}{MANY}){ADVERBS}", re.IGNORECASE
)
# « On est prêts ».
WE: Final = re.compile(r"\bon\b", re.IGNORECASE)
# « Permis de conduire requis »: nothing makes the word agree.
BEING: Final = re.compile(
    r"\b(?:es|est|suis|sommes|êtes|sont|ét(?:ais|ait|aient|ions|iez|é|ant)|être|soi[st]|soient"
    r"|soyons|soyez|fu[st]|fût|furent|ser(?:a|ai|as|ont|ons|ez|ais|ait|aient|ions|iez))\b",
    re.IGNORECASE,
)
# « Vous n'avez pas été tirée au sort »: said to one person.
POLITE: Final = re.compile(r"\bvous\b", re.IGNORECASE)
SILENT: Final = ("s", "x")
NUMBERS: Final = frozenset({"neuf"})


def guessed(
    text: str, match: Match, subject_rules: frozenset[str], near_rules: frozenset[str]
) -> bool:
    """Return whether a reproach rests on a guess: about an acronym, a far subject, a name.

    The rules of the first set make a word agree with the subject; the second may miss it.
    """
    agreeing = match.rule in subject_rules
    acronym = agreeing and ACRONYM.search(text[: match.start])
    far = match.rule in near_rules and _far(text[: match.start], agreeing=agreeing)
    sure = _beside(text, match) if agreeing else _plural_alone(text, match)
    contrary = agreeing and _contrary(text[: match.start], match, text[match.start : match.end])
    return bool((acronym or far) and not sure) or contrary or _writes_name(text, match)


def _contrary(before: str, match: Match, word: str) -> bool:
    """Return whether no verb asks for the agreement, or another than the word has."""
    clause = STOPS.split(before)[-1]
    polite = POLITE.search(clause) and not word.lower().endswith(SILENT)
    if polite or not BEING.search(clause):
        return True
    plural = [one.endswith(SILENT) for one in match.replacements]
    if word.lower().endswith(SILENT):
        return bool(plural) and not any(plural) and bool(PLURAL.search(before))
    return bool(plural) and all(plural) and bool(SINGULAR.search(before))


def _beside(text: str, match: Match) -> bool:
    """Return whether the verb beside a word, or the pronoun before it, tells that it is wrong."""
    before, word = text[: match.start], text[match.start : match.end].lower()
    clause = STOPS.split(before)[-1]
    if PRONOUN.search(before):
        return True
    if WE.search(clause) or word in NUMBERS:
        return False
    plural = [one.endswith(SILENT) for one in match.replacements]
    if not plural:
        return False
    if word.endswith(SILENT):
        return not any(plural) and bool(SINGULAR.search(before))
    return all(plural) and bool(PLURAL.search(before))


def _plural_alone(text: str, match: Match) -> bool:
    """Return whether a verb in the plural follows a noun in the singular that is alone."""
    word, before = text[match.start : match.end], text[: match.start]
    plural = word.endswith("nt") and " " not in word
    singular = bool(match.replacements) and not any(
        one.endswith("nt") for one in match.replacements
    )
    return plural and singular and bool(BESIDE.search(before))


def _far(before: str, *, agreeing: bool) -> bool:
    """Return whether something stands between the verb and the beginning of its clause."""
    clause = PERSON.sub("", STOPS.split(before)[-1])
    named = NAMED.search(clause) or TIMED.search(clause)
    counted = agreeing and COUNTED.search(clause)
    return bool(BETWEEN.search(clause) or counted or (agreeing and named))


def _writes_name(text: str, match: Match) -> bool:
    """Return whether one of our rules would write a name otherwise: « la maison Chevalier »."""
    words = text[match.start : match.end]
    named = words[:1].isupper() and not words.isupper() and not OPENING.search(text[: match.start])
    alike = _letters(words) in map(_letters, match.replacements)
    return match.category.startswith(OWN) and bool(named) and not alike


def _letters(words: str) -> str:
    return "".join(one for one in words.lower() if one.isalnum())
