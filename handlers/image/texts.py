"""French wording of the misuse of the city's image. Words only, no logic."""

from typing import Final

NAMES: Final = ("image",)
HELP: Final = (
    "• *image* : signaler une page qui reprend le logo, un texte ou une image de la Ville "
    "(art. 14); *image liste* : voir les signalements"
)
LIST: Final = frozenset({"liste", "registre"})

TITLE: Final = "Image de la Ville"
NATURE: Final = "Qu’a fait cette page?"
NATURE_HINT: Final = "Partager une publication de la Ville est permis, et même encouragé."
NATURES: Final[dict[str, str]] = {
    "copied": "Elle a repris un contenu de la Ville comme le sien",
    "posed": "Elle se fait passer pour la Ville",
    "shared": "Elle a seulement partagé notre publication",
}
LINK: Final = "Adresse de la publication ou de la page"
PAGE: Final = "Nom de la page"
USED: Final = "Qu’a-t-elle utilisé?"
USES: Final[dict[str, str]] = {"logo": "Le logo", "text": "Un texte", "picture": "Une image"}
THINGS: Final[dict[str, str]] = {
    "logo": "le logo de la Ville",
    "text": "le texte de la Ville",
    "picture": "l’image de la Ville",
}
CAPTURE: Final = "Preuve"
CAPTURES: Final[dict[str, str]] = {"kept": "Capture conservée"}
WHERE: Final = "Où la capture est-elle conservée?"
WHERE_HINT: Final = "Un dossier de la Ville. Vigie ne reçoit aucun fichier."

PROBLEMS: Final[dict[str, str]] = {
    "shared": "Un partage n’est pas une mauvaise utilisation : les pages sont encouragées à "
    "partager nos publications (art. 14). Rien à signaler.",
    "capture": "Conservez d’abord une capture : la page peut changer d’un moment à l’autre.",
}

CARD: Final = (
    "🪪 *Image de la Ville* (no {number}) : {page}\n{link}\n{nature} : {used}. Signalée par {by} "
    "le {day}. Capture : {where}"
)
FALLBACK: Final = "Image de la Ville : signalement no {number}"
REQUEST: Final = "Demande à envoyer à la page, à copier telle quelle :"
POLITE: Final = (
    "Bonjour. Le logo, les textes et les images de la Ville ne peuvent être utilisés sans "
    "autorisation. Nous vous invitons plutôt à partager nos publications. Merci de retirer "
    "{things}."
)
STEPS: Final[dict[str, str]] = {
    "ask": "Demande envoyée",
    "withdraw": "Contenu retiré",
    "close": "Sans suite",
}
STATES: Final[dict[str, str]] = {
    "new": "⬜ À traiter",
    "asked": "✉️ Demande envoyée par {by} le {day}",
    "withdrawn": "✅ Contenu retiré; noté par {by} le {day}",
    "closed": "🚫 Sans suite; noté par {by} le {day}",
}
TOLD: Final[dict[str, str]] = {
    "received": "Merci! Votre signalement sur {page} est inscrit (no {number}) et transmis aux "
    "communications.",
    "withdrawn": "✅ {page} a retiré le contenu que vous aviez signalé. Merci!",
    "closed": "Votre signalement sur {page} est classé sans suite.",
}
REGISTER: Final = "*Signalements sur l’image de la Ville*"
LINE: Final = "• no {number} · {page} · {state}"
EMPTY: Final = "Aucun signalement."
