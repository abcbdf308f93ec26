"""French wording of the netiquette's display. Words only, no logic."""

from typing import Final

NAMES: Final = ("nétiquette",)
HELP: Final = (
    "• *nétiquette* : voir où elle est affichée ce trimestre et copier un texte prêt (art. 13)"
)

TASK: Final = "📜 *Nétiquette* : est-elle affichée sur chaque compte? Trimestre du {day}."
FALLBACK: Final = "Nétiquette : vérifiez l’affichage sur chaque compte ({left})."
LEFT: Final[tuple[str, str]] = ("compte reste à voir", "comptes restent à voir")
SEEN: Final = "✅ {account} : affichée, vue par {by} le {day}"
TO_SEE: Final = "⬜ {account}"
DISPLAYED: Final = "Affichée : {account}"
ARTICLE: Final = (
    "Directive, art. 13 et annexe 2. Ouvrez chaque page avant de cocher; tapez /vigie nétiquette "
    "pour copier un texte prêt."
)
DONE: Final = "Tous les comptes sont vérifiés. Merci!"

TEXTS: Final = "*Textes prêts à copier*"
SHORT: Final = "Respect et courtoisie : {link}"
LONG: Final = (
    "Bienvenue! Pour des échanges agréables, restez courtois et dans le sujet. Sont retirés : "
    "insultes, propos haineux ou discriminatoires, grossièretés, renseignements personnels, "
    "publicité, annonces politiques ou syndicales. Qui recommence malgré un avis peut être banni. "
    "Nétiquette complète : {link}"
)
SHORT_FOR: Final = "Pour une courte biographie (TikTok, Instagram) :\n>{text}"
LONG_FOR: Final = "Pour une section « À propos » (Facebook, LinkedIn, YouTube) :\n>{text}"
NO_LINK: Final = (
    "Inscrivez d’abord l’adresse de la nétiquette dans les réglages "
    "(contacts, netiquette_url) : sans elle, aucun texte n’est prêt."
)
EMPTY: Final = "Aucun trimestre n’est encore ouvert."
