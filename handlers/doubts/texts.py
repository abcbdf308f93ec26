"""French wording of the doubts. Words only, no logic."""

from typing import Final

ARTICLE: Final = "Directive, art. 12.2"
DONE: Final = "C’est fait"
DOUBTED: Final = (
    "Votre doute est noté : votre direction et l’équipe des TI sont avisées. "
    "La liste de ce qu’il y a à faire vous arrive en message direct."
)
CLOSE: Final = "Clore le doute"
CLOSE_TITLE: Final = "Clore le doute"
CLOSE_CONFIRM: Final = (
    "Ce qui reste à faire pour ce doute ne sera plus demandé, et les publications en pause "
    "reprendront."
)
CLOSE_YES: Final = "Clore"

ALERT: Final = "🔐 *Doute sur {accounts}* signalé par {person}, {moment}."
ALERT_NONE: Final = (
    "🔐 *Doute* signalé par {person}, {moment}. Aucun accès n’est inscrit à son nom : appelez "
    "cette personne."
)
ALERT_SEEN: Final = (
    "🔐 *Doute sur {accounts}* : {person} a écrit ce qui ressemble à un secret, {moment}."
)
ALERT_SEEN_NONE: Final = (
    "🔐 *Doute* : {person} a écrit ce qui ressemble à un secret, {moment}. Aucun accès n’est "
    "inscrit à son nom : appelez cette personne."
)
TASK_LEFT: Final = "⏳ {account} · {holder} : mot de passe à changer"
TASK_DONE: Final = "✅ {account} · {holder} : réglé par {by}"
PAUSED: Final = "⏸️ Publications en pause jusqu’à « C’est fait » : {count}."
NOT_PAUSED: Final = "▶️ Aucune publication n’est en pause à cause de ce doute."
BY_HAND: Final = (
    "✋ Programmées sur la plateforme, à arrêter à la main : {posts}. Vigie ne peut pas les "
    "arrêter."
)
CHECKLIST: Final = (
    "*À vérifier*\n"
    "1. Changer le mot de passe.\n"
    "2. Fermer toutes les sessions ouvertes.\n"
    "3. Activer l’authentification multifacteur.\n"
    "4. Relire les dernières publications et la liste des administrateurs.\n"
    "5. Si des renseignements personnels ont pu être vus, signaler un incident de "
    "confidentialité{officers}."
)
INCIDENT: Final = "Incident de confidentialité"
OFFICERS: Final = " à {people}"
CLOSED: Final = "🔒 Doute clos par {by}, {moment}."
TASKS: Final = (
    "🔐 Votre doute est noté; votre direction et l’équipe des TI sont avisées. "
    "Changez maintenant le mot de passe de chacun de ces comptes, puis choisissez « C’est fait »."
)
TASKS_NONE: Final = (
    "🔐 Votre doute est noté; votre direction et l’équipe des TI sont avisées. "
    "Aucun accès n’est inscrit à votre nom : changez le mot de passe concerné sans attendre."
)
TASKS_REPORTED: Final = (
    "🔐 {person} signale un doute sur un de vos accès; votre direction et l’équipe des TI sont "
    "avisées. Changez maintenant le mot de passe, puis choisissez « C’est fait »."
)
TASKS_DONE: Final = "✅ Tout est réglé pour votre doute. Merci."
NEWS: Final[dict[str, str]] = {
    "settled": "▶️ Mot de passe changé par {by} : les publications de {accounts} peuvent reprendre.",
    "closed": "🔒 {by} a clos le doute signalé par {person}. Comptes dont les publications "
    "reprennent : {accounts}.",
}
NO_ACCOUNT: Final = "aucun"
POST_COUNT_ONE: Final = "publication"
POST_COUNT_MANY: Final = "publications"

QUESTION: Final = (
    "🔐 Un passage de ce que vous avez écrit ({where}) ressemble à un secret. Vigie l’a caché "
    "avant d’enregistrer quoi que ce soit."
)
QUESTION_DELETE: Final = (
    "*Supprimez votre message* : Vigie ne peut pas le faire à votre place, et ce qui y est écrit "
    "reste visible."
)
QUESTION_WAIT: Final = (
    "Était-ce un secret? Sans réponse d’ici {hour}, un doute sera ouvert sur vos accès."
)
YES: Final = "C’était un secret"
FALSE_ALARM: Final = "Fausse alerte"
WHERE: Final[dict[str, str]] = {
    "form": "dans un formulaire",
    "command": "dans une commande",
    "direct_message": "dans un message direct",
    "message": "dans {channel}",
}
TO_DELETE: Final = frozenset({"message", "direct_message"})
ANSWERED: Final[dict[str, str]] = {
    "secret": "🔐 C’était un secret : un doute est ouvert sur vos accès. Suivez la liste "
    "ci-dessous.",
    "silence": "🔐 Sans réponse de votre part, un doute est ouvert sur vos accès. Suivez la liste "
    "ci-dessous.",
    "false_alarm": "👍 Fausse alerte : c’est noté, et rien n’est ouvert. Écrivez de nouveau le "
    "passage caché s’il est utile.",
}

HELD: Final = (
    "⏸️ {author} · *{account}* : la publication prévue à {hour} est en pause, car un doute pèse "
    "sur un accès à ce compte. Elle reviendra dès que le mot de passe sera changé."
)
