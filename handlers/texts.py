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
CHOOSE: Final = "Choisir"

REFUSALS: Final[dict[Why, str]] = {
    Why.NOT_ALLOWED: "Votre rôle ne permet pas cette action. Rien n’a été changé.",
    Why.UNKNOWN_DRAFT: "Cette publication n’existe pas ou n’existe plus.",
    Why.STALE: "Ce message porte sur une version précédente. Utilisez les boutons du message le "
    "plus récent.",
    Why.POINT_GONE: "Ce point a changé : la vérification a été refaite. Rien n’a été corrigé.",
    Why.OVERTAKEN: "Quelqu’un a changé cette publication pendant que vous écriviez. Copiez vos "
    "changements, fermez cette fenêtre et choisissez « Modifier » de nouveau.",
    Why.IMPOSSIBLE: "Cette action n’est plus possible : la publication a changé d’état.",
    Why.ALREADY_DONE: "C’est déjà fait. Rien n’a été répété.",
    Why.OWN_DRAFT: "On n’approuve pas son propre texte : une autre personne doit le faire.",
    Why.NO_APPROVER: "Aucune autre personne ne peut approuver cette publication. Demandez à "
    "l’administration de Vigie de nommer une autre personne.",
    Why.NOT_READY: "Il reste des points bloquants ou à corriger. Réglez-les d’abord.",
    Why.CHANGED: "La situation a changé depuis la vérification. Le résultat est mis à jour dans "
    "le fil de la publication.",
    Why.INCOMPLETE: "La vérification est incomplète. Attendez sa fin, ou vérifiez de nouveau.",
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
    Why.HELD_BY_EMERGENCY: "Cette publication est suspendue pendant l’urgence. Elle se décidera "
    "une fois l’urgence terminée; si elle concerne l’urgence, liez-la avec « Modifier ».",
    Why.HELD_BY_DOUBT: "Les publications de ce compte sont en pause : un doute sur un accès n’est "
    "pas réglé (Directive, art. 12.2).",
    Why.NOT_HELD: "Cette publication n’est plus suspendue. Rien n’a été changé.",
    Why.NO_EMERGENCY: "Aucune urgence n’est en cours. Pour en déclarer une, tapez /urgence.",
    Why.STILL_ON: "L’urgence est encore en cours : les publications suspendues se décident une "
    "fois qu’elle est terminée.",
    Why.ONLY_AN_EXERCISE: "C’est un exercice : aucune vraie publication n’y est touchée.",
    Why.REAL_EMERGENCY: "Une vraie urgence est en cours : l’exercice doit attendre.",
    Why.NO_SCOPE: "Cette portée n’a aucun compte, ou votre rôle ne permet pas de la choisir.",
    Why.UNKNOWN_ACCESS: "Cet accès n’est pas, ou n’est plus, inscrit au registre.",
    Why.NOT_YOUR_ACCESS: "Cet accès est celui d’une autre personne : elle seule peut en parler.",
    Why.NO_CIRCLE: "Personne n’est inscrit pour recevoir cette alerte. Appelez sans attendre les "
    "TI et votre direction, puis demandez à l’administration de Vigie de nommer ces rôles.",
    Why.ALREADY_DOUBTED: "Un doute est déjà ouvert : votre direction et l’équipe des TI sont "
    "avisées. Changez le mot de passe, puis choisissez « C’est fait ».",
    Why.TOO_LATE: "Il est trop tard : l’heure prévue est passée.",
    Why.UNKNOWN_ENTRY: "Cette inscription n’existe pas ou n’existe plus.",
    Why.OWN_REQUEST: "On ne décide pas de sa propre demande : une autre personne doit le faire.",
    Why.NOBODY: "Personne n’est nommé dans les réglages pour recevoir ceci. Rien n’a été "
    "enregistré : prévenez directement votre direction ou les ressources humaines.",
    Why.UNKNOWN_ANSWER: "Cette réponse n’existe pas ou n’existe plus.",
    Why.ANSWER_TAKEN: "{person} s’occupe déjà de cette réponse. Rien n’a été changé.",
    Why.ANSWER_MOVED: "Cette action n’est plus possible : la réponse a changé d’état entre-temps.",
    Why.MESSAGE_GONE: "Ce message n’est plus là, ou il est vide. Écrivez plutôt la réponse avec le "
    "raccourci « Proposer une réponse ».",
    Why.UNKNOWN_COMMENT: "Ce commentaire n’est pas suivi par Vigie, ou ne l’est plus.",
    Why.COMMENT_TAKEN: "{person} s’en occupe déjà. Choisissez « Passer à » dans le menu « ⋯ ».",
    Why.COMMENT_CLOSED: "Ce commentaire est déjà réglé. Au besoin, choisissez « Rouvrir ».",
    Why.COMMENT_MOVED: "Cette action n’est pas possible à cette étape du commentaire.",
    Why.MEDIA_ONLY: "La Ville ne répond jamais à une demande d’un média par les médias sociaux "
    "(art. 7). Utilisez « Rediriger ». Si ce n’en est pas une, corrigez d’abord la nature.",
    Why.REPLY_BLOCKED: "Un point bloquant interdit cette réponse. Choisissez « Modifier ».",
    Why.REPLY_UNJUDGED: "La vérification de cette réponse n’est pas terminée. Attendez un instant.",
    Why.REPLY_STALE: "Une réponse plus récente a été écrite. Utilisez les boutons du message le "
    "plus récent.",
    Why.NO_CHANNEL: "Le canal des réponses n’est pas réglé : l’administration de Vigie doit "
    "remplir « answers » dans la section « channels » des réglages.",
    Why.SECOND_PERSON: "Ce motif demande qu’une deuxième personne le confirme.",
    Why.NO_WARNING: "Un bannissement demande au moins deux retraits et un avertissement noté "
    "(annexe 2). Envoyez d’abord l’avertissement, puis notez-le.",
    Why.ALREADY_MODERATED: "Ce commentaire est déjà modéré ({number}). Il ne compte qu’une fois.",
    Why.BAN_ASKED: "Le bannissement de cette personne est déjà demandé pour ce compte.",
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

NOT_MEMBER: Final = "Vigie est réservée aux membres de l’espace de travail de la Ville."
WHO_ARE_YOU: Final = (
    "Vigie ne peut pas vérifier qui vous êtes pour le moment. Rien n’a été pris en compte : "
    "réessayez dans une minute."
)
# What is wrong in a field, by its code.
FIELD_PROBLEMS: Final[dict[str, str]] = {
    "empty": "Remplissez ce champ.",
    "choose": "Choisissez au moins une réponse.",
    "too_long": "{count} caractères; le maximum est de {limit}.",
    "not_a_link": "Donnez une adresse complète, qui commence par https://.",
    "future": "Ce moment n’est pas encore passé.",
    "no_such_day": "Cette date n’existe pas.",
}
COMMAND_HELP: Final = "Tapez */vigie* suivi d’un de ces mots :"

DOUBT: Final = "J’ai un doute"
NEVER_WRITE: Final = "🔑 N’inscrivez jamais un mot de passe dans Slack."
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
EMERGENCY_BANNERS: Final[dict[bool, str]] = {
    False: "🚨 *Urgence en cours* : {kind}, depuis le {since}. Les publications ordinaires sont "
    "suspendues (Directive, art. 10.1).",
    True: "🧪 *EXERCICE en cours* : {kind}, depuis le {since}. Rien n’est suspendu.",
}
EMERGENCY_UPDATE: Final = " Prochaine mise à jour à {hour}."
ELECTION_BANNER: Final = (
    "🗳️ *Période électorale* du {start} au {end} : aucun contenu lié à une campagne (Directive, "
    "art. 5.4). Dire où, quand et comment voter est encouragé."
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
    "approved_urgent": "🚨 Prête à publier tout de suite par {by} : la relecture se fera après "
    "coup.",
    "approved_one_of": "✅ Approuvée par {by}; il manque encore une approbation.",
    "approved_partly": "✅ Approuvée par {by}, mais il n’y a plus de place pour {accounts}. "
    "{author}, choisissez une autre place ci-dessus.",
    "changes_requested": "↩️ {author}, {by} demande des corrections : {note}",
    "recalled": "↩️ {author}, la publication approuvée vous revient et ses places sont libérées : "
    "{finding}",
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
