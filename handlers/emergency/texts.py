"""French wording of the emergencies. Words only, no logic."""

from typing import Final

SCOPES: Final[dict[str, str]] = {
    "city": "Ville",
    "police": "Service de police",
    "both": "Ville et Service de police",
}

TITLE: Final = "Situation d’urgence"
WEIGH: Final = "Continuer"
KIND: Final = "Type d’urgence"
SCOPE: Final = "Portée"
REASON: Final = "Raison"
REASON_HINT: Final = "Ce qui se passe, en une ou deux phrases, sans renseignement personnel."
END_DAY: Final = "Fin prévue : date"
END_HOUR: Final = "Fin prévue : heure"
UPDATE_HOUR: Final = "Prochaine mise à jour au public"
UPDATE_HINT: Final = "Vigie vous la rappelle {minutes} minutes avant."
PUBLISHERS: Final = "Qui peut publier sans approbation préalable"
PUBLISHERS_HINT: Final = (
    "Leurs publications liées à l’urgence sortent tout de suite; une autre personne les relit "
    "après coup. Pour les autres, une seule approbation suffit."
)
EXERCISE: Final = "Exercice"
IS_EXERCISE: Final = "EXERCICE : ne rien suspendre, ne toucher à aucune vraie publication"
CHOOSE: Final = "Choisir"

CONFIRM_TITLES: Final[dict[bool, str]] = {
    False: "Confirmer l’urgence",
    True: "Confirmer l’exercice",
}
CONFIRM: Final = "Déclarer"
LEAD: Final = "*{kind}* · {scope}\nFin prévue : {end}"
HELD: Final[dict[bool, str]] = {
    False: "{count} sera suspendue",
    True: "{count} seront suspendues",
}
HELD_COUNT: Final = ("publication programmée", "publications programmées")
BY_HAND: Final[dict[bool, str]] = {
    False: "1 programmée sur la plateforme est à arrêter à la main",
    True: "{count} programmées sur la plateforme sont à arrêter à la main",
}
CONSEQUENCES: Final = "⏸️ {all}."
NOTHING_SCHEDULED: Final = "⏸️ Aucune publication n’est programmée : il n’y a rien à suspendre."
LIFTED: Final = (
    "🚨 Les publications liées à l’urgence passent sans plafond quotidien et avec une seule "
    "approbation; l’orthographe n’y est qu’un conseil. Un renseignement personnel reste bloquant."
)
AFTERWARDS: Final = (
    "↩️ À la fin, chaque publication suspendue vous sera demandée une à une : rien ne repart tout "
    "seul."
)
NOTHING_TOUCHED: Final = "🧪 *EXERCICE* : aucune vraie publication ne sera touchée."
JOINS: Final = (
    "ℹ️ Une urgence est déjà en cours, déclarée par {by} à {hour} : vous la rejoignez, avec cette "
    "portée en plus s’il y a lieu."
)
STOPPED: Final = "Cochez celles que vous venez d’arrêter sur la plateforme"
STOPPED_MORE: Final = "… et {count} autres : leur liste suit, sur la fiche de l’urgence."

CARD: Final[dict[bool, str]] = {
    False: "🚨 *Urgence en cours* · *{kind}* · {scope}",
    True: "🧪 *EXERCICE en cours* · *{kind}* · {scope}",
}
CARD_OVER: Final[dict[bool, str]] = {
    False: "✅ *Urgence terminée* · *{kind}* · {scope}",
    True: "✅ *EXERCICE terminé* · *{kind}* · {scope}",
}
DECLARED: Final = "Déclarée par {by} le {at} · fin prévue : {end}"
NEXT_UPDATE: Final = "⏱️ Prochaine mise à jour : *{hour}*"
CARD_HELD: Final = "⏸️ En attente : {count}"
CARD_HELD_COUNT: Final = ("publication suspendue", "publications suspendues")
CARD_BY_HAND: Final = "✋ À arrêter à la main sur la plateforme : {count}"
POSTS_COUNT: Final = ("publication", "publications")
TRUSTED: Final = "📣 Peuvent publier tout de suite : {people}"
SEPARATE: Final = "Les réponses aux commentaires sur les publications ordinaires peuvent attendre."
ENDED: Final = "Terminée par {by} le {at}"

WRITE: Final = "Publication d’urgence"
FOLLOW: Final = "Prolonger ou mettre à jour"
SEE_BY_HAND: Final = "À arrêter à la main"
SEE_HELD: Final = "Publications suspendues"
STOP: Final = "Terminer"
SUMMARY: Final = "Bilan"

FOLLOW_TITLE: Final = "Suivi de l’urgence"
FOLLOW_SUBMIT: Final = "Enregistrer"
STOP_TITLE: Final = "Terminer l’urgence"
STOP_SUBMIT: Final = "Terminer"
STOP_TEXT: Final = (
    "*{kind}* · {scope}\n⏸️ À décider ensuite : {count}. Pour chacune : Reprendre, Replanifier ou "
    "Annuler. Rien ne repart tout seul, et chaque texte est vérifié de nouveau."
)

