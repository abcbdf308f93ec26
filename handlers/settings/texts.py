"""What the settings say, in French."""

from typing import Final

from handlers.settings.faults import Fault

CITY: Final = "La Ville"

SECTIONS: Final = {
    "city": "La ville et ses domaines",
    "accounts": "Les comptes officiels (art. 2.1)",
    "roles": "Qui fait quoi : identifiants de personnes dans Slack",
    "people": "Les personnes, leur service, qui les remplace",
    "departments": "Les services et leur direction",
    "channels": "Les canaux de Slack où Vigie travaille",
    "contacts": "Les coordonnées données au public",
    "ready_texts": "Les textes tout prêts, dans les mots de la ville (art. 6 et 7)",
    "hours": "Les heures d’ouverture; un jour absent est fermé",
    "closures": "Les jours de fermeture, en plus des jours fériés",
    "holidays": "Les jours fériés que la ville a confirmés, année par année",
    "elections": "Les périodes d’élections (art. 5.4)",
    "partners": "Les partenaires (art. 5.7)",
    "dictionary": "Les mots et les renseignements publics de la ville",
    "rules": "Ce que la ville a décidé",
}
PROBLEM: Final = "ligne {line} : {message}"
EMPTY_LISTS: Final = "Listes vides pour l’instant"

FAULTS: Final = {
    Fault.SYNTAX: (
        "Ce n’est pas du TOML valide : vérifiez les guillemets, les crochets et les virgules."
    ),
    Fault.TWICE_WRITTEN: "Cette clé ou cette section est écrite deux fois : gardez-en une seule.",
    Fault.TOO_LARGE: "Le fichier dépasse {most} caractères : ce ne sont pas des réglages de Vigie.",
    Fault.UNKNOWN_SECTION: (
        "La section « {given} » est inconnue de cette version de Vigie. Si le fichier vient d’une "
        "version plus récente, mettez Vigie à jour; sinon, retirez cette section."
    ),
    Fault.UNKNOWN_KEY: (
        "La clé « {given} » est inconnue de cette version de Vigie : retirez-la, ou mettez Vigie à "
        "jour si le fichier vient d’une version plus récente."
    ),
    Fault.MISTYPED_KEY: "« {given} » est inconnu. Vouliez-vous écrire « {close} »?",
    Fault.MISSING: "Il manque la clé « {given} » : ajoutez-la.",
    Fault.TEXT: "« {given} » attend un texte entre guillemets.",
    Fault.NUMBER: "« {given} » attend un nombre entier, sans guillemets.",
    Fault.LIST: "« {given} » attend une liste.",
    Fault.TABLE: "« {given} » attend une table de clés et de valeurs.",
    Fault.DATE: "« {given} » attend une date sans guillemets ni heure, comme 2026-12-24.",
    Fault.BETWEEN: "« {given} » attend un nombre de {least} à {most}.",
    Fault.EMPTY: "« {given} » ne peut pas être vide.",
    Fault.TOO_LONG: "« {given} » est trop long : {max_length} caractères au plus.",
    Fault.PRINTABLE: (
        "Le texte contient un caractère invisible ou un saut de ligne : écrivez-le sur une ligne."
    ),
    Fault.CHOICE: "« {given} » n’est pas reconnu. Choix possibles : {known}.",
    Fault.KEY: (
        "« {given} » n’est pas une clé : écrivez-la en minuscules sans accent, avec des traits "
        "d’union, comme « facebook-ville »."
    ),
    Fault.USER: (
        "« {given} » n’est pas l’identifiant d’une personne dans Slack : il commence par U ou W, "
        "comme « U012AB3CD »."
    ),
    Fault.CHANNEL: (
        "« {given} » n’est pas l’identifiant d’un canal de Slack : il commence par C ou G, "
        "comme « C012AB3CD »."
    ),
    Fault.URL: "« {given} » n’est pas une adresse Web : elle commence par « https:// ».",
    Fault.DOMAIN: "« {given} » n’est pas un domaine : écrivez-le comme « ville.example.ca ».",
    Fault.EMAIL: "« {given} » n’est pas une adresse de courriel.",
    Fault.TELEPHONE: "« {given} » n’est pas un numéro de téléphone.",
    Fault.BRACES: "Entre accolades, écrivez seulement {{telephone}} ou {{email}}.",
    Fault.HOURS: "« {given} » n’est pas une période : écrivez-la comme « 08:00-16:30 ».",
    Fault.HOURS_BACKWARDS: "La période « {given} » finit avant de commencer.",
    Fault.HOURS_OVERLAP: "Deux périodes de ce jour se chevauchent : séparez-les.",
    Fault.MONTH_DAY: (
        "« {given} » n’est pas une date : écrivez le mois et le jour, comme « 06-15 »."
    ),
    Fault.NO_ACCOUNT: "Il faut au moins un compte officiel.",
    Fault.SAME_KEY: "Deux comptes ont la clé « {given} » : donnez à chacun la sienne.",
    Fault.SAME_TITLE: "Deux comptes ont le titre « {given} » : donnez à chacun le sien.",
    Fault.SAME_USER: "La personne « {given} » figure deux fois : gardez-en une seule.",
    Fault.SAME_DAY: "Le jour {given} figure deux fois : gardez-en un seul.",
    Fault.SAME_YEAR: "Les jours fériés de {given} figurent deux fois : gardez une seule liste.",
    Fault.OTHER_YEAR: "Le jour {given} n’est pas de l’année {year} : corrigez l’un ou l’autre.",
    Fault.SAME_PARTNER: "Le partenaire « {given} » figure deux fois : gardez-en un seul.",
    Fault.SAME_ELECTION: "Cette période d’élections figure deux fois : gardez-en une seule.",
    Fault.SEASONS_OVERLAP: "Cette saison chevauche une saison précédente : séparez-les.",
    Fault.ELECTION_BACKWARDS: (
        "La période d’élections finit avant de commencer : vérifiez « from » et « to »."
    ),
    Fault.UNKNOWN_DEPARTMENT: (
        "Le service « {given} » n’est pas dans la section « departments ». Services : {known}."
    ),
    Fault.UNKNOWN_ACCOUNT: (
        "Le compte « {given} » n’est pas dans la section « accounts ». Comptes : {known}."
    ),
    Fault.OWN_BACKUP: "La personne « {given} » ne peut pas se remplacer elle-même.",
    Fault.LAST_ADMINISTRATOR: (
        "Il ne resterait personne pour administrer Vigie : gardez au moins une personne dans "
        "« administrator »."
    ),
}

