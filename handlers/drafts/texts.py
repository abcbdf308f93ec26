"""French wording of the drafts. Words only, no logic."""

from typing import Final

FORM_TITLE: Final = "Nouvelle publication"
EDIT_TITLE: Final = "Modifier la publication"
VERIFY: Final = "Vérifier"

TYPE: Final = "Type"
OBJECTIVE: Final = "Objectif"
ACCOUNTS: Final = "Comptes"
TEXT: Final = "Texte"
MORE: Final = "Suite du texte"
MORE_HINT: Final = "Au-delà de 3 000 caractères; 5 000 en tout."
OWN_ACCOUNTS: Final = "Texte différent pour"
OWN_TEXT: Final = "Texte différent"
LINK: Final = "Lien vers le site Web"
PICTURE: Final = "Image"
HAS_PICTURE: Final = "La publication a une image"
CONSENT: Final = "Les personnes reconnaissables ont donné leur accord"
DESCRIPTION: Final = "Description de l’image"
DESCRIPTION_HINT: Final = "Pour les personnes qui ne voient pas l’image."
ORIGIN: Final = "Source et autorisation de l’image"
DAY: Final = "Date"
HOUR: Final = "Heure"
CHOOSE: Final = "Choisir"

PROBLEMS: Final[dict[str, str]] = {
    "choose": "Faites un choix.",
    "not_yours": "Vous ne pouvez pas écrire pour l’un de ces comptes.",
    "two_chains": "Les comptes de la Ville et du Service de police ne vont pas dans une même "
    "publication.",
    "jobs_only": "Votre rôle permet les offres d’emploi seulement (Directive, art. 5.3).",
    "not_chosen": "Choisissez parmi les comptes de la publication.",
    "too_long": "Le texte compte {count} caractères; le maximum est de {limit}. Rien n’a été coupé.",
    "empty": "Écrivez le texte de la publication.",
    "no_words": "Le texte ne contient aucun mot.",
    "own_empty": "Écrivez le texte différent, ou ne choisissez aucun compte ci-dessus.",
    "own_for_whom": "Pour quel compte est le texte différent?",
    "no_such_day": "Cette date ou cette heure n’existe pas.",
    "past": "Ce moment est déjà passé. Choisissez un moment à venir.",
    "too_far": "Choisissez un moment dans les deux prochaines années.",
}

ROOT: Final = "📝 *{title}*\n{accounts}\n{planned} · {number} · par {author}"
ROOT_FALLBACK: Final = "Publication {number} : {title}"
STATUSES: Final[dict[str, str]] = {
    "checking": "⏳ Vérification en cours…",
    "open": "✍️ En préparation",
    "in_review": "👀 En attente d’approbation",
    "changes_requested": "↩️ Corrections demandées",
    "approved": "✅ Approuvée",
    "published": "📣 Publiée",
    "refused": "🚫 Refusée",
    "expired": "⌛ Expirée : non approuvée à temps",
    "withdrawn": "🗑️ Retirée",
}
POST_STATUSES: Final[dict[str, str]] = {
    "planned": "",
    "booked": " ✔",
    "programmed": " (programmée)",
    "published": " (publiée)",
    "missed": " (non publiée)",
    "dropped": "",
}

VERDICT_READY: Final = "✅ *Rien à corriger.* Vous pouvez envoyer la publication pour approbation."
VERDICT_FALLBACK: Final = "Vérification de {number} : {summary}"
BLOCKING: Final = ("point bloquant", "points bloquants")
WARNING: Final = ("à corriger", "à corriger")
ADVICE: Final = ("conseil", "conseils")
FINDING: Final = "{mark} {message}{source}"
SOURCE: Final = " _(Directive, art. {article})_"
GOOD_PRACTICE: Final = " _(bonne pratique)_"
ANNEX: Final = " _(Directive, {article})_"
IGNORED: Final = "☑️ Ignoré cette fois : {count}"
NOT_RUN: Final = "⚠️ *Vérification incomplète.* Non faite : {checks}. Elle reprendra d’elle-même."
FIRST_SETTLE: Final = "_Réglez d’abord {what} pour envoyer la publication._"
SETTLE: Final[dict[bool, str]] = {
    True: "les points bloquants",
    False: "les points à corriger, ou ignorez-les avec une raison,",
}
FIRST_COMPLETE: Final = "_L’envoi pour approbation sera possible quand la vérification sera complète._"
MORE_FINDINGS: Final = "Voir les {count} autres"
ALL_FINDINGS: Final = "Toutes les remarques"
TEXT_PREVIEW: Final = "Texte vérifié (version {version})"

