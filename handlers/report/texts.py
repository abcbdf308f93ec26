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

PRINTED: Final = "Compté le {day}. Les délais de réponse sont des cibles, jamais des infractions."
