"""Make municipal posts that no cache has seen: every sentence differs from one to the next."""

import random
from collections.abc import Iterator

PLACES = ("bibliothèque", "piscine", "patinoire", "salle communautaire", "mairie annexe", "serre")
STREETS = ("des Érables", "du Ruisseau", "Principale", "de la Gare", "des Pionniers", "du Moulin")
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = ("janvier", "mars", "mai", "juin", "août", "octobre", "décembre")
SENTENCES = (
    "La {place} de la rue {street} ouvrira ses portes le {day} {n} {month}, dès {h} h.",
    "Les travaux de la rue {street} dureront {n} jours et se termineront en {month}.",
    "Plus de {n} familles ont participé à la fête du quartier {street} {day} dernier.",
    "Le conseil municipal a adopté un budget de {n} millions pour la {place}.",
    "Les équipes de la voirie déneigeront le secteur {street} avant {h} h {day} matin.",
    "Pensez à réserver votre place à la {place} avant le {n} {month}.",
    "La collecte des feuilles reprendra {day} dans le secteur {street} et durera {n} semaines.",
    "Nous remercions les {n} bénévoles qui ont planté des arbres près de la {place}.",
    "Le stationnement sera interdit rue {street} du {n} {month} jusqu’au {day} suivant.",
)


def posts(seed: int, words: int = 60) -> Iterator[str]:
    """Yield posts of about so many words, for ever; a seed always gives the same ones."""
    chance = random.Random(seed)  # noqa: S311  nothing secret: texts to time
    while True:
        sentences: list[str] = []
        while sum(len(one.split()) for one in sentences) < words:
            sentences.append(
                chance.choice(SENTENCES).format(
                    place=chance.choice(PLACES),
                    street=chance.choice(STREETS),
                    day=chance.choice(DAYS),
                    month=chance.choice(MONTHS),
                    n=chance.randint(2, 28),
                    h=chance.randint(7, 21),
                )
            )
        yield " ".join(sentences)
