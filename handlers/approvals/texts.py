"""French wording of the approvals. Words only, no logic."""

from typing import Final

PAUSE_TITLE: Final = "Faites une pause"
PAUSE_SUBMIT: Final = "Envoyer"
PAUSE_LEAD: Final = "Relisez-vous une dernière fois (Directive, annexe 1)."
PAUSE_LABEL: Final = "Cochez chaque question"

TO_APPROVE: Final = (
    "👀 *À approuver* · {number} · {type}\npar {author} · {planned}\nObjectif : {objective}"
)
DECIDED: Final[dict[str, str]] = {
    "approved": "✅ *Approuvée* par {by} · {number}",
    "changes_requested": "↩️ *Corrections demandées* par {by} · {number}",
    "refused": "🚫 *Refusée* par {by} · {number}",
    "expired": "⌛ *Expirée* : non approuvée à temps · {number}",
    "withdrawn": "🗑️ *Retirée* par son équipe · {number}",
    "open": "✍️ *En préparation* · {number}",
}
NOTE: Final = "Note : {note}"
FALLBACK: Final = "{number} attend votre approbation : {title}"
FALLBACK_DECIDED: Final = "{number} : décision prise"
PREVIEW: Final = "*{account}*"
LINK: Final = "🔗 {link}"
PICTURE: Final = "🖼️ Image : {description} · source : {origin} · {consent}"
NO_DESCRIPTION: Final = "sans description"
NO_ORIGIN: Final = "non indiquée"
CONSENT: Final[dict[bool, str]] = {
    True: "accord des personnes reconnaissables obtenu",
    False: "accord des personnes non indiqué",
}
CLEAN: Final = "✅ La vérification n’a rien relevé."
IGNORED: Final = "☑️ Ignoré : {message} — {reason}"
EXCEPTED: Final = "☑️ Permis par exception : {message} — {reason}"
LIFTED: Final = "☑️ Écarté, la règle se trompait : {message} — {reason}"
DECLARED: Final[dict[str, str]] = {
    "honorary_presidency": "🎗️ Déclarée : *présidence d’honneur* de la mairesse, au nom de la Ville "
    "(Directive, art. 5.7). Votre approbation accorde cette exception.",
    "secret_denied": "🔓 Déclaré par l’auteur : le texte ne contient *aucun secret* (Directive, "
    "art. 12.2).",
}
NO_REASON: Final = "conseil, sans raison à donner"
STANDING: Final = "{mark} {message}"
MORE: Final = "… et {count} autres points dans le fil de la publication."
INCOMPLETE: Final = (
    "⚠️ *Vérification incomplète.* Une raison vous sera demandée si vous approuvez tout de même."
)
HINDERED: Final = (
    "_{author} doit d’abord régler un point bloquant ou à corriger; l’approbation sera possible "
    "ensuite._"
)
CHECKING: Final = "_⏳ Vérification en cours : l’approbation sera possible ensuite._"
CHANGED: Final = "*Ce qui a changé depuis la version précédente*"
CHANGED_ELSEWHERE: Final = "*Ce qui a changé* : {what}."
CHANGED_PARTS: Final[dict[str, str]] = {
    "type": "le type",
    "objective": "l’objectif",
    "link": "le lien",
    "picture": "l’image",
    "accounts": "les comptes",
    "own_texts": "le texte différent d’un compte",
    "honorary_presidency": "la présidence d’honneur",
    "secret_denied": "la déclaration sur un secret",
}
PARTLY: Final = "_Déjà approuvée par {people}; il faut {count} approbations._"
READ_ALL: Final = "Lire le texte complet"
READ_TITLE: Final = "Texte complet"

APPROVE: Final = "Approuver"
REQUEST_CHANGES: Final = "Demander des corrections"
REFUSE: Final = "Refuser"

NOTE_TITLES: Final[dict[str, str]] = {
    "request_changes": "Demander des corrections",
    "refuse": "Refuser",
    "approve": "Approuver",
}
NOTE_LABELS: Final[dict[str, str]] = {
    "request_changes": "Que faut-il corriger?",
    "refuse": "Pourquoi?",
    "approve": "La vérification est incomplète. Pourquoi approuver?",
}
NOTE_HINT: Final = "La personne qui a écrit le texte lira votre note."

NUDGES: Final[dict[str, str]] = {
    "nudge": "⏰ {number} attend votre décision depuis {since} : {title}",
    "take_over": "🙋 {number} attend une décision depuis {since} : {title}. Vous êtes la personne "
    "suppléante; la demande suit.",
}
