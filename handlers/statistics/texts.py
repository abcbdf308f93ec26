"""French wording of the statistics. Words only, no logic."""

from typing import Final

NAMES: Final = ("statistiques", "statistique")
HELP: Final = (
    "• *statistiques* : inscrire à la main les chiffres d’un compte pour un mois (art. 11.1.1)"
)
TITLE: Final = "Statistiques du mois"
ACCOUNT: Final = "Compte"
MONTH: Final = "Mois"
MEASURES: Final[dict[str, str]] = {
    "followers": "Abonnés",
    "reach": "Portée",
    "interactions": "Interactions",
}
PROBLEMS: Final[dict[str, str]] = {
    "nothing": "Inscrivez au moins un chiffre, tel que la plateforme l’affiche.",
    "number": "Inscrivez un nombre entier, sans espace ni signe.",
    "not_yours": "Votre rôle ne porte pas sur ce compte.",
    "month": "Ce mois n’est pas terminé ou remonte à plus d’un an.",
}
CARD: Final = "📊 *Statistiques de {month}*"
FALLBACK: Final = "Statistiques de {month}"
LINE: Final = "• {account} : {figures}"
FIGURE: Final = "{name} {value}"
MISSING: Final = "non saisi"
SOURCE: Final = "Chiffres lus sur les plateformes et saisis à la main; Vigie n’en calcule aucun."
