"""French wording of the drafts. Words only, no logic."""

from typing import Final

FORM_TITLE: Final = "Nouvelle publication"
EDIT_TITLE: Final = "Modifier la publication"
VERIFY: Final = "Vérifier"

URGENT: Final = "Urgence en cours"
IS_URGENT: Final = "Cette publication concerne l’urgence : elle passe en premier"

TYPE: Final = "Type"
OBJECTIVE: Final = "Objectif"
ACCOUNTS: Final = "Comptes"
TEXT: Final = "Texte"
MORE: Final = "Suite du texte"
MORE_HINT: Final = "Au-delà de 3 000 caractères; 5 000 en tout."
OWN_ACCOUNTS: Final = "Texte différent pour"
OWN_TEXT: Final = "Texte différent"
LINK: Final = "Lien vers le site Web"
PICTURE: Final = "Image"
HAS_PICTURE: Final = "La publication a une image"
CONSENT: Final = "Les personnes reconnaissables ont donné leur accord"
DESCRIPTION: Final = "Description de l’image"
DESCRIPTION_HINT: Final = "Pour les personnes qui ne voient pas l’image."
DECLARED: Final = "À déclarer, s’il y a lieu"
HONORARY: Final = "Présidence d’honneur de la mairesse, au nom de la Ville (art. 5.7)"
DENIED: Final = "Ce n’est pas un secret"
ORIGIN: Final = "Source et autorisation de l’image"
DAY: Final = "Date"
HOUR: Final = "Heure"
CHOOSE: Final = "Choisir"

PROBLEMS: Final[dict[str, str]] = {
    "choose": "Faites un choix.",
    "not_yours": "Vous ne pouvez pas écrire pour l’un de ces comptes (Directive, art. 11.1).",
    "two_chains": "Les comptes de la Ville et du Service de police ne vont pas dans une même "
    "publication : faites-en deux.",
    "other_chain": "Cette publication appartient à l’autre équipe (Ville ou Service de police). "
    "Faites-en une nouvelle.",
    "jobs_only": "Votre rôle permet les offres d’emploi seulement (Directive, art. 5.3).",
    "not_chosen": "Choisissez parmi les comptes de la publication.",
    "too_long": "Le texte compte {count} caractères; le maximum est de {limit}. Rien n’a été "
    "coupé.",
    "empty": "Écrivez le texte de la publication.",
    "no_words": "Le texte ne contient aucun mot.",
    "own_empty": "Écrivez le texte différent, ou ne choisissez aucun compte ci-dessus.",
    "own_for_whom": "Pour quel compte est le texte différent?",
    "not_a_link": "Le lien doit commencer par « https:// ».",
    "no_such_day": "Cette date ou cette heure n’existe pas.",
    "past": "Ce moment est déjà passé. Choisissez un moment à venir.",
    "too_far": "Choisissez un moment dans les deux prochaines années.",
}
MESSAGE_TOO_LONG: Final = (
    "Ce message compte {count} caractères; une publication en a {limit} au plus. Raccourcissez-le "
    "avant d’en faire un brouillon."
)

ROOT: Final = "📝 *{title}*\n{accounts}\n{planned} · {number} · par {author}"
ROOT_FALLBACK: Final = "Publication {number} : {title}"
STATUSES: Final[dict[str, str]] = {
    "checking": "⏳ Vérification en cours…",
    "open": "✍️ En préparation",
    "in_review": "👀 En attente d’approbation",
    "changes_requested": "↩️ Corrections demandées",
    "approved": "✅ Approuvée",
    "published": "📣 Publiée",
    "refused": "🚫 Refusée",
    "expired": "⌛ Expirée : non approuvée à temps",
    "withdrawn": "🗑️ Retirée",
}
POST_STATUSES: Final[dict[str, str]] = {
    "planned": "{account}",
    "unplaced": "{account} (sans place)",
    "booked": "{account} ✔",
    "held": "{account} (suspendue)",
    "programmed": "{account} (programmée)",
    "published": "{account} (publiée)",
    "missed": "{account} (non publiée)",
}

VERDICT_READY: Final = "✅ Rien à corriger"
VERDICT_CHECKING: Final = "⏳ Vérification en cours…"
VERDICT_NONE: Final = "⚠️ Vérification incomplète"
VERDICT_FALLBACK: Final = "Vérification de {number} : {summary}"
BLOCKING: Final = ("point bloquant", "points bloquants")
WARNING: Final = ("point à corriger", "points à corriger")
ADVICE: Final = ("conseil", "conseils")
FINDING: Final = "{mark} {accounts}{message}{times}{source}"
TIMES: Final = " *({count} fois)*"
ONLY_ACCOUNTS: Final = "*{accounts}* — "
SOURCE: Final = " _(Directive, art. {article})_"
GOOD_PRACTICE: Final = " _(bonne pratique)_"
ANNEX: Final = " _(Directive, {article})_"
EXCEPTION_ASKED: Final = "🙋 Exception demandée; la réponse arrivera dans ce fil."
SETTLED: Final[dict[str, tuple[str, tuple[str, str]]]] = {
    "ignored": ("☑️ {count} cette fois", ("point ignoré", "points ignorés")),
    "excepted": ("☑️ {count} par exception", ("point permis", "points permis")),
    "lifted": ("☑️ {count} par l’approbation", ("point écarté", "points écartés")),
}
NOT_RUN: Final = "⚠️ *Vérification incomplète.* Non faite : {checks}. Elle reprendra d’elle-même."
CAN_SUBMIT: Final = "Vous pouvez envoyer la publication pour approbation."
SUBMIT_INCOMPLETE: Final = (
    "La vérification n’est pas complète. Attendez qu’elle reprenne, ou envoyez tout de même : la "
    "personne qui approuve devra dire pourquoi."
)
SETTLE: Final[dict[bool, str]] = {
    True: "Réglez d’abord {what} pour envoyer la publication.",
    False: "Corrigez ou ignorez (avec une raison) {what} pour envoyer la publication.",
}
THE_BLOCKING: Final = ("le point bloquant", "les points bloquants")
THE_WARNINGS: Final = ("le point à corriger", "les points à corriger")
MORE_FINDINGS: Final = ("Voir l’autre point", "Voir les {count} autres")
PREVIOUS_PAGE: Final = "Page précédente"
NEXT_PAGE: Final = "Page suivante"
PAGE: Final = "Page {page} sur {pages}"
ALL_FINDINGS: Final = "Tous les points"
NOTHING_LEFT: Final = "Il ne reste aucun point à régler."
TEXT_PREVIEW: Final = "Texte vérifié (version {version})"

