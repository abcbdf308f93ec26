"""French wording of the privacy incidents. Words only, no logic."""

from typing import Final

NAMES: Final = ("incident",)
HELP: Final = (
    "• *incident* : signaler un incident de confidentialité (art. 12.3); *incident liste* : voir "
    "le registre"
)
LIST: Final = frozenset({"liste", "registre"})

TITLE: Final = "Incident – vie privée"
ABOUT: Final = (
    "Un renseignement personnel a été consulté, utilisé, communiqué ou perdu sans autorisation "
    "(Loi sur l’accès, art. 63.9)? La Ville doit réduire sans tarder le risque de préjudice et, "
    "s’il est sérieux, aviser la Commission d’accès à l’information et les personnes touchées "
    "(art. 63.8). *N’inscrivez ici aucun renseignement personnel.*"
)
KIND: Final = "Que s’est-il passé?"
KINDS: Final[dict[str, str]] = {
    "access": "Accès non autorisé",
    "use": "Utilisation non autorisée",
    "communication": "Communication à la mauvaise personne",
    "publication": "Publication sur un média social",
    "loss": "Perte ou vol",
}
DAY: Final = "Quel jour, à votre connaissance?"
HOUR: Final = "À quelle heure?"
CONCERNED: Final = "Qui peut être touché?"
PEOPLE: Final[dict[str, str]] = {
    "public": "Des citoyens",
    "minors": "Des personnes mineures",
    "staff": "Du personnel ou des élus",
    "suppliers": "Des fournisseurs",
}
COUNT: Final = "Combien de personnes?"
COUNTS: Final[dict[str, str]] = {
    "one": "Une seule",
    "few": "De 2 à 10",
    "many": "Plus de 10",
    "unknown": "Je ne sais pas",
}
WHAT: Final = "Les faits"
WHAT_HINT: Final = (
    "Quel genre de renseignements, où, comment. Aucun nom, numéro ni adresse : ils seraient "
    "masqués."
)
DONE: Final = "Ce qui a déjà été fait pour limiter les dégâts"
LINK: Final = "Lien, s’il s’agit d’une publication"

CARD: Final = (
    "🛡️ *Incident de confidentialité* no {number}, signalé par {by} le {day}\n{kind}, {when}\n"
    "Touchés : {people} ({count})"
)
WHEN: Final = "survenu le {day}"
WHEN_HOUR: Final = "survenu le {day} vers {hour}"
LINK_LINE: Final = "Lien : {link}"
FACTS: Final = "*Faits* : {words}"
MEASURES: Final = "*Déjà fait* : {words}"
DUTIES: Final = (
    "Loi sur l’accès : réduire le risque et éviter que cela se reproduise (63.8); si le risque de "
    "préjudice est sérieux, aviser la Commission et les personnes (63.8); tenir ce registre."
)
FALLBACK: Final = "Incident de confidentialité no {number}"
STEPS: Final[dict[str, str]] = {
    "serious": "Risque sérieux",
    "minor": "Pas de risque sérieux",
    "notified": "Avis envoyés",
    "close": "Fermer",
}
STATES: Final[dict[str, str]] = {
    "new": "⬜ À évaluer",
    "serious": "🔴 Risque sérieux selon {by}, le {day} : aviser la Commission et les personnes",
    "minor": "🟢 Pas de risque sérieux selon {by}, le {day}",
    "notified": "📨 Avis envoyés; noté par {by} le {day}",
    "closed": "✅ Fermé par {by} le {day}",
}
TOLD: Final[dict[str, str]] = {
    "received": "🛡️ Votre signalement d’incident no {number} est transmis à {readers}. Ne "
    "supprimez rien et n’en parlez pas ailleurs.",
    "closed": "🛡️ L’incident no {number} que vous avez signalé est fermé. Merci!",
}
REGISTER: Final = "*Registre des incidents de confidentialité*"
LINE: Final = "• no {number} · {day} · {kind} · {state}"
EMPTY: Final = "Aucun incident."
