"""French wording of moderation. Words only, no logic."""

from typing import Final

CARD: Final = "{mark} *Modération {number}* · {account} · {handle}\nMotif : {reasons}"
MARKS: Final[dict[str, str]] = {"asked": "🤝", "holds": "🧹", "overruled": "↩️"}
REASON: Final = "{label} ({article})"
ARTICLE: Final = "art. {number}"
ANNEX: Final = "{annex} {number}"
ITEM: Final = "{annex} {number}, point {item}"
CAPTURE: Final = "Capture conservée : {capture}"
STANDINGS: Final[dict[str, str]] = {
    "asked": "Ce motif, seul, demande une deuxième personne. Noté par {by}; rien n’est à retirer "
    "d’ici là : une critique sans insulte n’est pas un motif.",
    "holds": "Noté par {by}. Vigie ne retire rien : retirez le commentaire sur la plateforme, puis "
    "dites-le ici.",
    "removed": "Noté par {by}; retiré {removed}.",
    "overruled": "{decided_by} ne retient pas ce motif : le commentaire reste en place.",
}
CONFIRMED: Final = "Motif confirmé par {decided_by}."
TALLY: Final = "🛒 Publicité — {ordinal} de {needed} pour *{handle}* sur *{account}* (art. 5.6)"
WARNING: Final = (
    "Bonjour. Votre commentaire a été retiré parce qu’il contrevient à la nétiquette ({reasons}). "
    "Vous pouvez participer aux échanges dans le respect de celle-ci : {link}."
)
WARNING_TITLE: Final = "Avertissement à copier (annexe 2) :"
NO_LINK: Final = (
    "L’avertissement ne peut pas être préparé : l’administration de Vigie doit remplir "
    "« netiquette_url » dans la section « contacts » des réglages."
)
WARNED: Final = "Avertissement envoyé."
FALLBACK: Final = "Modération {number} · {account} : {reasons}"

AGREE: Final = "D’accord avec ce motif"
DISAGREE: Final = "Ce n’est pas un motif"
REMOVED: Final = "C’est retiré"
WARNED_BUTTON: Final = "Avertissement envoyé"
PROPOSE_BAN: Final = "Proposer le bannissement"

BANS: Final[dict[str, str]] = {
    "advertising": "⛔ *{handle}* — {ordinal} publicité sur *{account}* : bannissement prévu à "
    "l’art. 5.6. Une personne le fait sur la plateforme; Vigie ne bannit personne.",
    "repeated": "⛔ *{handle}* a enfreint la nétiquette de nouveau sur *{account}* malgré un "
    "avertissement (annexe 2). Le bannissement est proposé par {by}; une personne décide.",
}
BAN_FALLBACK: Final = "Bannissement demandé sur {account}"
RECORD: Final = "*{number}* · {day} · {reasons}\nCapture : {capture}"
BAN_DONE: Final = "Bannissement fait"
NOT_ADVERTISING: Final = "Ce n’est pas une publicité"
DECLINE: Final = "Ne pas bannir"
OUTCOMES: Final[dict[str, str]] = {
    "done": "🔒 Bannissement fait par {by}, sur ce compte seulement.",
    "not_advertising": "↩️ {by} : la dernière n’était pas une publicité; elle ne compte plus.",
    "declined": "↩️ {by} a choisi de ne pas bannir.",
}

TITLE: Final = "Modérer"
SAVE: Final = "Noter"
ACCOUNT: Final = "Compte"
HANDLE: Final = "Qui a écrit"
HANDLE_HINT: Final = "Le nom affiché : les publicités se comptent par personne et par compte."
EXCERPT: Final = "Extrait, avant le retrait"
REASONS: Final = "Motifs"
KEPT: Final = "Capture"
KEPT_TICK: Final = "Capture conservée"
PLACE: Final = "Où est-elle?"
PLACE_HINT: Final = (
    "Par exemple : réseau, dossier Captures, 2026-11-10. Vigie ne reçoit aucun fichier."
)

PROBLEMS: Final[dict[str, str]] = {
    "which_account": "Sur quel compte? Choisissez-le.",
    "not_yours": "Vous ne modérez pas les commentaires de ce compte.",
    "needs_handle": "Écrivez qui a publié ce commentaire.",
    "needs_excerpt": "Notez l’extrait avant le retrait.",
    "needs_capture": "Conservez d’abord une capture, puis cochez cette case.",
    "needs_place": "Dites où la capture est conservée.",
    "choose": "Choisissez au moins un motif.",
    "not_now": "Ce motif vaut seulement en période d’élections (art. 5.4).",
    "too_long": "Ce champ compte {count} caractères; le maximum est de {limit}. Rien n’a été "
    "coupé.",
}
NO_ROLE: Final = "Votre rôle ne permet pas de modérer les commentaires."
HELP: Final = (
    "*/moderation* note un commentaire à retirer : le compte, la personne, l’extrait, le motif de "
    "la nétiquette et l’endroit où la capture est conservée. Vigie compte les publicités par "
    "personne et par compte (art. 5.6); à la troisième, elle demande à une personne de bannir. Un "
    "autre bannissement demande un avertissement noté (annexe 2). Vigie ne retire rien et ne "
    "bannit personne."
)