CHECKS: Final[dict[str, str]] = {
    "language": "langue",
    "grammar": "grammaire et orthographe",
    "agreement": "accords",
}

FIX: Final = "→ {words}"
NOTHING: Final = "(supprimer)"
IGNORE: Final = "Ignorer cette fois"
ADD_WORD: Final = "Ajouter au dictionnaire"
TAKE_SLOT: Final = "Prendre {slot}"
ASK_EXCEPTION: Final = "Demander une exception"
DROP_ACCOUNT: Final = "Retirer ce compte"
SUBMIT: Final = "Envoyer pour approbation"
EDIT: Final = "Modifier"
COPY: Final = "Copier"
WITHDRAW: Final = "Retirer"
RESUME: Final = "Reprendre"
CHECK_AGAIN: Final = "Vérifier de nouveau"
WITHDRAW_TITLE: Final = "Retirer la publication?"
WITHDRAW_TEXT: Final = "Ses places sont libérées. Le texte reste dans vos brouillons et peut être copié."

IGNORE_TITLE: Final = "Ignorer cette fois"
IGNORE_SUBMIT: Final = "Ignorer"
IGNORE_WHY: Final = "Pourquoi?"
IGNORE_HINT: Final = "La personne qui approuve verra votre raison."

LIST_TITLE: Final = "*Vos publications en cours*"
LIST_EMPTY: Final = "Vous n’avez aucune publication en cours."
LIST_ITEM: Final = "*{title}*\n{status} · {planned} · {number}"

REPLIES: Final[dict[str, str]] = {
    "completed": "✅ La vérification est complète. {author}, le résultat ci-dessus est à jour.",
    "submitted": "👀 Envoyée pour approbation par {by}. Si rien n’est décidé avant {until}, la "
    "personne suppléante sera avisée.",
    "approved": "✅ Approuvée par {by}. {author}, rien à faire avant {reminder}.",
    "approved_partly": "✅ Approuvée par {by}, mais il n’y a plus de place pour {accounts}. {author}, "
    "choisissez une autre place.",
    "changes_requested": "↩️ {author}, {by} demande des corrections : {note}",
    "refused": "🚫 {author}, {by} refuse cette publication : {note}",
    "expired": "⌛ {author}, la publication n’a pas été approuvée à temps; sa place est libre. "
    "Choisissez un autre moment avec « Modifier ».",
    "moved": "📅 {account} : publication déplacée au {planned} par {by}.",
    "dropped": "✂️ {account} : publication retirée par {by}.",
    "exception_asked": "🙋 {by} demande une exception pour {account}. La réponse arrivera ici.",
    "exception_granted": "✅ {author}, {by} autorise une publication de plus sur {account}.",
    "exception_refused": "🚫 {author}, {by} refuse l’exception demandée pour {account}.",
    "published": "📣 {account} : publiée à {hour} par {by}. {link}",
    "excess": "⚠️ {account} : dépassement constaté le {day} ({ordinal} publication de la journée).",
    "programmed": "🕘 {account} : programmée sur la plateforme par {by}.",
    "missed": "⌛ {author}, {account} : non publiée; sa place est libre.",
    "late": "⏰ {author}, {account} : l’heure prévue est passée de {minutes} minutes. La publication "
    "est-elle sortie?",
    "reminder": "📣 {author}, {account} : à publier à {hour}.",
    "programmed_check": "🕘 {author}, {account} : la publication programmée à {hour} est-elle sortie?",
}

HELP: Final = (
    "*/draft* ouvre une nouvelle publication. */draft liste* montre vos publications en cours. "
    "Le texte est vérifié (français, règles de la directive, deux publications par jour), puis "
    "envoyé à l’approbation."
)
NO_ROLE: Final = (
    "Seules les personnes autorisées écrivent pour les comptes de la Ville (Directive, art. 11.1). "
    "Vous pouvez proposer une réponse à un citoyen avec le raccourci « Proposer une réponse »."
)
