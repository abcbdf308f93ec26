"""French wording of the Home. Words only, no logic."""

from typing import Final

WELCOME: Final = "Bonjour. Voici votre {day}."
NEW: Final = "Nouvelle publication"
OUTSIDE: Final = "Publiée hors de Vigie"
RULES: Final = "Règles de vérification"
ACCESSES: Final = "Comptes et accès ({count})"
NO_ROLE: Final = (
    "Vous n’avez pas de publication à suivre ici. Vous connaissez la réponse à la question d’un "
    "citoyen? Choisissez « Proposer une réponse »."
)

TO_APPROVE: Final = "À approuver"
WAITING: Final = "*{title}*\n{number} · par {author} · {planned}"
NOTHING_TO_APPROVE: Final = "Rien n’attend votre approbation."
IN_MESSAGES: Final = "La demande complète, avec ses boutons, est dans l’onglet Messages."

COMMENTS: Final = "Commentaires à traiter"
COMMENT: Final = "*{title}*\n{nature} · {account} · {number} · au plus tard {limit}{late}"
LATE: Final = " · ⚠️ cible dépassée"
DELAYED: Final = " · 🚧 retard – urgence (art. 10.1)"
REPLY: Final = "Répondre"
TO_REDIRECT: Final = "À rediriger, avec le menu de la fiche dans {channel}."
IN_MESSAGES_TAB: Final = "l’onglet Messages"
MORE_COMMENTS: Final = "… et {count} de plus dans {channel}."

ANSWERS: Final = "Réponses d’employés à traiter"
ANSWER: Final = "{mark}*{title}*\n{number} · par {author} · {state}"
CORRECTION: Final = "⚠️ Correction · "
NO_AUTHOR: Final = "courriel"
UNTAKEN: Final = "personne ne s’en occupe"
TAKEN: Final = "{by} s’en occupe"
TAKE: Final = "Je m’en occupe"
PROPOSE: Final = "Proposer une réponse"

MINE: Final = "Mes publications"
MY_DRAFT: Final = "*{title}*\n{step} · {planned} · {number}"
NOTHING_MINE: Final = "Vous n’avez aucune publication en cours."
RESUME: Final = "Reprendre"
COPY: Final = "Copier"
SEE: Final = "Comptes et heures"
ASK_APPROVAL: Final = "Envoyer pour approbation"

TODAY: Final = "Les places d’aujourd’hui"
TAKEN_PLACE: Final = "●"
FREE_PLACE: Final = "○"
CALENDAR: Final = "Calendrier"
PLACES: Final = "{dots} {title} : *{held} de {cap}*{full}{waiting}"
FULL: Final = " (complet)"
ABOVE: Final = " (dépassement)"
WAITING_HERE: Final = " · {count} en attente"

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
ABOUT: Final = (
    "Vigie applique la directive des médias sociaux adoptée le {day}. Tapez /draft aide pour en "
    "savoir plus."
)
