"""French wording of comments. Words only, no logic."""

from typing import Final

# Ready texts (art. 6, 7), to be approved by the city. Stacked, they say hello and thank once.
HELLO: Final = "Bonjour{name}."
THANKS: Final = "Merci!"
READY: Final[dict[str, str]] = {
    "complaint": "Nous ne traitons pas les plaintes ni les requêtes sur les médias sociaux. Pour "
    "que votre demande soit prise en charge, communiquez avec nous au {telephone} ou à {email}.",
    "media": "Les demandes des médias sont traitées par le Service des communications et de "
    "l’expérience citoyenne, au {telephone} ou à {email}.",
    "emergency": "Cette page n’est pas surveillée en tout temps. Pour toute urgence, composez le "
    "911.",
    "tip": "Cette page n’est pas surveillée en tout temps. En cas d’urgence, composez le 911. Pour "
    "transmettre une information à la police : {telephone}.",
}
AGAIN: Final[dict[str, str]] = {
    "complaint": "Comme nous vous l’avons indiqué, votre demande sera prise en charge au "
    "{telephone} ou à {email}; nous ne pouvons pas la traiter ici.",
    "media": "Comme nous vous l’avons indiqué, le Service des communications et de l’expérience "
    "citoyenne reçoit les demandes des médias au {telephone} ou à {email}.",
    "emergency": "Comme cette page n’est pas surveillée en tout temps, nous vous rappelons de "
    "composer le 911 pour toute urgence.",
    "tip": "Comme nous vous l’avons indiqué, la police reçoit vos informations au {telephone}; en "
    "cas d’urgence, composez le 911.",
}
CONTACTS: Final[dict[str, str]] = {"telephone": "le téléphone", "email": "le courriel"}
INTERIM: Final = (
    "Bonjour{name}, merci de votre question. Nous faisons les vérifications nécessaires et vous "
    "reviendrons d’ici {day}."
)
DELAY: Final = (
    "Bonjour{name}. En raison {situation}, nos équipes se consacrent à l’information d’urgence. "
    "Nous vous répondrons dès que possible. Pour suivre la situation : {link}"
)

CARD: Final = "{mark} *{nature}*{proposed} · {account} · {number}{handle}"
MARKS: Final[dict[str, str]] = {
    "question": "💬",
    "complaint": "📣",
    "media": "🎙️",
    "advertising": "🛒",
    "insult": "🚫",
    "danger": "🆘",
    "opinion": "💭",
    "off_topic": "🍃",
}
PROPOSED: Final = " (proposée par Vigie)"
BY: Final = " · {handle}"
FALLBACK: Final = "{nature} · {account} · {number} : {title}"
RECEIVED: Final = "Reçu {received}{closed} · cible : {target} · au plus tard {limit}"
OUT_OF_HOURS: Final = " (hors des heures)"
WHERE: Final = "Lien : {link}"
STATES: Final[dict[str, str]] = {
    "new": "🆕 Personne ne s’en occupe encore",
    "claimed": "🙋 {assignee} s’en occupe",
    "waiting": "⏳ En attente : {department}",
    "interim": "🕐 Réponse temporaire envoyée; réponse promise pour {promised}",
    "answered": "✅ Répondu par {closed_by}",
    "redirected": "↪️ Redirigé par {closed_by}",
    "no_answer": "➖ Sans réponse ({reason}), par {closed_by}",
    "moderated": "🧹 Modéré par {closed_by}",
    "grouped": "🔗 Regroupé avec {group}",
}
ANSWERS: Final = "💡 Réponse d’employé à mettre en forme : {numbers}"
LATE: Final = " · ⚠️ cible dépassée"
DELAYED: Final = " · 🚧 retard – urgence (art. 10.1)"
EVERYBODY: Final = "tous les services"
MEDIA_RULE: Final = (
    "_La Ville ne répond jamais ici à un média (art. 7) : redirigez la demande, sans autre texte._"
)
DANGER_RULE: Final = (
    "_Si des vies sont en jeu, composez le 911. Les personnes de garde sont averties, à toute "
    "heure._"
)
COMPLAINT_RULE: Final = (
    "_Une plainte se redirige (art. 6). S’il y a aussi une question, répondez à la question et "
    "redirigez la plainte._"
)

CLAIM: Final = "Je m’en occupe"
ASK: Final = "Demander à un service"
INTERIM_BUTTON: Final = "Réponse temporaire"
REPLY: Final = "Répondre"
REDIRECT: Final = "Rediriger"
DISMISS: Final = "Sans réponse"
MODERATE: Final = "Modérer"
GROUP: Final = "Regrouper"
HAND_OVER: Final = "Passer à"
CLOSE: Final = "Fermer"
CORRECT: Final = "Corriger"
DETAIL: Final = "Délais"
RELEASE: Final = "Je ne m’en occupe plus"
REOPEN: Final = "Rouvrir"

