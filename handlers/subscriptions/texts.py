"""French wording of the register of subscriptions. Words only, no logic."""

from typing import Final

NAMES: Final = ("abonnement", "abonnements")
HELP: Final = (
    "• *abonnement* : demander que la Ville suive une page (art. 4); *abonnement liste* : voir le "
    "registre"
)
LIST: Final = frozenset({"liste", "registre"})

TITLE: Final = "Demande d’abonnement"
PAGE: Final = "Nom de la page à suivre"
LINK: Final = "Adresse de la page"
CHECKLIST: Final = "Cochez ce qui est vrai"
CHECKLIST_HINT: Final = (
    "La Ville ne suit aucun parti politique et ne favorise personne. Un organisme qu’elle ne "
    "finance pas peut être suivi s’il est reconnu ou utile."
)
CHECKS: Final[dict[str, str]] = {
    "relevant": "Son contenu sert la mission de la Ville",
    "recognised": "C’est un organisme financé ou reconnu",
    "no_party": "Ce n’est ni un parti ni une page partisane",
    "fair": "Des pages semblables sont traitées de même",
}
REASON: Final = "Pourquoi la suivre?"

PROBLEMS: Final[dict[str, str]] = {
    "unticked": "Sans ces trois points, la Ville ne suit pas une page : contenu utile, aucun "
    "parti, aucun favoritisme.",
    "party": "La Ville ne s’abonne à aucun parti politique, ni à la page d’une campagne (art. 4).",
    "known": "Cette page est déjà suivie ou attend une décision.",
}

REQUEST: Final = "📌 *Demande d’abonnement* : {page}\n{link}\nDemandée par {by} : {reason}"
RECOGNISED: Final = "✅ Organisme financé ou reconnu"
NOT_RECOGNISED: Final = "⚠️ Organisme ni financé ni reconnu : vérifiez son utilité"
ARTICLE: Final = "Directive, art. 4 : contenu utile, équité, aucun parti politique."
ACCEPT: Final = "Accepter"
DECLINE: Final = "Refuser"
STATES: Final[dict[str, str]] = {
    "followed": "✅ Suivie; décision de {by} : {note}",
    "declined": "🚫 Refusée par {by} : {note}",
    "dropped": "🚫 La Ville ne suit plus cette page; décision de {by} : {note}",
}
FALLBACK: Final = "Demande d’abonnement : {page}"

DECISION_TITLES: Final[dict[str, str]] = {
    "accept": "Accepter l’abonnement",
    "decline": "Refuser l’abonnement",
    "drop": "Ne plus suivre la page",
}
DECISION: Final = "Raison de la décision"

OUTCOMES: Final[dict[str, str]] = {
    "followed": "✅ Votre demande d’abonnement à {page} est acceptée par {by} : {note}",
    "declined": "🚫 Votre demande d’abonnement à {page} est refusée par {by} : {note}",
}

REVIEW: Final = (
    "🔎 *Revue annuelle* : la Ville suit {page} depuis le {day}.\n{link}\nEst-ce encore utile et "
    "équitable?"
)
REVIEW_FALLBACK: Final = "Revue annuelle de l’abonnement à {page}"
KEEP: Final = "Toujours utile"
DROP: Final = "Ne plus suivre"
KEPT: Final = "✅ Gardée; prochaine revue le {day}."

REGISTER: Final = "*Pages suivies par la Ville* ({count})"
LINE: Final = "• {page} : {link} (décision de {by}, {day})"
EMPTY: Final = "La Ville ne suit aucune page inscrite au registre."
