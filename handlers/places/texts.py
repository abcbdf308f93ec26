"""French wording of the places of the day. Words only, no logic."""

from typing import Final

ASK_TITLE: Final = "Demander une exception"
CATEGORY: Final = "Motif"
REASON: Final = "Raison"
REASON_HINT: Final = "La personne qui décide, et le rapport mensuel, montreront cette raison."
CHOOSE: Final = "Choisir"

REQUEST: Final = (
    "🙋 {by} demande une *{ordinal} publication* sur {account} le {day}, à {hour} "
    "(Directive, art. 9).\nMotif : {category} — {reason}\n{number} · {title}"
)
HELD: Final = "Déjà prévues ce jour-là : {titles}"
FALLBACK: Final = "{by} demande une exception pour {account}"
GRANTED: Final = "✅ Exception autorisée par {by}"
REFUSED: Final = "🚫 Exception refusée par {by}"
GRANT: Final = "Autoriser"
REFUSE: Final = "Refuser"

PLACES_TITLE: Final = "Comptes et heures"
PLACE: Final = "*{account}*\n{planned} · {status}"
STATUSES: Final[dict[str, str]] = {
    "planned": "prévue",
    "booked": "approuvée, sa place est prise",
    "programmed": "programmée sur la plateforme",
    "published": "publiée",
    "missed": "non publiée",
}
DROP: Final = "Retirer ce compte"
DROP_TITLE: Final = "Retirer ce compte?"
DROP_TEXT: Final = (
    "La publication ne sortira pas sur {account}. Les autres comptes ne changent pas."
)

MOVE_TITLE: Final = "Reporter"
MOVE_SUBMIT: Final = "Reporter"
MOVE: Final = "Changer l’heure"
DAY: Final = "Date"
HOUR: Final = "Heure"
NO_SUCH_DAY: Final = "Cette date ou cette heure n’existe pas."
