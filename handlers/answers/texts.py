"""French wording of employees' answers. Words only, no logic."""

from typing import Final

FORM_TITLE: Final = "Proposer une réponse"
EDIT_TITLE: Final = "Modifier la réponse"
HINT: Final = (
    "Écrivez simplement; l’équipe des communications mettra en forme. Ne donnez ni nom, ni "
    "adresse, ni numéro de dossier."
)
ASKED: Final = "À quelle question?"
ASKED_NONE: Final = "Une autre question"
QUESTION: Final = "Lien ou extrait de la question"
QUESTION_HINT: Final = "Si la question n’est pas dans la liste ci-dessus."
TEXT: Final = "Votre réponse"
MORE: Final = "Suite de la réponse"
MORE_HINT: Final = "Au-delà de 3 000 caractères; 5 000 en tout."
ORIGIN: Final = "D’où vient l’information?"
VALID: Final = "Valable jusqu’au"
OPTIONS: Final = "Précisions"
CORRECTION: Final = "C’est une correction d’une réponse déjà publiée"
MAY_NAME: Final = "La Ville peut nommer mon service"
BEHALF: Final = "Saisir pour"
BEHALF_HINT: Final = (
    "La personne qui a envoyé la réponse par courriel. Sans compte Slack : laissez vide et cochez "
    "« Reçue par courriel »."
)
BY_EMAIL: Final = "Reçue par courriel"
CHOOSE: Final = "Choisir"

PROBLEMS: Final[dict[str, str]] = {
    "no_such_question": "Cette question n’existe plus. Choisissez-en une autre.",
    "no_question": "À quelle question répondez-vous? Choisissez-la ci-dessus, ou donnez un lien "
    "ou un extrait.",
    "empty": "Écrivez la réponse.",
    "too_long": "Le texte compte {count} caractères; le maximum est de {limit}. Rien n’a été "
    "coupé.",
    "no_such_day": "Cette date n’existe pas.",
    "not_a_link": "Le lien doit commencer par « https:// ».",
    "still_masked": "Ce texte montre encore des points à la place d’un renseignement masqué : "
    "mettez-le en forme d’abord.",
    "not_for_others": "Seule l’équipe des communications saisit la réponse d’une autre personne.",
}

RECEIPT: Final = (
    "Merci, {author}. Votre réponse est reçue (no {number}) et transmise à l’équipe. *La Ville "
    "répondra en son nom; merci de ne pas répondre vous-même sur {platform} (art. 12.1).*"
)
RECEIPT_FALLBACK: Final = "Votre réponse est reçue (no {number})"
ANY_PLATFORM: Final = "les médias sociaux"
REMINDER: Final = (
    "💡 Votre texte s’adresse à la personne qui a posé la question. C’est l’équipe qui lui "
    "répondra, au nom de la Ville (Directive, art. 12.1); vous n’avez rien à refaire."
)
ASK_QUESTION: Final = "❓ À quelle question répondez-vous? Indiquez-le avec « Modifier »."
NO_WORDS: Final = (
    "📎 Je n’ouvre pas les fichiers. Écrivez l’essentiel de la réponse avec « Modifier »; le "
    "fichier reste ici pour l’équipe."
)
CLOSED: Final = "Cette réponse est traitée."
MODIFY: Final = "Modifier"
OFFERS: Final[dict[str, str]] = {
    "offer": "Est-ce la réponse à une question du public?",
    "offer_private": "Je n’attends pas de message de votre part. Est-ce la réponse à une question "
    "du public?",
    "empty": "Ce message transféré est vide ou a été supprimé : je n’y trouve aucune réponse. "
    "Écrivez-la ici.",
    "known": "Cette réponse est déjà reçue (no {number}) : rien n’a été répété.",
    "too_long": "Votre réponse compte {length} caractères; le maximum est de {limit}. Rien n’a été "
    "coupé ni conservé : votre message reste ici. Raccourcissez-le (« Modifier le message »), et "
    "la réponse sera reçue.",
    "offer_too_long": "Si c’est la réponse à une question du public, elle compte {length} "
    "caractères; le maximum est de {limit}. Raccourcissez votre message, qui reste ici.",
}
MAKE: Final = "En faire une réponse"
WRITE: Final = "Écrire la réponse"