# What is said in a comment's thread, by the code of the note.
NOTES: Final[dict[str, str]] = {
    "again": "🔁 {by} a signalé ce commentaire de nouveau : il est déjà suivi ici.",
    "edited": "✏️ {by} a noté un nouvel extrait : le commentaire a changé sur la plateforme.",
    "contested": "🙋 {by} dit que la règle se trompe : {note}\nUne personne qui approuve, autre "
    "que l’auteur, peut écarter le point avec « La règle se trompe ».",
    "lifted": "✅ {to}, {by} écarte le point qui bloquait la réponse : {note}",
    "nature": "🏷️ {by} indique une autre nature : {nature}.",
    "asked": "❓ {by} a posé la question à {department}, dans le canal des réponses. La personne "
    "attend toujours : le délai continue.",
    "answer_came": "💡 La réponse d’un employé est arrivée : {number}. Mettez-la en forme sur sa "
    "fiche; la publier ferme aussi ce commentaire.",
    "sent_answer": "✅ Répondu par {by}. {link}",
    "sent_interim": "🕐 Réponse temporaire envoyée par {by}.",
    "sent_redirect": "↪️ Redirigé par {by}. {link}",
    "dismissed": "➖ {by} : sans réponse requise ({reason}).",
    "grouped": "🔗 {by} a regroupé ce commentaire avec {under}.",
    "reopened": "🔓 Rouvert par {by}.",
    "released": "↩️ Sans nouvelles de {by}, le commentaire revient à l’équipe.",
    "moderated": "🧹 Modéré par {by} ({number}).",
}
ALERTS: Final[dict[str, str]] = {
    "danger": "🆘 *Danger possible* sur {account} ({number}), reçu {received} :",
    "media": "🎙️ Un média s’adresse à la Ville sur {account} ({number}). La demande vous est "
    "confiée : redirigez-la (art. 7).",
    "contested": "🙋 {by} dit que la règle se trompe au sujet d’une réponse au commentaire "
    "{number}, sur {account}. À vous de décider, avec une raison.",
    "handed": "🙋 {by} vous confie le commentaire {number}, sur {account}.",
}
ALERT_STEP: Final = "Si des vies sont en jeu, composez le 911. La fiche est dans {channel}."
SEE: Final = "La fiche, avec ses boutons, est dans {channel}."

NUDGE: Final = "⏰ {count} à traiter : le plus pressant au plus tard {limit}."
NUDGE_COUNT: Final = ("commentaire", "commentaires")
NUDGE_LINE: Final = "• *{number}* · {nature} · {account} · au plus tard {limit}{delayed}\n{title}"
PROMISE_LINE: Final = "• *{number}* · réponse promise pour {promised} · {account}{delayed}\n{title}"
MORE: Final = "… et {count} de plus dans {channel}."
LADDER: Final = (
    "📌 {count} sans réponse après la fin de la cible (art. 10) et trois rappels. Ce message ne "
    "sera pas répété; le rapport du mois en tiendra compte."
)
SNOOZED: Final = "C’est noté : rappel {until} pour {count}."
SNOOZED_LATE: Final = " ⚠️ La cible de {count} sera alors dépassée."

QUESTION: Final = "❓ *Question du public* — {account}{department}"
QUESTION_FOR: Final = " — pour {title}{mention}"
QUESTION_HOW: Final = (
    "Vous connaissez la réponse? Écrivez-la simplement dans ce fil : l’équipe des communications "
    "mettra en forme et répondra au nom de la Ville (art. 12.1). Ne donnez ni nom, ni adresse, ni "
    "numéro de dossier."
)
QUESTION_CLOSED: Final = "✅ Cette question n’attend plus de réponse. Merci!"
QUESTION_FALLBACK: Final = "Question du public : {title}"

VERDICT: Final = "*{kind}* proposée par {by} · {number} · {outcome}"
KINDS: Final[dict[str, str]] = {
    "answer": "Réponse",
    "interim": "Réponse temporaire",
    "redirect": "Redirection",
}
OUTCOMES: Final[dict[str, str]] = {
    "ready": "✅ prête",
    "blocked": "⛔ un point bloquant est à régler",
    "to_fix": "🟠 à corriger, ou à envoyer avec une raison",
    "incomplete": "⚠️ vérification incomplète",
    "sent": "📣 envoyée",
}
FINDING: Final = "{mark} {message}{excerpt}"
EXCERPT: Final = " — « {words} »"
NOT_RUN: Final = "Vérification linguistique non faite : {reasons}."
TO_COPY: Final = "Texte à copier sur la plateforme :"
DONE: Final[dict[str, str]] = {
    "answer": "C’est répondu",
    "interim": "C’est envoyé",
    "redirect": "C’est envoyé",
}
EDIT: Final = "Modifier"
MISTAKE: Final = "La règle se trompe"

NO_ROLE: Final = (
    "Votre rôle ne permet pas de suivre les commentaires. Vous connaissez la réponse à une "
    "question? Utilisez le raccourci « Proposer une réponse »."
)
NOTHING_TO_GROUP: Final = "Aucun autre commentaire de ce compte n’est ouvert."
HELP: Final = (
    "*/commentaire* suit un commentaire du public jusqu’à sa réponse : collez le lien, puis "
    "l’extrait. Vigie propose une nature, calcule le délai (24 à 72 heures, art. 10) et rappelle "
    "à temps, seulement pendant les heures d’ouverture. Le raccourci « Suivre un commentaire » "
    "d’un message fait de même. *Je m’en occupe* dit à l’équipe qui s’en charge; *Réponse "
    "temporaire* promet un jour; *Rediriger* donne les coordonnées de la Ville (art. 6 et 7)."
)
