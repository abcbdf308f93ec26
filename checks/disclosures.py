"""Find what a text tells about somebody without a number: a child, a health matter, a debt."""

import re
from collections.abc import Iterator
from typing import Final

from checks.people import people
from checks.phrases import sentences
from checks.plain import Plain, read
from checks.types import Span

SMALL: Final = (
    "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "dix-sept",
)  # fmt: skip
AGE: Final = re.compile(
    rf",? ?\(?(?:agee? de )?(?P<age>\d{{1,2}}|{'|'.join(SMALL)}) (?:ans|mois)\b"
    r"(?! (?:et|ou|d[e'u]))"
)
NAMED_AGE: Final = re.compile(
    r"(?<![\w-])[A-Z][a-z]+(?: [A-Z][\w'-]+)?, (?P<age>\d{1,2}) ans"
    r"(?=[,.!?;:)]| (?:de|qui|a|est)\b)"
)
SCHOOL: Final = re.compile(
    r",? ?(?:(?:jeune )?(?:eleve|etudiante?|finissante?s?|qui frequente|inscrite?)s? ?)?(?:a |de "
    r"|d'|du |au )(?:l'|la |notre )?(?:ecole|polyvalente|camp de jour|garderie|cpe|\d(?:re|e) annee"
    r"|maternelle|(?:secondaire|primaire)\b)"
)
MATTER: Final = re.compile(
    r"\b(?:en conge de maladie|en arret de travail|hospitalise\w*|souffr\w+ d|atteinte? d"
    r"|se remet d|a (?:recu|eu) un diagnostic|diagnostic (?:de|d')|invalidite|en depression"
    r"|burn-?out|epuisement professionnel|est enceinte|a contracte|testee? positi\w+|seropositi\w+"
    r"|tentative de suicide|(?:lutt\w+|se bat(?:tait|tra)?) contre (?:un|le|son) cancer"
    r"|chimiotherapie"
    r"|en cure de desintoxication|a (?:fait|subi|eu) (?:un avc|une crise|un infarctus"
    r"|une operation)"
    r"|maladie de (?:parkinson|crohn|lyme)|doi(?:t|vent) (?:encore |toujours |plus de "
    r"|pres de )?[\d ]{1,9}"
    r"(?:,\d\d)? ?\$|n'(?:a|ont) (?:pas|jamais|toujours pas) (?:paye|acquitte|rembourse)"
    r"|dettes? de"
    r"|(?:demeure|reste)(?:nt)? impayee?s?|en defaut de paiement|(?:a fait|en|declare) faillite"
    r"|comptes? en souffrance|arrerages"
    r"|dossiers? disciplinaires?|congedie\w*|suspendue? sans (?:solde|salaire)"
    r"|mesures? disciplinaires?"
    r"|salaire (?:annuel )?(?:de|est de) \d|gagne \d[\d ]{3,9} ?\$|casier judiciaire|aide sociale"
    r"|(?:instance de |en )divorce|est suicidaire|toxicoman\w+|alcoolique|troubles? (?:mentaux"
    r"|bipolaires?"
    r"|anxieux)"
    r"|(?:doit|retard) (?:de|des|ses) taxes|saisie de (?:son|sa|ses))"
)
# A matter that is spoken of in general, not somebody's own.
TOPIC: Final = re.compile(
    r"\b(?:prevenir|prevention|conference|ateliers?|sensibilis\w+|depist\w+|recherche sur|semaine d"
    r"|journee (?:mondiale|nationale)|fondation|societe|levee de fonds)\b"
)
FIRM: Final = re.compile(
    r"\b(?:Excavations?|Constructions?|Entreprises?|Groupe|Transports?|Pavages?|Paysag\w+"
    r"|Deneigement"
    r"|Plomberie|Electricite|Toitures?|Asphalte|Terrassement|Services?) [A-Z][\w'-]+"
    r"|(?<![\w'-])[A-Z][\w'-]{1,30}(?: [A-Z][\w'-]{1,30})?,? (?:inc\.?|ltee|enr\.|senc)(?!\w)"
)
PRICE: Final = re.compile(
    r"\b(?:nous |a la ville |lui )?(?:factur\w+|a soumissionne|(?:sa|leur) soumission|charge\w*"
    r"|demande|(?:son|leur|un) (?:prix|tarif|taux)"
    r"|(?:prix|tarif|montant|taux) (?:soumis|exige|demande|propose|facture"
    r"|consenti) par)\b[^.!?\n]{0,50}\d[\d ]{0,9}(?:,\d\d)? ?m?\$"
)
POLICE_NOTICE: Final = re.compile(
    r"\b(?:avis de recherche|portee? disparue?s?|personnes? disparues?|est disparue?|disparition de"
    r"|en fugue|fugueu\w+|personne recherchee|suspects? recherches?|aidez-nous a (?:l[ea] )?"
    r"(?:identifier|retrouver|localiser))\b"
)
WANTED: Final = re.compile(
    r"\b(?:recherch\w+|retrouver|identifier|localiser)\b[^.!?\n]{0,40}\b(?:suspecte?s?|individus?"
    r"|fugiti(?:f|ve)s?|homme|femme|adolescente?|jeune (?:homme|femme|fille|garcon))\b"
)
DESCRIPTION: Final = re.compile(
    r"\b(?:mesur(?:e|ant|ait) \d|pes(?:e|ant|ait) \d|(?:aux )?cheveux (?:bruns?|blonds?|noirs?"
    r"|gris|roux"
    r"|chatains?|blancs?)|les cheveux|les yeux|portait|vetue?|corpulence|taille"
    r" (?:moyenne|mince)|tatouages?|de race|peau|cicatrice)\b"
)


def minors(plain: Plain, adult: int) -> Iterator[Span]:
    """Yield where a child is named with an age or a school."""
    told: set[int] = set()
    for one in people(plain.text):
        aged = AGE.match(plain.low, one.place[1])
        titled = plain.cased[one.place[0] : one.place[1]].startswith(("M.", "Mme", "Me ", "Dr"))
        school = SCHOOL.match(plain.low, one.place[1])
        if aged and _years(aged["age"]) < adult:
            told.add(aged.end())
            yield one.place[0], aged.end()
        elif school and not titled and not one.function:
            yield one.place[0], school.end()
    for match in NAMED_AGE.finditer(plain.cased):
        if int(match["age"]) < adult and match.end() not in told:
            yield match.span()


def matters(plain: Plain) -> Iterator[Span]:
    """Yield the sentences on the health, the debts or the prices of somebody who is named."""
    for start, end in sentences(plain.text):
        low = plain.low[start:end]
        firm = FIRM.search(plain.cased, start, end)
        named = any(start <= one.place[0] < end for one in people(plain.text))
        matter = MATTER.search(low) and not TOPIC.search(low)
        if (matter and (named or firm)) or (firm and PRICE.search(low)):
            yield start, end


def is_police_notice(text: str) -> bool:
    """Say whether a text asks the public to look for somebody."""
    return bool(POLICE_NOTICE.search(read(text).low))


def described(plain: Plain) -> Iterator[Span]:
    """Yield where a notice gives the age of somebody who is named, or a description."""
    named = people(plain.text)
    for one in named:
        aged = AGE.match(plain.low, one.place[1])
        if aged:
            yield one.place[0], aged.end()
            return
    if named or WANTED.search(plain.low):
        for match in DESCRIPTION.finditer(plain.low):
            yield match.span()
            return


def _years(words: str) -> int:
    return int(words) if words.isdigit() else SMALL.index(words) + 1
