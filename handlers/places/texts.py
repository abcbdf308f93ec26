"""French wording of the places of the day. Words only, no logic."""

from typing import Final

ASK_TITLE: Final = "Demander une exception"
CATEGORY: Final = "Motif"
REASON: Final = "Raison"
REASON_HINT: Final = "La personne qui décide, et le rapport mensuel, montreront cette raison."
CHOOSE: Final = "Choisir"

REQUEST: Final = (
    "🙋 {by} demande une *{ordinal} publication* sur {account} le {day}.\n"
    "Motif : {category} — {reason}\n{number} · {title}"
)
FALLBACK: Final = "{by} demande une exception pour {account}"
GRANTED: Final = "✅ Exception autorisée par {by}"
REFUSED: Final = "🚫 Exception refusée par {by}"
GRANT: Final = "Autoriser"
REFUSE: Final = "Refuser"

MOVE_TITLE: Final = "Reporter"
MOVE_SUBMIT: Final = "Reporter"
DAY: Final = "Date"
HOUR: Final = "Heure"
NO_SUCH_DAY: Final = "Cette date ou cette heure n’existe pas."
