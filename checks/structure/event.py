"""Article 5.1: an event whose place, date and hour are right."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from checks.dates import HOUR, MONTHS, WEEKDAYS, Mention, is_dated, mentions, to_come
from checks.links import emails, hosts, in_bio
from checks.plain import read
from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Facts, PostType, Severity
from checks.workdays import local_day

PLACE: Final = re.compile(
    r"\b(?:parcs?|arenas?|bibliotheques?|centres?|salles?|eglises?|ecoles?|hotel de ville"
    r"|mairie|chalets?|casernes?|piscines?|maison|musee|theatre|kiosque|quais?|stade|terrains?"
    r"|boise|gare|rues?|boul(?:evard|\.)|avenue|chemin|rang|montee|jardins?|plage|auditorium"
    r"|pavillon|cegep|college|patinoires?|etang|sentiers?|ecocentre|garage|domaine|colline|butte"
    r"|cinema|cafe|restaurant|galerie|studio|gymnase|polyvalente|universite|cathedrale|chapelle"
    r"|sous-sol|lac|riviere|ile|berges?|pont|foret|ferme|cour|cimetiere|cenotaphe|monument|scene"
    r"|amphitheatre|complexe|club|local|bureaux?|poste de police|quartiers?|centre-ville|vieux-\w+"
    r"|(?<!\d )places?(?! (?:limitees?|disponibles?|restantes?|gratuites?|assises?|sont|seront"
    r"|s'envolent))"
    r"|(?<!inscription )(?<!inscriptions )(?<!billets )(?<!vente )(?<!reservation"
    r" )(?<!inscrivez-vous )"
    r"en ligne|en direct|virtuel(?:le)?s?|webinaire|visioconference|zoom|teams|youtube|facebook"
    r"|instagram|a domicile|chez vous|a la maison|partout|dans la ville|lieu ?:|endroit ?:|adresse"
    r"|anneau|surface glacee|glissade|piste|butte|boutique|hotel|auberge|microbrasserie|bibliobus"
    r"|stationnement|belvedere|phare|ecurie|manege|serre|verger|tente|chapiteau|aile|hall|foyer"
    r"|rive|base de plein air|camping|golf|marina|esplanade|promenade|passerelle|parvis|halte"
    r"|skatepark|velodrome|verger|vignoble|cabane|manoir|moulin|presbytere|residence|hopital|clsc"
    r"|📍)(?!\w)"
)
NAMED_PLACE: Final = re.compile(
    r"\b(?:au|aux|a la|a l'|chez|sur la|sur le|devant)\s?(?!Noel|Paques|Halloween|Jour)[A-Z][\w'-]+"
)
CONTACT: Final = re.compile(
    r"\b[2-9]11\b|\b\d{3}[ .-]?\d{3}[ .-]?\d{4}\b|\b(?:renseignements?|informations?|infos?|details"
    r"|inscri\w+|reserv\w+|site web|message prive)\b"
)
OVER: Final = re.compile(
    r"\b(?:a eu lieu|ont eu lieu|s'est (?:tenue?|deroulee?|terminee?)|se sont (?:tenus|deroules)"
    r"|a (?:reuni|attire|rassemble|connu|permis|accueilli|ete une?)|ont (?:participe|pris part"
    r"|brave|repondu|assiste|couru|marche|profite)|avez (?:participe|ete|repondu)|merci (?:a tou"
    r"|d'avoir|a nos|aux|a celles)|felicitations|retour (?:sur|en images)|bravo|hier"
    r"|voici les (?:photos|resultats|gagnant)|avons (?:recu|accueilli|celebre|eu)|les photos"
    rf"|souvenirs?|(?:semaine|mois|annee|{'|'.join((*WEEKDAYS, *MONTHS))}) (?:derniere?|passee?))\b"
)


@check(
    article=None,
    severity=Severity.WARNING,
    surfaces=POSTS,
    passes=[
        case(text, {"type": PostType.EVENT})
        for text in (
            "Le marché de Noël vous attend le vendredi 11 décembre, à 17 h, place de la Mairie.",
            "Du 7 au 15 novembre, l’exposition est présentée à la maison Ozias-Gagnon.",
            "C’est ce soir, 10 novembre, à 19 h, à l’église. Renseignements : 311.",
            "Plus de 400 personnes ont participé au rallye du samedi 31 octobre au parc.",
        )
    ],
    fails=[
        case(text, {"type": PostType.EVENT})
        for text in (
            "Rendez-vous le jeudi 18 novembre, à 19 h, à la bibliothèque.",
            "Venez célébrer les récoltes le samedi 3 octobre 2026, au parc équestre!",
            "Soirée de patin disco à l’aréna! Renseignements : 311.",
            "Heure du conte ce mercredi 9 décembre, à 18 h 30.",
        )
    ],
)
def event(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Un événement a un lieu et une date exacte, à venir (bonne pratique)."""
    today = local_day(facts.now)
    # A wrong weekday misleads in any post; it is asked to be corrected in an event.
    for hit in _weekdays(draft, today):
        yield hit if draft.type is PostType.EVENT else replace(hit, severity=Severity.ADVICE)
    if draft.type is not PostType.EVENT:
        return
    yield from _past(draft, today)
    yield from _missing(draft)


def _weekdays(draft: Draft, today: date) -> Iterator[Hit]:
    for one in mentions(draft.text):
        day = to_come(one, today)
        if one.year and one.year < today.year:
            continue
        if day is None:
            yield Hit(one.span, "Cette date n’existe pas. Corrigez-la.")
        elif one.weekday is not None and day.weekday() != one.weekday:
            wanted = WEEKDAYS[day.weekday()]
            yield Hit(
                one.span,
                f"En {day.year}, cette date tombe un {wanted}. Corrigez l’un des deux.",
                suggestions=_corrected(draft.text, one, wanted),
            )


def _corrected(text: str, one: Mention, wanted: str) -> tuple[str, ...]:
    words = text[slice(*one.span)]
    written = next((word for word in WEEKDAYS if words.lower().startswith(word)), "")
    return (words.replace(words[: len(written)], wanted, 1),) if written else ()


def _past(draft: Draft, today: date) -> Iterator[Hit]:
    """Yield a hit when the last date of an event to come has gone by."""
    dated = [
        (day, one)
        for one in mentions(draft.text)
        if (one.year or today.year) >= today.year and (day := to_come(one, today))
    ]
    if not dated or OVER.search(read(draft.text).low):
        return
    day, last = max(dated, key=lambda pair: pair[0])
    if day < today:
        yield Hit(
            last.span,
            "Cette date est passée. Corrigez-la, ou écrivez au passé.",
        )


def _missing(draft: Draft) -> Iterator[Hit]:
    plain = read(draft.text)
    if OVER.search(plain.low):
        return
    if not is_dated(draft.text):
        yield Hit(message="Ajoutez la date de l’événement.")
    if not PLACE.search(plain.low) and not NAMED_PLACE.search(plain.cased):
        yield Hit(message="Ajoutez le lieu de l’événement.")
    if not HOUR.search(plain.low):
        yield Hit(message="Ajoutez l’heure.", severity=Severity.ADVICE)
    reachable = hosts(draft) or emails(draft.text) or in_bio(draft.text)
    if not reachable and not CONTACT.search(plain.low):
        yield Hit(
            message="Ajoutez à qui s’adresser : site, téléphone ou courriel.",
            severity=Severity.ADVICE,
        )
