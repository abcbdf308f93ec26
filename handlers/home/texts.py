"""French wording of the Home. Words only, no logic."""

from typing import Final

WELCOME: Final = "Bonjour. Voici votre {day}."
NEW: Final = "Nouvelle publication"
OUTSIDE: Final = "Publiée hors de Vigie"
ACCESSES: Final = "Comptes et accès ({count})"
SETTINGS: Final = "Réglages"
CALENDAR: Final = "Calendrier"
PROPOSE: Final = "Proposer une réponse"
SUBJECT: Final = "Proposer un sujet"
OTHERS: Final = "Autres démarches"
NO_ROLE: Final = (
    "Vous n’avez pas de publication à suivre ici, et rien ne vous sera demandé. Vous connaissez la "
    "réponse à la question d’un citoyen? Choisissez « Proposer une réponse » : l’équipe répondra "
    "au nom de la Ville (art. 12.1). Vous avez une idée de publication, ou quelque chose à "
    "signaler? Les boutons ci-dessous servent à cela."
)
ELECTED: Final = (
    "*Vos repères*\n"
    "• Les comptes de la Ville parlent de l’administration municipale. Vos opinions politiques "
    "vont sur vos comptes personnels (art. 12.4).\n"
    "• Pendant des élections, aucun contenu lié à une campagne ne paraît sur les comptes de la "
    "Ville (art. 5.4).\n"
    "• Une présidence d’honneur peut être soulignée au nom de la Ville : proposez-la comme sujet "
    "(art. 5.7).\n"
    "• Comme pour le personnel : rien de confidentiel, des mots courtois, aucune réponse au public "
    "au nom de la Ville."
)

TO_APPROVE: Final = "À approuver"
WAITING: Final = "*{title}*\n{number} · par {author} · {planned}"
READ: Final = "Lire le texte"
APPROVE: Final = "Approuver"
ASK_CHANGES: Final = "Demander des corrections"
SURE_TITLE: Final = "Approuver?"
SURE: Final = "Avez-vous lu le texte et ses points? La demande complète est dans l’onglet Messages."
SURE_YES: Final = "Approuver"
SEE_ALL: Final = "Tout voir"

OUTGOING: Final = "À publier aujourd’hui"
TO_PUBLISH: Final = "*{title}*\n{account} · {hour}"
PUBLISHED: Final = "C’est publié"

COMMENTS: Final = "Commentaires à traiter"
COMMENT: Final = "*{title}*\n{nature} · {account} · {number} · au plus tard {limit}{late}"
LATE: Final = " · ⚠️ cible dépassée"
DELAYED: Final = " · 🚧 retard – urgence (art. 10.1)"
REPLY: Final = "Répondre"
TO_REDIRECT: Final = "À rediriger, avec le menu de la fiche dans {channel}."
IN_MESSAGES_TAB: Final = "l’onglet Messages"
MORE_COMMENTS: Final = "… et {count} de plus dans {channel}."

ANSWERS: Final = "Réponses d’employés à traiter"
ANSWER: Final = "{mark}*{title}*\n{number} · par {author} · {state}"
ANSWERS_TITLE: Final = "Réponses d’employés"
CORRECTION: Final = "⚠️ Correction · "
NO_AUTHOR: Final = "courriel"
UNTAKEN: Final = "personne ne s’en occupe"
TAKEN: Final = "{by} s’en occupe"
TAKE: Final = "Je m’en occupe"

MINE: Final = "Mes publications"
MY_DRAFT: Final = "*{title}*\n{step} · {planned} · {number}"
NOTHING_MINE: Final = "Vous n’avez aucune publication en cours."
RESUME: Final = "Reprendre"
COPY: Final = "Copier"
SEE: Final = "Comptes et heures"
ASK_APPROVAL: Final = "Envoyer pour approbation"
PAGE: Final = "Page {page}"
PREVIOUS: Final = "◀ Avant"
NEXT: Final = "Après ▶"
NOTHING_HERE: Final = "Il n’y a rien ici."

TODAY: Final = "Les places d’aujourd’hui"
TAKEN_PLACE: Final = "●"
FREE_PLACE: Final = "○"
PLACES: Final = "{dots} {title} : *{held} de {cap}*{full}{waiting}"
FULL: Final = " (complet)"
ABOVE: Final = " (dépassement)"
WAITING_HERE: Final = " · {count} en attente"
OTHER_PLACES: Final = "… et d’autres comptes ({count}) : voyez le calendrier."

MONTH: Final = "{month}"
WEEKDAYS: Final = (" lu", " ma", " me", " je", " ve", " sa", " di")
MONTH_LEGEND: Final = "● une publication · ›\u200a aujourd’hui · * jour de fermeture{names}"
CLOSED_NAME: Final = "{number} {name}"
UNNAMED: Final = "fermé"
QUIET: Final = (
    "💬 Rien pour faire vivre la communauté depuis un mois : un sondage, une question, une photo "
    "à commenter? (art. 3 et 11.1.1)"
)
LIVELY: Final = "💬 Pour faire vivre la communauté, d’un mois à l’autre : {count}."
LIVELY_ONE: Final = "publication"
LIVELY_MANY: Final = "publications"

