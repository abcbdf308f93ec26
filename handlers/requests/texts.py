"""French wording of the requests to the team. Words only, no logic."""

from typing import Final

SUBJECT_TITLE: Final = "Proposer un sujet"
SUBJECT_LEAD: Final = (
    "L’équipe des communications choisit ce que la Ville publie et met le texte en forme. Vous "
    "saurez ici ce qu’elle en fait."
)
WHAT: Final = "Votre sujet"
WHAT_HINT: Final = "Quoi, où, quand, pour qui. Aucun renseignement personnel."
NATURE: Final = "De quoi s’agit-il?"
NATURES: Final[dict[str, str]] = {
    "activity": "Une activité ou un service de la Ville",
    "honorary": "Une présidence d’honneur au nom de la Ville (art. 5.7)",
    "other": "Autre chose",
}
POLITICAL: Final = "Est-ce une opinion ou un message politique?"
POLITICALS: Final[dict[str, str]] = {"no": "Non", "yes": "Oui"}
DAY: Final = "D’ici quand?"

LOOK_TITLE: Final = "Changer l’habillage"
LOOK_LEAD: Final = (
    "L’habillage d’un compte, c’est sa photo de profil, sa bannière, sa présentation. L’équipe le "
    "change sur la plateforme, puis le confirme ici (art. 11.1.1)."
)
ACCOUNT: Final = "Quel compte?"
PART: Final = "Que faut-il changer?"
PARTS: Final[dict[str, str]] = {
    "picture": "La photo de profil",
    "banner": "La bannière",
    "about": "Le texte de présentation",
    "other": "Autre chose",
}
LOOK_WHAT: Final = "Que faut-il mettre à la place?"
LOOK_HINT: Final = "Dites où se trouve l’image et d’où elle vient : seules les images autorisées."

PROBLEMS: Final[dict[str, str]] = {
    "personal": "Une opinion politique se publie sur votre compte personnel (art. 12.4). Les "
    "comptes de la Ville n’en diffusent pas.",
    "past_day": "Ce jour est déjà passé.",
}

SUBJECT_CARD: Final = "💡 *Sujet proposé* par {by} (no {number})\n{nature}"
SUBJECT_CARD_BEFORE: Final = "💡 *Sujet proposé* par {by} (no {number})\n{nature} · d’ici le {day}"
LOOK_CARD: Final = "🎨 *Habillage à changer* : {account}, demandé par {by} (no {number})\n{part}"
STATES: Final[dict[str, str]] = {
    "new": "◻️ Attend une réponse de l’équipe.",
    "taken": "✅ Réglé par {by}, le {day}.",
    "declined": "🚫 Écarté par {by}, le {day}.",
}
STEPS: Final[dict[str, dict[str, str]]] = {
    "subject": {"take": "Retenir", "decline": "Ne pas retenir"},
    "look": {"take": "C’est changé", "decline": "Ne pas changer"},
}
FALLBACKS: Final[dict[str, str]] = {
    "subject": "Un sujet est proposé à l’équipe",
    "look": "L’habillage d’un compte est à changer",
}
TOLD: Final[dict[str, dict[str, str]]] = {
    "subject": {
        "received": "💡 Merci! Votre sujet (no {number}) est transmis à l’équipe : {title}",
        "taken": "💡 Votre sujet est retenu par {by}. L’équipe en fera une publication : {title}",
        "declined": "💡 Votre sujet n’a pas été retenu par {by} : {title}",
    },
    "look": {
        "received": "🎨 Votre demande (no {number}) est transmise à l’équipe : {title}",
        "taken": "🎨 C’est changé, par {by} : {title}",
        "declined": "🎨 Votre demande n’a pas été retenue par {by} : {title}",
    },
}