LIST_TITLE: Final = "Publications suspendues"
LIST_LEAD: Final = "{count} à décider. Chacune est vérifiée de nouveau avant de repartir."
LIST_DURING: Final = "{count}. Elles se décident une fois l’urgence terminée."
LIST_EMPTY: Final = "Aucune publication n’attend de décision."
ITEM: Final = "*{title}*\n{account} · {planned}{late}"
ITEM_LATE: Final = " · _l’heure est passée : choisissez-en une autre, ou annulez_"
RESUME: Final = "Reprendre"
REPLAN: Final = "Replanifier"
CANCEL_POST: Final = "Annuler"
CANCEL_POST_TITLE: Final = "Annuler cette publication?"
CANCEL_POST_TEXT: Final = "Sa place est libérée; son texte reste et peut être copié."
NEXT_PAGE: Final = "Suite"
PREVIOUS_PAGE: Final = "Précédentes"
BY_HAND_TITLE: Final = "À arrêter à la main"
BY_HAND_LEAD: Final = (
    "Vigie ne peut pas arrêter ce qui est programmé sur la plateforme. Arrêtez chacune là-bas, "
    "puis cochez-la ici."
)
BY_HAND_EMPTY: Final = "Rien n’est à arrêter à la main."
STOPPED_ONE: Final = "C’est arrêté"

NEWS: Final[dict[str, str]] = {
    "started": "{mark} {by} déclare : *{kind}* · {scope}. {reason}",
    "joined": "{mark} {by} se joint à l’urgence en cours : *{kind}* · {scope}.",
    "extended": "{mark} {by} prolonge : *{kind}* · {scope}, jusqu’au {until}.",
    "ended": "✅ {by} termine : *{kind}* · {scope}. Publications à décider : {count}.",
    "still_open": "⏰ *{kind}* · {scope} : ouverte depuis le {since}. Terminez-la avec "
    "/urgence fin, ou prolongez-la.",
    "update_soon": "⏱️ *{kind}* · {scope} : mise à jour promise au public à *{update}*.",
    "to_decide": "⏸️ L’urgence est terminée. Vos publications suspendues à décider : {count}.",
    "doubt": "🔐 *{account}* : un doute sur un accès n’est pas réglé. La publication d’urgence "
    "« {title} » peut sortir si une personne le confirme.",
}
MARKS: Final[dict[bool, str]] = {False: "🚨", True: "🧪 EXERCICE ·"}
PUBLISH_ANYWAY: Final = "Publier tout de même"

REVIEW: Final = (
    "👀 *À relire après coup* · {number}\nPublication d’urgence de {author}, prête ou déjà sortie."
)
REVIEWED_BY: Final = "✅ *Relue* par {by} · {number}"
REVIEW_FALLBACK: Final = "{number} : publication d’urgence à relire après coup"
REVIEW_DONE: Final = "C’est relu"

SUMMARY_TITLE: Final = "Bilan de l’urgence"
SUMMARY_HEAD: Final = (
    "{mark}{kind} · {scope}\nDéclarée par {by} le {start}\n{end}\nRaison : {reason}"
)
SUMMARY_END: Final = "Terminée par {by} le {at}"
SUMMARY_OPEN: Final = "Encore en cours; fin prévue : {at}"
SUMMARY_MARKS: Final[dict[bool, str]] = {False: "", True: "EXERCICE · "}
SUMMARY_POSTS: Final = "Publications de l’urgence"
SUMMARY_POST: Final = "- {account} : {title} ({state})"
SUMMARY_OUT: Final = "publiée le {at}"
SUMMARY_NOT_OUT: Final = "non publiée"
SUMMARY_REVIEW: Final = "  Relecture après coup : {state}"
SUMMARY_REVIEWED: Final = "faite par {by}"
SUMMARY_TO_REVIEW: Final = "à faire"
SUMMARY_HELD: Final = "Publications suspendues à décider"
SUMMARY_DELAYED: Final = "Commentaires en retard à cause de l’urgence (art. 10.1)"
SUMMARY_COMMENT: Final = "- {number} · {account} · cible : {target} ({state})"
SUMMARY_REPLIED: Final[dict[bool, str]] = {True: "répondu depuis", False: "sans réponse"}
SUMMARY_STEPS: Final = "Déroulement"
SUMMARY_STEP: Final = "- {at} · {what} · {by}"
SUMMARY_NONE: Final = "- aucune"
STEPS: Final[dict[str, str]] = {
    "emergency.started": "déclarée",
    "emergency.joined": "rejointe",
    "emergency.extended": "prolongée",
    "emergency.ended": "terminée",
    "emergency.reminded": "rappel : encore ouverte",
    "emergency.update_due": "rappel de la mise à jour",
    "emergency.swept": "publications suspendues ensuite",
}
VIGIE: Final = "Vigie"

PROBLEMS: Final[dict[str, str]] = {
    "choose": "Faites un choix.",
    "empty": "Écrivez la raison : elle accompagne l’urgence au journal.",
    "too_long": "La raison compte {count} caractères; le maximum est de {limit}.",
    "no_such_day": "Cette date ou cette heure n’existe pas.",
    "end_before_start": "La fin prévue doit venir après maintenant.",
    "cannot_write": "L’une de ces personnes ne peut pas écrire pour ces comptes "
    "(Directive, art. 11.1).",
}
HELP: Final = (
    "*/urgence* déclare une situation d’urgence (Directive, art. 10.1) : les publications "
    "ordinaires sont suspendues, celles de l’urgence passent en premier.\n"
    "• */urgence* : déclarer, ou rejoindre l’urgence en cours; une case permet un EXERCICE\n"
    "• */urgence suivi* : prolonger, annoncer l’heure de la prochaine mise à jour\n"
    "• */urgence fin* : terminer; chaque publication suspendue vous est ensuite demandée\n"
    "• */urgence bilan* : le bilan, en texte\n"
    "Si Slack ne répond plus, suivez la procédure imprimée (docs/guides/procedure-urgence.md)."
)
NO_ROLE: Final = (
    "Votre rôle ne permet pas de déclarer une urgence. Joignez une personne qui approuve, la "
    "direction ou la personne de garde."
)
NONE_YET: Final = "Aucune urgence n’a été déclarée."