MY_ACCESSES: Final = "Mes accès"
ACCESS: Final = "{mark}*{account}*\nMot de passe à changer {due}"
ASKED_NOW: Final = "🔐 "
OVERDUE: Final = "⚠️ "
DUE_NOW: Final = "maintenant"
DUE_ON: Final = "d’ici le {day}"
DUE_SINCE: Final = "depuis le {day}"
CHANGED: Final = "C’est fait"
DEPARTURES: Final = "Accès à retirer"
DEPARTURE: Final = "{user} a quitté la Ville le {day}"
TAKEN_BACK: Final = "Accès retirés"

STEPS: Final[dict[str, str]] = {
    "checking": "⏳ Vérification en cours",
    "blocked": "⛔ Un point bloquant est à régler",
    "to_fix": "🟠 À corriger",
    "incomplete": "⚠️ Vérification incomplète",
    "ready": "✅ À envoyer pour approbation",
    "in_review": "👀 En attente d’approbation",
    "changes_requested": "↩️ Corrections demandées",
    "expired": "⌛ Expirée : choisissez un autre moment",
    "approved": "✅ Approuvée",
    "unplaced": "⌛ Une place reste à trouver",
    "missed": "⌛ Non publiée : choisissez un autre moment",
}

OPEN: Final = "Ouvrir"
DOING: Final = "*{name}*\n{help}"
DOINGS: Final[dict[str, tuple[str, str]]] = {
    "subject": ("Proposer un sujet", "Une idée de publication, pour l’équipe des communications."),
    "look": (
        "Changer l’habillage d’un compte",
        "Une photo de profil, une bannière, une présentation à revoir (art. 11.1.1).",
    ),
    "image": (
        "Signaler un usage de l’image de la Ville",
        "Une page reprend le logo ou une photo, ou se fait passer pour la Ville (art. 14).",
    ),
    "harcelement": (
        "Signaler du harcèlement en ligne",
        "En privé : seules les personnes désignées le lisent (art. 12).",
    ),
    "incident": (
        "Signaler un incident de confidentialité",
        "Un renseignement personnel a été vu, perdu ou publié par erreur (art. 12.3).",
    ),
    "absence": ("Indiquer une absence", "Vos jours d’absence, et qui prend le relais (art. 11)."),
    "veille": ("Note de veille", "Ce qui s’est dit cette semaine et s’en vient (art. 11.1.1)."),
    "statistiques": ("Inscrire des statistiques", "Les chiffres d’un compte et d’un mois."),
    "netiquette": ("Textes de la nétiquette", "À copier sur un compte (art. 13)."),
    "abonnement": ("Suivre une page", "Demander que la Ville s’abonne à une page (art. 4)."),
    "rapport": ("Rapport du mois dernier", "Il arrive dans l’onglet Messages."),
    "regles": ("Règles de vérification", "Ce qu’elles signalent, et celles en sourdine."),
    "depart": ("Inscrire un départ", "Une personne quitte la Ville : sa suppléance, ses accès."),
    "etat": ("L’état de Vigie", "Comment Vigie se porte en ce moment."),
}

SETUP: Final = "Mise en route"
SETUP_LEAD: Final = (
    "Vigie fonctionne déjà. Voici ce que la Ville doit encore lui dire, et ce qui en dépend. Cette "
    "liste s’efface d’elle-même."
)
SETTLE: Final = "Régler"
MISSING: Final[dict[str, str]] = {
    "city": "◻️ *Le site Web de la Ville* : sans domaine, Vigie ne reconnaît pas ses liens.",
    "accounts": "◻️ *Les comptes officiels* : une adresse manque pour {names}.",
    "roles": "◻️ *Les rôles* : personne n’est encore {names}.",
    "channels": "◻️ *Les canaux* : à choisir pour {names}.",
    "unreached": "⚠️ *Les canaux* : Slack refuse les messages pour {names}. Si le canal est "
    "supprimé ou archivé, choisissez-en un autre; sinon, invitez-y Vigie.",
    "contacts": "◻️ *Les coordonnées* : il manque {names}. Un texte tout prêt qui en a besoin "
    "refuse d’être envoyé.",
    "hours": "◻️ *Les heures d’ouverture* : pour l’instant, du lundi au vendredi, de 8 h à 16 h 30.",
    "holidays": "◻️ *Les jours fériés* : à confirmer pour {names}. D’ici là, ceux du Québec "
    "s’appliquent.",
}
NAMES: Final[dict[str, str]] = {
    "adviser": "aux communications",
    "approver": "à l’approbation",
    "director": "à la direction",
    "information_technology": "aux technologies de l’information",
    "human_resources": "aux ressources humaines",
    "privacy_officer": "aux renseignements personnels",
    "administrator": "à l’administration de Vigie",
    "police_officer": "aux communications de la police",
    "police_approver": "à l’approbation de la police",
    "team": "l’équipe",
    "comments": "les commentaires",
    "answers": "les réponses d’employés",
    "police": "le Service de police",
    "telephone": "le téléphone",
    "email": "le courriel",
    "media": "la personne des médias",
    "netiquette_url": "l’adresse de la nétiquette",
}

ABOUT: Final = (
    "Vigie applique la directive des médias sociaux adoptée le {day}. Tapez /vigie aide pour en "
    "savoir plus."
)