CARD: Final = "💡 *Réponse proposée* · {number}\nPar {author}, {received}{how}"
CARD_CORRECTION: Final = (
    "⚠️ *Correction d’une réponse déjà publiée — à traiter d’abord* · {number}\nPar {author}, "
    "{received}{how}"
)
CARD_FALLBACK: Final = "Réponse proposée {number}"
SOURCES: Final[dict[str, str]] = {
    "thread": "",
    "forward": " · message transféré",
    "channel": "",
    "shortcut": " · formulaire",
    "email": " · courriel saisi par {by}",
}
NO_AUTHOR: Final = "une personne sans compte Slack"
THE_QUESTION: Final = "*Question*"
NO_QUESTION: Final = "_Question inconnue : l’employé a été invité à la préciser._"
THE_ANSWER: Final = "*Réponse de l’employé*"
THE_REPLY: Final = "*Texte de la Ville* (mis en forme par l’équipe)"
EMPTY: Final = "_Aucun texte : la réponse est dans le fichier._"
FILES: Final = "📎 {names} (à ouvrir dans Slack; Vigie ne lit pas les fichiers)"
REMARK: Final = "Écrit à côté du message transféré : {remark}"
ORIGIN_LINE: Final = "Source : {origin}"
VALID_LINE: Final = "Valable jusqu’au {day}"
EXPIRED: Final = "⌛ *La validité est passée* depuis le {day} : vérifiez avant de publier."
NAME_LINE: Final = "Le service peut être nommé : {department}"
HIDDEN_LINE: Final = "🔒 Masqué avant d’être conservé : {what}"
OUTDATED: Final = "✏️ L’employé a changé sa réponse depuis votre mise en forme."
GONE: Final = "🗑️ L’employé a supprimé son message. À vous de décider."
OTHERS: Final = "👥 {count} à la même question : {numbers}"
OTHER_ANSWERS: Final = ("autre réponse", "autres réponses")
CHECKING: Final = "⏳ Vérification de la langue en cours…"
NOT_RUN: Final = "⚠️ Vérification incomplète : {checks}."
CHECKS: Final[dict[str, str]] = {
    "language": "langue",
    "grammar": "grammaire et orthographe",
    "agreement": "accords",
    "anglicism": "anglicismes",
    "typography": "typographie",
}
OTHER_CHECK: Final = "une règle de la directive"
FINDING: Final = "{mark} {message}{article}"
FINDING_ARTICLE: Final = " _(Directive, art. {article})_"
CLEAN: Final = "✅ Rien à corriger"
MORE_FINDINGS: Final = "… et {count} de plus"
REMARKS: Final = ("point", "points")
STATES: Final[dict[str, str]] = {
    "received": "🆕 Personne ne s’en occupe",
    "claimed": "🙋 {by} s’en occupe",
    "asked": "❔ {by} attend une précision de l’employé",
    "published": "✅ Publiée par {by} le {at} · {link}",
    "declined": "✖️ Non retenue par {by} : {reason}",
    "withdrawn": "🗑️ Retirée par l’employé",
}
CLAIM: Final = "Je m’en occupe"
TAKE_OVER: Final = "Prendre le relais"
RELEASE: Final = "Remettre à l’équipe"
EDIT: Final = "Mettre en forme"
PUBLISH: Final = "C’est répondu"
ASK: Final = "Demander une précision"
DECLINE: Final = "Décliner"
COMPARE: Final = "Comparer"
READ: Final = "Voir le texte entier"

REPLY_TITLE: Final = "Mettre en forme"
REPLY_LABEL: Final = "Ce que la Ville répondra"
SAVE: Final = "Enregistrer"
PUBLISH_TITLE: Final = "C’est répondu"
PUBLISH_LEAD: Final = "Texte à copier"
LINK: Final = "Lien de la réponse"
LINK_HINT: Final = "L’employé le recevra."
NOTE_TITLES: Final = {"ask": "Demander une précision", "decline": "Décliner la réponse"}
NOTE_LABELS: Final[dict[str, str]] = {
    "ask": "Votre question à l’employé",
    "decline": "Raison, en quelques mots",
}
NOTE_HINT: Final = "L’employé la lira dans un message direct."
COMPARE_TITLE: Final = "Comparer les réponses"
READ_TITLE: Final = "Réponse proposée"

NEWS: Final[dict[str, str]] = {
    "escalated": "⏰ Personne ne s’occupe de la réponse {number} ({question}) depuis {hours} h "
    "ouvrables.",
    "taken_over": "🔁 {by} prend le relais de {claimant} pour la réponse {number}.",
    "edited": "✏️ {claimant}, l’employé a modifié sa réponse {number}. La carte ci-dessus est à "
    "jour.",
    "edited_after": "✏️ {claimant}, l’employé a modifié la réponse {number} après sa publication. "
    "Ce que la Ville a publié n’a pas changé; à vous de voir s’il faut le corriger.",
    "gone": "🗑️ {claimant}, l’employé a supprimé le message de la réponse {number}. À vous de "
    "décider.",
    "expired": "⌛ {claimant}, la réponse {number} n’est plus valable depuis aujourd’hui. Vérifiez "
    "auprès de l’employé avant de publier.",
    "precision": "💬 {claimant}, l’employé a donné la précision demandée pour la réponse {number}. "
    "La carte ci-dessus est à jour.",
}
SOMEBODY: Final = "L’équipe"
A_QUESTION: Final = "question inconnue"

TOLD: Final[dict[str, str]] = {
    "published": "✅ Votre réponse {number} a été publiée {at}. {link} Merci!",
    "declined": "Votre réponse {number} n’a pas été retenue cette fois : {note}\nMerci de l’avoir "
    "proposée.",
    "asked": "❔ L’équipe a une question sur votre réponse {number} : {note}\nRépondez ici, tout "
    "simplement.",
    "thanks": "Merci. Votre précision est transmise à {by} (no {number}).{masked}",
    "withdrawn": "Votre message a été supprimé : la réponse {number} est retirée.",
    "over": "La réponse {number} est déjà traitée : votre changement n’a pas été pris. Au besoin, "
    "proposez une nouvelle réponse.",
}
TODAY_AT: Final = "à {hour}"
ON_DAY: Final = "le {moment}"
SEE: Final = "<{link}|Voir>"
