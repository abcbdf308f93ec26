"""Article 12.3: what belongs to a person stays private."""

import re
from collections.abc import Iterator
from typing import Final

from checks import disclosures
from checks.details import DOT, Detail, Kind, Tie, public
from checks.official import is_police
from checks.personal import find
from checks.plain import read
from checks.registry import Hit, case, check
from checks.types import Draft, Facts, Severity, Surface
from checks.workdays import local_day

WORDS: Final = {
    Kind.TELEPHONE: "Un numéro de téléphone",
    Kind.EMAIL: "Une adresse de courriel",
    Kind.ADDRESS: "L’adresse d’une personne",
    Kind.BIRTH: "Une date de naissance",
    Kind.INSURANCE: "Un numéro d’assurance sociale",
    Kind.HEALTH: "Un numéro d’assurance maladie",
    Kind.CARD: "Un numéro de carte de paiement",
    Kind.PLATE: "Une plaque d’immatriculation",
    Kind.FILE: "Le numéro de dossier d’une personne",
}
MASKED: Final = re.compile(DOT + "{4,}")
SEVERITIES: Final = {
    Tie.PERSON: Severity.BLOCKING,
    Tie.UNKNOWN: Severity.WARNING,
    Tie.OFFICE: Severity.ADVICE,
}


@check(
    article="12.3",
    severity=Severity.BLOCKING,
    passes=[
        case("Renseignements : 450 555-0100.", contacts=("450 555-0100",)),
        "En cas d’urgence, composez le 911 ou le 1 866 277-3553.",
        "La bibliothèque est au 1003, rue de la Mairie.",
        "Mme Anne Roy, directrice du Service des loisirs, répondra mardi.",
        "Joseph-Élie Labelle, né le 3 février 1868, fut notre premier maire.",
    ],
    fails=[
        "Appelez Mme Ginette Tremblay chez elle au 450 555-0187.",
        "Réjean Caron, né le 14 mars 1961, est bénévole.",
        "M. Paul Bélanger, du 412, rue des Merles, a gagné.",
        "NAS : 046 454 286",
        "Écrivez à sophie@gmail.com.",
        "Covoiturage : 450 555-0164.",
        "Bravo à Léa, 7 ans!",
        case("Rappelez Jacques au 450 555-0139.", {"surface": Surface.ANSWER}),
    ],
)
def personal_information(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Aucun renseignement personnel ou confidentiel ne paraît ni n’est conservé."""
    year = local_day(facts.now).year
    known = public(facts.directive.decisions, year, facts.contacts, facts.domains, facts.places)
    notice = disclosures.is_police_notice(draft.text)
    for one in find(draft.text, known):
        yield _detail(draft, one, lenient=is_police(draft, facts) or notice)
    if draft.surface is Surface.ANSWER:
        for match in MASKED.finditer(draft.text):
            yield Hit(match.span(), "Un renseignement personnel a été masqué.", Severity.WARNING)
    yield from _told(draft, facts, notice=notice)


def _detail(draft: Draft, one: Detail, *, lenient: bool) -> Hit:
    """Return what to say of a detail: masked in an answer, stopped in a post."""
    what = WORDS[one.kind]
    if draft.surface is Surface.ANSWER:
        return Hit(one.span, f"{what} est masqué avant d’être conservé.", Severity.WARNING)
    severity = SEVERITIES[one.tie]
    if lenient and severity is Severity.BLOCKING:
        return Hit(
            one.span,
            f"{what} figure dans cet avis. Passez en revue la liste « Police » avant d’aller plus"
            " loin.",
            Severity.WARNING,
        )
    if one.tie is Tie.PERSON:
        return Hit(one.span, f"{what} ne doit pas paraître. Retirez ce passage.", severity)
    return Hit(
        one.span,
        f"{what} n’est dans aucune liste de la Ville. Assurez-vous que ce renseignement est"
        " public, puis ajoutez-le aux réglages.",
        severity,
    )


def _told(draft: Draft, facts: Facts, *, notice: bool) -> Iterator[Hit]:
    """Yield what a text tells about somebody without any number."""
    plain = read(draft.text)
    years = facts.directive.decisions.adult_years
    if notice or is_police(draft, facts):
        severity = Severity.WARNING if is_police(draft, facts) else Severity.ADVICE
        for place in disclosures.described(plain):
            yield Hit(
                plain.span(*place),
                "L’âge ou la description d’une personne figure dans cet avis. Passez en revue la"
                " liste « Police » et prévoyez le retrait de l’avis.",
                severity,
            )
        return
    for place in disclosures.minors(plain, years):
        yield Hit(
            plain.span(*place),
            "Une personne mineure semble reconnaissable. Retirez l’âge ou l’école, ou confirmez"
            " l’autorisation des parents.",
            Severity.WARNING,
        )
    for place in disclosures.matters(plain):
        yield Hit(
            plain.span(*place),
            "Ce passage parle de la santé, des dettes ou des prix de quelqu’un. Retirez-le.",
            Severity.WARNING,
        )
