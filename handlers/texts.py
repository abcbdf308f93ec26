"""French wording that every workflow shares. Words only, no logic."""

from typing import Final

from handlers.refusals import Why

BLOCKING_MARK: Final = "⛔"
WARNING_MARK: Final = "🟠"
ADVICE_MARK: Final = "🔵"
READY_MARK: Final = "✅"
NOTICE_MARK: Final = "⚠️"

CANCEL: Final = "Annuler"
CLOSE: Final = "Fermer"
SEND: Final = "Envoyer"

REFUSALS: Final[dict[Why, str]] = {
    Why.NOT_ALLOWED: "Votre rôle ne permet pas cette action. Rien n’a été changé.",
    Why.UNKNOWN_DRAFT: "Cette publication n’existe pas ou n’existe plus.",
    Why.STALE: "Ce message porte sur une version précédente du texte. Utilisez les boutons du "
    "message le plus récent.",
    Why.IMPOSSIBLE: "Cette action n’est plus possible : la publication a changé d’état entre-temps.",
    Why.ALREADY_DONE: "C’est déjà fait. Rien n’a été répété.",
    Why.OWN_DRAFT: "On n’approuve pas son propre texte : une autre personne doit le faire.",
    Why.NOT_READY: "Réglez d’abord les points bloquants et à corriger.",
    Why.INCOMPLETE: "La vérification est incomplète. Attendez qu’elle se termine, ou vérifiez de "
    "nouveau.",
    Why.FULL: "{account} a déjà {count} publications le {day}. Choisissez une autre place ou "
    "demandez une exception.",
    Why.TAKEN: "La {ordinal} place du {day} vient d’être prise par {person} sur {account}.",
    Why.PAUSE: "Cochez les {count} questions avant d’envoyer.",
    Why.NEEDS_REASON: "Écrivez une raison : elle accompagne la décision.",
    Why.PAST: "Ce moment est déjà passé. Choisissez un moment à venir.",
    Why.TOO_LATE: "Il est trop tard : l’heure prévue est passée.",
}

FAILURE: Final = (
    "Quelque chose n’a pas fonctionné de notre côté. Rien n’est perdu : réessayez dans un "
    "instant. Si cela se répète, donnez ce numéro aux TI : {reference}."
)
BUSY: Final = (
    "Vigie ne peut rien enregistrer pour le moment. Rien n’a été pris en compte : réessayez dans "
    "une minute."
)
HELP_UNKNOWN: Final = "Je n’ai pas compris {words}."