TITLE: Final = "Réglages"
OPEN: Final = "Ouvrir"
EDIT: Final = "Modifier"
SAVE: Final = "Enregistrer"
HISTORY: Final = "Changements récents"
UNDO: Final = "Annuler ce changement"
PREVIOUS: Final = "◀ Avant"
NEXT: Final = "Après ▶"
LACKS: Final = "◻️ "
MENU_LINE: Final = "{mark}*{title}*\n{help}"
MENU_CARE: Final = (
    "Chaque changement est inscrit au journal et peut être annulé. « ◻️ » : il manque quelque chose."
)
EMPTY: Final = "Il n’y a encore rien ici."
REMOVE: Final = "Retirer"
REMOVE_YES: Final = "Retirer de la liste"
ADD: Final = {"new_season": "Ajouter une saison", "new_account": "Heures d’un compte"}
HELD_LONG: Final = "{count} y sont déjà. Une ligne pour chaque ajout."
ADDED: Final = "{label} : ajouter"
TAKEN_AWAY: Final = "{label} : retirer"
NO_CHANGE: Final = "Aucun changement pour l’instant."
CHANGED: Final = "✏️ *{section}* : changement de {by}, {moment}{undone}"
BY_FILE: Final = "Vigie (fichier)"
UNDONE: Final = " · ↩️ annulé depuis"
SECTION_NAMES: Final = {
    "city": "La Ville",
    "accounts": "Comptes officiels",
    "roles": "Rôles",
    "people": "Personnes et suppléance",
    "departments": "Services de la Ville",
    "channels": "Canaux",
    "contacts": "Coordonnées",
    "ready_texts": "Textes tout prêts",
    "hours": "Heures d’ouverture",
    "closures": "Autres fermetures",
    "holidays": "Jours fériés",
    "elections": "Périodes d’élections",
    "partners": "Partenaires",
    "dictionary": "Dictionnaire",
    "rules": "Choix de la Ville",
}
# What is said under a field, where a file is told it in other words.
FORM_FAULTS: Final = {
    "moved": "Quelqu’un a changé ces réglages pendant que vous écriviez. Fermez cette fenêtre et "
    "rouvrez-la.",
    "erased": "Ce qui était écrit avant a été effacé : ce changement ne peut plus être annulé.",
    "incoherent": "Ce qui était écrit avant n’est plus cohérent avec les autres réglages. Rien n’a "
    "été changé.",
    "empty_field": "Remplissez ce champ.",
    Fault.EMPTY: "Remplissez ce champ.",
    Fault.TOO_LONG: "C’est trop long : {max_length} caractères au plus.",
    Fault.NUMBER: "Écrivez un nombre entier, en chiffres.",
    Fault.BETWEEN: "Écrivez un nombre de {least} à {most}.",
    Fault.DATE: "Choisissez un jour.",
    Fault.CHOICE: "Choisissez dans la liste.",
    Fault.HOURS: "« {given} » n’est pas une période : écrivez-la comme « 8 h à 16 h 30 ».",
    Fault.HOURS_BACKWARDS: "Cette période finit avant de commencer.",
    Fault.MONTH_DAY: "« {given} » n’est pas une date : écrivez-la comme « 15 juin ».",
    Fault.ELECTION_BACKWARDS: "La période finit avant de commencer.",
    Fault.SAME_KEY: "Deux comptes ont le même nom : donnez à chacun le sien.",
    Fault.SAME_USER: "Cette personne figure déjà dans la liste.",
    Fault.UNKNOWN_DEPARTMENT: "Ce service n’est plus dans la liste : des personnes y sont encore.",
    Fault.UNKNOWN_ACCOUNT: "Ce compte n’est pas dans la liste : il a encore des heures à lui.",
    Fault.OWN_BACKUP: "On ne peut pas se remplacer soi-même.",
    Fault.LAST_ADMINISTRATOR: (
        "Il ne resterait personne pour administrer Vigie : gardez au moins une personne."
    ),
}
PROBLEMS: Final = {**{str(fault): said for fault, said in FAULTS.items()}, **FORM_FAULTS}
