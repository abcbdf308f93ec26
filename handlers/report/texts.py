"""French wording of the monthly report. Words only, no logic."""

from typing import Final

NAMES: Final = ("rapport",)
HELP: Final = (
    "• *rapport* : recevoir les chiffres du mois dernier; *rapport 2026-11* : d’un autre mois"
)
NO_MONTH: Final = "Écrivez le mois comme 2026-11 : `/vigie rapport 2026-11`."
COMING: Final = "Le rapport arrive dans vos messages directs."

TITLE: Final = "Rapport de {month}"
SUBTITLE: Final = "{city} · directive en vigueur depuis le {day}"
MONTH: Final = "{month} {year}"
NOTHING: Final = "Rien à compter ce mois-ci."
TOTAL: Final = "Total"
FILES: Final = (
    "Pour l’imprimer ou l’ouvrir ailleurs : `vigie report {month} --format html` (ou csv, json)."
)
LINE: Final = "{title} : {told}"
CELL: Final = "{name} {value}"
DETAIL: Final = "{name} : {value}"
DETAILS: Final = "{words} ({more})"

ACCOUNTS: Final = "Publications par compte"
ACCOUNTS_HEAD: Final = (
    "Compte",
    "Publiées",
    "En exception",
    "En urgence",
    "Dépassements constatés",
    "Non publiées",
    "Jours au plafond",
)
OBJECTIVES: Final = "Publications par objectif (art. 3)"
OBJECTIVES_HEAD: Final = ("Objectif", "Publiées")
NO_OBJECTIVE: Final = "Sans objectif"
EXCEPTIONS: Final = "Exceptions au plafond (art. 9)"
EXCEPTIONS_HEAD: Final = ("Motif", "Autorisées", "Refusées")
PUNCTUALITY: Final = "Heure prévue et heure réelle"
PUNCTUALITY_HEAD: Final = ("Publication", "Nombre")
ON_TIME: Final = "À l’heure prévue, ou moins de 30 minutes après"
LATE: Final = "Plus tard"

APPEALS: Final = "Points contestés et exceptions (art. 5.5, 8, 12.3)"
APPEALS_HEAD: Final = ("Demande", "Acceptées", "Refusées")
EXCEPTION: Final = "Exception que la directive permet"
MISTAKE: Final = "La règle se trompe"
RULES: Final = "Règles les plus ignorées"
RULES_HEAD: Final = ("Règle", "Ignorée", "Signalée", "Suivie", "Fausses alertes")
RULE: Final = "{words} ({name})"
NAMED: Final = "{name}, {rule}"

COMMENTS: Final = "Réponses au public : cibles de l’article 10"
ACCOUNT: Final = "Compte"
NATURES: Final = "Réponses au public, par nature de commentaire (art. 10)"
NATURE: Final = "Nature"
REPLIED_HEAD: Final = (
    "Reçus",
    "Cible de {target} h",
    "Cible de {limit} h",
    "Réponse temporaire",
    "Délai médian (h)",
    "Encore à temps",
    "Retard – urgence",
)
NONE: Final = "—"
PERCENT: Final = "{share} %"
GONE: Final = "Comptes retirés de la liste"
REDIRECTS: Final = "Redirections (art. 6, 7 et 10)"
REDIRECTS_HEAD: Final = ("Texte envoyé", "Nombre")
REDIRECTED: Final[dict[str, str]] = {
    "complaint": "Plaintes et requêtes",
    "media": "Demandes de médias",
    "emergency": "Urgences : 911",
    "tip": "Informations pour la police",
}
ACCESSES: Final = "Mots de passe des comptes (art. 12.2)"
ACCESSES_HEAD: Final = ("Compte", "Accès", "Changés", "En retard", "Doutes")
MODERATION: Final = "Commentaires modérés, par motif (annexe 2)"
MODERATION_HEAD: Final = ("Motif", "Nombre")
BANS: Final = "Bannissements demandés (art. 5.6, annexe 2)"
BANS_HEAD: Final = ("Motif", "Faits", "Écartés", "En attente")
GROUNDS: Final[dict[str, str]] = {
    "advertising": "Troisième publicité",
    "repeated": "Récidive après un avertissement",
}

PRINTED: Final = "Compté le {day}. Les délais de réponse sont des cibles, jamais des infractions."
