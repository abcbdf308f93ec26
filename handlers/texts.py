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
    Why.STALE: "Ce message porte sur une version précédente. Utilisez les boutons du message le "
    "plus récent.",
    Why.OVERTAKEN: "Quelqu’un a changé cette publication pendant que vous écriviez. Copiez vos "
    "changements, fermez cette fenêtre et choisissez « Modifier » de nouveau.",
    Why.IMPOSSIBLE: "Cette action n’est plus possible : la publication a changé d’état "
    "entre-temps.",
    Why.ALREADY_DONE: "C’est déjà fait. Rien n’a été répété.",
    Why.OWN_DRAFT: "On n’approuve pas son propre texte : une autre personne doit le faire.",
    Why.NO_APPROVER: "Aucune autre personne ne peut approuver cette publication. Demandez à "
    "l’administration de Vigie de nommer une autre personne.",
    Why.NOT_READY: "Il reste des points bloquants ou à corriger. Réglez-les d’abord.",
    Why.CHANGED: "La situation a changé depuis la vérification. Le résultat est mis à jour dans "
    "le fil de la publication.",
    Why.INCOMPLETE: "La vérification est incomplète. Attendez qu’elle se termine, ou vérifiez de "
    "nouveau.",
    Why.FULL: "{account} a déjà {count} le {day}. Choisissez une autre place ou demandez une "
    "exception.",
    Why.TAKEN: "La {ordinal} place du {day} vient d’être prise par {person} sur {account}. "
    "L’auteur du texte reçoit les places libres.",
    Why.ROOM: "Il y a maintenant de la place ce jour-là : aucune exception n’est nécessaire. "
    "Vérifiez de nouveau.",
    Why.ONLY_ACCOUNT: "C’est le seul compte de cette publication. Retirez plutôt la publication.",
    Why.PARTLY_OUT: "Une partie de cette publication est déjà sortie. Copiez-la pour la suite, ou "
    "retirez les comptes qui restent.",
    Why.PAUSE: "Cochez les {count} questions avant d’envoyer.",
    Why.NO_DOOR: "Ce point ne se règle pas ainsi : la directive n’y laisse pas d’exception, ou "
    "il a sa propre façon de faire.",
    Why.NEEDS_REASON: "Écrivez une raison : elle accompagne la décision.",
    Why.TOO_LONG: "Votre texte compte {count} caractères; le maximum est de {limit}. Rien n’a été "
    "coupé.",
    Why.PAST: "Ce moment est déjà passé. Choisissez un moment à venir.",
    Why.TOO_SOON: "Il reste trop peu de temps pour faire approuver cette publication. Choisissez "
    "un moment plus éloigné.",
    Why.TOO_LATE: "Il est trop tard : l’heure prévue est passée.",
}

# Where the request about a finding stands, by its door and its answer.
APPEALS: Final[dict[str, dict[bool | None, str]]] = {
    "exception": {
        None: "🙋 Exception demandée; la réponse arrivera dans ce fil.",
        True: "✅ Exception autorisée. Si le point demeure, le texte doit encore changer : le "
        "français d’abord.",
        False: "🚫 Exception refusée. La raison est dans ce fil.",
    },
    "mistake": {
        None: "🙋 Point contesté; la réponse arrivera dans ce fil.",
        True: "✅ Point écarté pour ces mots.",
        False: "🚫 Point maintenu. La raison est dans ce fil.",
    },
}

UNREADABLE: Final = (
    "Ce bouton ou ce formulaire ne peut plus être lu. Rien n’a été changé : utilisez le message le "
    "plus récent."
)
FAILURE: Final = (
    "Quelque chose n’a pas fonctionné de notre côté. Rien n’est perdu : réessayez dans un "
    "instant. Si cela se répète, donnez ce numéro aux TI : {reference}."
)
BUSY: Final = (
    "Vigie ne peut rien enregistrer pour le moment. Rien n’a été pris en compte : réessayez dans "
    "une minute."
)
REPLACED: Final = "↪️ Remplacée par le message plus récent ci-dessous."

# What is said in a draft's thread, by the code of the reply.
REPLIES: Final[dict[str, str]] = {
    "completed": "La vérification est complète : {summary}. {author}, le résultat ci-dessus est "
    "à jour.",
    "worsened": "⚠️ {author}, il y a du nouveau depuis la vérification : {finding}",
    "revised": "✏️ {author}, {by} a modifié la publication.",
    "back_to_review": "✏️ {by} a modifié la publication approuvée : elle retourne à "
    "l’approbation et ses places sont libérées.",
    "still_programmed": "⚠️ {author}, la publication est programmée sur {accounts}. Vigie ne peut "
    "pas l’arrêter : modifiez-la ou retirez-la aussi sur la plateforme.",
    "submitted": "👀 Envoyée pour approbation par {by}. La décision sera annoncée ici; sans "
    "décision avant {until}, la personne suppléante prend le relais.",
    "approved": "✅ Approuvée par {by}. {author}, rien à faire avant {reminder}.",
    "approved_alone": "✅ Prête à publier : aucune approbation n’est exigée ici. {author}, rien à "
    "faire avant {reminder}.",
    "approved_one_of": "✅ Approuvée par {by}; il manque encore une approbation.",
    "approved_partly": "✅ Approuvée par {by}, mais il n’y a plus de place pour {accounts}. "
    "{author}, choisissez une autre place ci-dessus.",
    "changes_requested": "↩️ {author}, {by} demande des corrections : {note}",
    "refused": "🚫 {author}, {by} refuse cette publication : {note}",
    "expired": "⌛ {author}, la publication n’a pas été approuvée à temps; sa place est libre. "
    "Choisissez un autre moment avec « Modifier ».",
    "moved": "📅 {account} : publication déplacée au {planned} par {by}.",
    "dropped": "✂️ {account} : publication retirée par {by}.",
    "exception_asked": "🙋 {by} demande une exception pour {account}. La réponse arrivera ici.",
    "exception_granted": "✅ {author}, {by} autorise une publication de plus sur {account} le "
    "{day}.",
    "exception_refused": "🚫 {author}, {by} refuse l’exception demandée pour {account} le {day}.",
    "contested": "🙋 {by} conteste un point bloquant. La réponse arrivera ici.",
    "lifted": "✅ {author}, {by} écarte le point contesté : {note}",
    "upheld": "🚫 {author}, {by} maintient le point contesté : {note}",
    "exemption_asked": "🙋 {by} demande une exception prévue par la directive ({category}). La "
    "réponse arrivera ici.",
    "exemption_granted": "✅ {author}, {by} autorise l’exception ({category}) : {note}",
    "exemption_refused": "🚫 {author}, {by} refuse l’exception ({category}) : {note}",
    "published": "📣 {account} : publiée à {hour} par {by}. {link}",
    "next_day": "🕛 {account} : sortie après minuit, la publication compte pour le {day}.",
    "excess": "⚠️ {account} : dépassement constaté le {day} ({ordinal} publication de la journée).",
    "programmed": "🕘 {account} : programmée sur la plateforme par {by}. Vigie demandera à "
    "{hour} si elle est sortie.",
}
