"""French wording of the approvals. Words only, no logic."""

from typing import Final

PAUSE_TITLE: Final = "Faites une pause"
PAUSE_SUBMIT: Final = "Envoyer"
PAUSE_LEAD: Final = "Relisez-vous une dernière fois (Directive, annexe 1)."
PAUSE_LABEL: Final = "Cochez chaque question"

TO_APPROVE: Final = "👀 *À approuver* · {number}\npar {author} · {planned}"
DECIDED: Final[dict[str, str]] = {
    "approved": "✅ *Approuvée* par {by} · {number}",
    "changes_requested": "↩️ *Corrections demandées* par {by} · {number}",
    "refused": "🚫 *Refusée* par {by} · {number}",
    "expired": "⌛ *Expirée* : non approuvée à temps · {number}",
    "withdrawn": "🗑️ *Retirée* par son auteur · {number}",
    "open": "✍️ *En correction* · {number}",
}
FALLBACK: Final = "{number} attend votre approbation : {title}"
FALLBACK_DECIDED: Final = "{number} : décision prise"
PREVIEW: Final = "*{account}*"
LINK: Final = "🔗 {link}"
PICTURE: Final = "🖼️ Image : {description} · source : {origin}"
NO_DESCRIPTION: Final = "sans description"
NO_ORIGIN: Final = "non indiquée"
CLEAN: Final = "✅ La vérification n’a rien relevé."
IGNORED: Final = "☑️ Ignoré : {message} — {reason}"
NO_REASON: Final = "sans raison (conseil)"
STANDING: Final = "{mark} {message}"
INCOMPLETE: Final = (
    "⚠️ *Vérification incomplète.* Une raison vous sera demandée si vous approuvez tout de même."
)
BLOCKED: Final = "_L’approbation sera possible quand le point bloquant sera réglé._"
CHANGED: Final = "*Ce qui a changé depuis la dernière fois*"
PARTLY: Final = "_Déjà approuvée par {people}; il faut {count} approbations._"

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
NOTE_HINT: Final = "L’auteur du texte lira votre note."

NUDGE: Final = "⏰ {number} attend votre décision depuis {since} : {title}"
TAKE_OVER: Final = (
    "🙋 {number} n’a pas encore de décision; vous êtes la personne suppléante. La demande suit."
)