CHECKS: Final[dict[str, str]] = {
    "language": "langue",
    "grammar": "grammaire et orthographe",
    "agreement": "accords",
    "anglicism": "anglicismes",
    "typography": "typographie",
}
OTHER_CHECK: Final = "une vérification de la directive"

FIX: Final = "→ {words}"
FIX_EVERYWHERE: Final = "→ {words} (partout)"
REFRESH: Final = "Voir les points à jour"
FIX_PLACES: Final = "Corriger partout"
FIX_ALL: Final = "Corriger tout ce qui est sûr ({count})"
FIX_ALL_TITLE: Final = "Corriger ce qui est sûr"
FIX_ALL_SUBMIT: Final = "Corriger"
FIX_ALL_LEAD: Final = "Chaque phrase, avant et après :"
BEFORE: Final = "Avant : "
AFTER: Final = "Après : "
DRESS: Final = "Soigner la typographie"
CONTEST: Final = "La règle se trompe"
NOTHING: Final = "(supprimer)"
IGNORE: Final = "Ignorer cette fois"
ADD_WORD: Final = "Ajouter au dictionnaire"
CHANGE_TYPE: Final = "Changer pour « {type} »"
TAKE_SLOT: Final = "Prendre {slot}"
ASK_EXCEPTION: Final = "Demander une exception"
DROP_ACCOUNT: Final = "Retirer ce compte"
SUBMIT: Final = "Envoyer pour approbation"
EDIT: Final = "Modifier"
COPY: Final = "Copier"
WITHDRAW: Final = "Retirer"
RESUME: Final = "Reprendre"
PLACES: Final = "Comptes et heures"
CHECK_AGAIN: Final = "Vérifier de nouveau"
WITHDRAW_TITLE: Final = "Retirer la publication?"
WITHDRAW_TEXT: Final = (
    "Les places qu’elle tient sont libérées. "
    "Le texte reste dans vos publications et peut être copié."
)
EDIT_APPROVED_TITLE: Final = "Modifier ce qui est approuvé?"
EDIT_APPROVED_TEXT: Final = (
    "La publication retournera à l’approbation et ses places seront libérées."
)

IGNORE_TITLE: Final = "Ignorer cette fois"
IGNORE_SUBMIT: Final = "Ignorer"
IGNORE_WHY: Final = "Pourquoi?"
IGNORE_HINT: Final = "La personne qui approuve verra votre raison."

LIST_TITLE: Final = "*Vos publications en cours*"
LIST_FOUND: Final = "*Vos publications qui contiennent « {words} »*"
LIST_EMPTY: Final = "Vous n’avez aucune publication en cours. Tapez /draft pour en commencer une."
NOTHING_FOUND: Final = "Aucune de vos publications ne contient « {words} »."
LIST_AWAY: Final = "*Retirées ou refusées*"
LIST_ITEM: Final = "*{title}*\n{status} · {planned} · {number}"

WORD_REQUEST: Final = (
    "📖 {by} propose « *{word}* » pour le dictionnaire de la Ville ({number} · {title}). Le mot "
    "compte déjà dans cette publication."
)
WORD_FALLBACK: Final = "Un mot est proposé pour le dictionnaire de la Ville"
WORD_ACCEPT: Final = "Accepter pour la Ville"
WORD_DECLINE: Final = "Laisser à cette publication"
WORD_DECIDED: Final[dict[bool, str]] = {
    True: "✅ Accepté pour la Ville par {by}",
    False: "✖️ Laissé à cette publication par {by}",
}

HELP: Final = (
    "*/draft* ouvre une nouvelle publication.\n"
    "*/draft liste* montre vos publications en cours; */draft liste patinoire* cherche un mot.\n"
    "Le texte est vérifié (français, règles de la directive, deux publications par jour et par "
    "compte), puis envoyé à l’approbation. Une fois « Vérifier » choisi, rien ne se perd."
)
NO_ROLE: Final = (
    "Seules les personnes autorisées écrivent pour les comptes de la Ville (Directive, art. 11.1). "
    "Vous pouvez proposer une réponse à un citoyen avec le raccourci « Proposer une réponse »."
)
