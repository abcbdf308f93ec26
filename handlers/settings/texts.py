"""What the settings say, in French."""

from typing import Final

from handlers.settings.faults import Fault

CITY: Final = "La Ville"

SECTIONS: Final = {
    "city": "La ville et ses domaines",
    "accounts": "Les comptes officiels (art. 2.1)",
    "roles": "Qui fait quoi : identifiants de personnes dans Slack",
    "people": "Les personnes, leur service, qui les remplace",
    "departments": "Les services et leur direction",
    "channels": "Les canaux de Slack où Vigie travaille",
    "contacts": "Les coordonnées données au public",
    "hours": "Les heures d’ouverture; un jour absent est fermé",
    "closures": "Les jours de fermeture, en plus des jours fériés",
    "holidays": "Les jours fériés que la ville a confirmés, année par année",
    "elections": "Les périodes d’élections (art. 5.4)",
    "partners": "Les partenaires (art. 5.7)",
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
    Fault.SAME_YEAR: "Les jours fériés de {given} figurent deux fois : gardez une seule liste.",
    Fault.OTHER_YEAR: "Le jour {given} n’est pas de l’année {year} : corrigez l’un ou l’autre.",
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
        "Le compte « {given} » n’est pas dans la section « accounts ». Comptes : {known}."
    ),
    Fault.OWN_BACKUP: "La personne « {given} » ne peut pas se remplacer elle-même.",
    Fault.LAST_ADMINISTRATOR: (
        "Il ne resterait personne pour administrer Vigie : gardez au moins une personne dans "
        "« administrator »."
    ),
}
