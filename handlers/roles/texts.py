"""French wording of absences and departures. Words only, no logic."""

from typing import Final

ABSENCE_NAMES: Final = ("absence",)
ABSENCE_HELP: Final = "• *absence* : indiquer vos jours d’absence et qui prend le relais (art. 11)"
DEPARTURE_NAMES: Final = ("départ",)
DEPARTURE_HELP: Final = (
    "• *départ* : inscrire le départ d’une personne; ses textes passent à la personne suppléante "
    "et les TI reçoivent la liste de ses comptes (art. 11.1)"
)

ABSENCE_TITLE: Final = "Absence"
PERSON: Final = "Qui s’absente?"
FIRST: Final = "Premier jour"
LAST: Final = "Dernier jour"
BACKUP: Final = "Qui prend le relais?"
DEPARTURE_TITLE: Final = "Départ d’une personne"
WHO: Final = "Qui quitte la Ville?"
DEPARTURE_NOTE: Final = (
    "Ses rôles dans Vigie cessent tout de suite. Ses publications en cours passent à la personne "
    "suppléante ou à l’équipe. Ce qui a été créé sur les comptes de la Ville demeure sa propriété "
    "(art. 13)."
)

PROBLEMS: Final[dict[str, str]] = {
    "backwards": "Le dernier jour vient avant le premier.",
    "past": "Cette absence est déjà terminée.",
    "itself": "Choisissez une autre personne que celle qui s’absente.",
    "no_role": "Cette personne n’a aucun rôle dans Vigie.",
    "own": "Une autre personne doit inscrire votre propre départ.",
    "gone": "Ce départ est déjà inscrit.",
}

TAKES_OVER: Final = (
    "🧭 {user} s’absente du {first} au {last}. Vous prenez le relais : les demandes d’approbation "
    "qui attendent {user} vous parviendront aussi pendant ces jours."
)
NOTED: Final = "🧭 Absence notée du {first} au {last}; {backup} prend le relais."

CARD: Final = "🚪 *Départ* de {user}, inscrit le {day} par {by}"
AUTOMATIC: Final = "🚪 *Départ* de {user} : son compte Slack n’est plus actif depuis le {day}"
ACCOUNTS: Final = (
    "Accès à vérifier et à retirer, et mots de passe à changer s’ils étaient partagés :\n{accounts}"
)
NO_ACCOUNT: Final = "Ses rôles ne donnaient accès à aucun compte; vérifiez tout de même."
LINE: Final = "• {account}"
PROPERTY: Final = (
    "Ce que la personne a créé sur les comptes de la Ville demeure à la Ville (art. 13); les "
    "accès sont personnels (art. 12.2)."
)
REVIEWED: Final = "Accès retirés"
REVIEWED_BY: Final = "✅ Accès retirés; confirmé par {by} le {day}"
FALLBACK: Final = "Départ : des accès sont à retirer"
HANDED: Final = (
    "📥 {user} a quitté la Ville. Ces publications sont maintenant les vôtres :\n{drafts}"
)
DRAFT: Final = "• {title} ({number})"
