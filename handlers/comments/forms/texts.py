"""French wording of the forms of comments. Words only, no logic."""

from typing import Final

TRACK_TITLE: Final = "Suivre un commentaire"
CORRECT_TITLE: Final = "Corriger la fiche"
SAVE: Final = "Enregistrer"
LINK: Final = "Lien du commentaire"
LINK_HINT: Final = "Le même lien noté deux fois donne une seule fiche."
EXCERPT_LABEL: Final = "Extrait"
EXCERPT_HINT: Final = (
    "Téléphones, courriels, adresses et numéros de personnes y sont masqués avant d’être conservés."
)
ACCOUNT: Final = "Sur quel compte?"
ACCOUNT_HINT: Final = "Laissez vide si le lien le dit."
HANDLE: Final = "Qui a écrit"
HANDLE_HINT: Final = "Le nom affiché, pour savoir qui a déjà reçu quoi."
DAY: Final = "Reçu le"
HOUR: Final = "À"
NATURE: Final = "Nature"
NATURE_HINT: Final = "Laissez vide : Vigie en propose une d’après l’extrait."

ASK_TITLE: Final = "Demander à un service"
DEPARTMENT: Final = "Service"
QUESTION_LABEL: Final = "Question"
QUESTION_HINT: Final = "Sans le nom de la personne ni rien qui permette de la reconnaître."
REPLY_TITLES: Final[dict[str, str]] = {
    "answer": "Répondre",
    "interim": "Réponse temporaire",
}
CHECK: Final = "Vérifier"
TEXT: Final = "Réponse de la Ville"
TEXT_HINT: Final = "Elle est vérifiée comme une publication avant d’être envoyée."
COMPLAINT_HINT: Final = (
    "Répondez à la question seulement : le fond d’une plainte ne se traite pas ici."
)
FIRST_NAME: Final = "Prénom de la personne"
PROMISED: Final = "Réponse promise pour le"
PROMISED_HINT: Final = "Vigie vous le rappellera ce jour-là."
INTERIM_TEXT: Final = "Texte prêt"
INTERIM_TEXTS: Final[dict[str, str]] = {
    "delay": "Retard – urgence (art. 10.1)",
    "checking": "Vérifications en cours (art. 10)",
}
SITUATION: Final = "En raison…"
SITUATION_HINT: Final = "Pour le texte « Retard – urgence » seulement."
# How each kind of emergency follows « En raison ».
SITUATIONS: Final[dict[str, str]] = {
    "boil_water": "de l’avis d’ébullition",
    "fire": "de l’incendie en cours",
    "flood": "de l’inondation",
    "ice_outage": "du verglas et des pannes",
    "police": "de l’opération policière en cours",
    "cyber": "d’un incident informatique",
    "other": "d’une situation exceptionnelle",
}
FOLLOW: Final = "Pour suivre la situation"
HOME_PAGE: Final = "https://www.{domain}"
REDIRECT_TITLE: Final = "Rediriger"
TEXTS: Final = "Textes prêts"
READY_LABELS: Final[dict[str, str]] = {
    "complaint": "Plainte ou requête (art. 6)",
    "media": "Demande d’un média (art. 7)",
    "emergency": "Urgence : 911",
    "tip": "Information pour la police",
}
PREPARE: Final = "Préparer"
SENT_TITLE: Final = "C’est envoyé"
REPLY_LINK: Final = "Lien de la réponse"
REASON: Final = "Raison"
SEND_ANYWAY: Final = "Pourquoi l’envoyer ainsi?"
CONTEST_TITLE: Final = "La règle se trompe"
CONTEST_LEAD: Final[dict[bool, str]] = {
    True: "Vous écartez ce qui bloque cette réponse; la règle en cause sera revue.",
    False: "Dites pourquoi ce point n’a pas lieu d’être. Une personne qui approuve, et qui n’a pas "
    "écrit la réponse, décidera.",
}
DISMISS_TITLES: Final[dict[str, str]] = {"dismiss": "Sans réponse", "close": "Fermer"}
NOTE: Final = "Précision"
GROUP_TITLE: Final = "Regrouper"
UNDER: Final = "Même question que"
OPTION: Final = "{number} · {title}"
HAND_OVER_TITLE: Final = "Passer à"
TO: Final = "À qui?"

DETAIL_TITLE: Final = "Délais de réponse"
DETAIL_LINE: Final = "*{clock}*{chosen}\nDébut : {starts}\nCible : {target}\nAu plus tard : {limit}"
CHOSEN: Final = " — façon de compter de la Ville"
NEXT_NUDGE: Final = "Prochain rappel : {at}"
NO_NUDGE: Final = "Aucun rappel prévu."
ALREADY: Final = (
    "Ce commentaire est déjà suivi ({number}). Rien n’a été inscrit en double; la fiche est à jour."
)

PROBLEMS: Final[dict[str, str]] = {
    "not_a_link": "Le lien doit commencer par « https:// ».",
    "needs_link": "Collez le lien de la réponse.",
    "empty": "Écrivez quelques mots.",
    "too_long": "Ce champ compte {count} caractères; le maximum est de {limit}. Rien n’a été "
    "coupé.",
    "which_account": "Sur quel compte? Le lien ne permet pas de le savoir : choisissez-le.",
    "unknown_account": "Ce compte n’est plus dans la liste de la Ville. Choisissez-en un autre.",
    "not_yours": "Vous ne suivez pas les commentaires de ce compte.",
    "no_such_day": "Cette date ou cette heure n’existe pas.",
    "future": "Ce commentaire n’est pas encore reçu : vérifiez la date et l’heure.",
    "too_old": "Cette date remonte à plus d’un an. Vérifiez l’année.",
    "past": "Ce jour est déjà passé.",
    "too_far": "Ce jour est trop éloigné : 60 jours au plus.",
    "choose": "Faites un choix.",
    "media_alone": "À un média, seul le texte de l’article 7 peut être envoyé.",
    "empty_contact": "Il manque {contacts} : l’administration de Vigie doit le remplir dans la "
    "section « contacts » des réglages. Rien n’a été envoyé.",
    "first_name": "Écrivez un prénom seulement, ou laissez vide.",
    "needs_reason": "Écrivez une raison.",
    "no_emergency": "Aucune urgence n’est en cours pour ce compte : choisissez l’autre texte.",
    "needs_situation": "Dites en raison de quoi, en quelques mots.",
    "needs_page": "Collez l’adresse où la population suit la situation.",
    "unknown_department": "Ce service n’est plus dans la liste.",
    "cannot_group": "Choisissez un autre commentaire encore ouvert du même compte.",
    "cannot_follow": "Cette personne ne peut pas s’occuper des commentaires de ce compte.",
}
