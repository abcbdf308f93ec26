"""French wording of the accesses. Words only, no logic."""

from typing import Final

LIST_TITLE: Final = "*Vos accès*"
LIST_WINDOW: Final = "Les accès"
LIST_CLOSE: Final = "Fermer"
ALL_TITLE: Final = "*Tous les accès*"
NOTHING: Final = "Aucun accès n’est inscrit à votre nom."
NOTHING_AT_ALL: Final = "Le registre ne contient aucun accès."
LINE: Final = (
    "*{account}* · {kind} · authentification multifacteur : {mfa}\n"
    "Changé le {changed} · à changer d’ici le *{due}*{marks}"
)
HELD_BY: Final = "{holder} · {line}"
SEE_MORE: Final = "En voir plus"
MORE: Final = "… et {count}. La commande « vigie accesses » les donne tous."
MARKS: Final[dict[str, str]] = {
    "doubt": "\n🔐 Un doute est en cours : à changer maintenant.",
    "departure": "\n🚪 À retirer : la personne est partie.",
    "new_custodian": "\n🆕 À changer maintenant : une nouvelle personne y a accès.",
    "late": "\n⏰ L’échéance est passée.",
}
MFA: Final[dict[str, str]] = {"yes": "oui", "no": "non", "impossible": "impossible"}

DONE: Final = "C’est fait"
RETIRED: Final = "Accès retiré"
REGISTER: Final = "Inscrire un accès"
REVIEWED: Final = "Revue faite"
DOUBT_TITLE: Final = "Signaler un doute"
DOUBT_CONFIRM: Final = (
    "Votre direction et l’équipe des TI seront avisées tout de suite, et les publications de "
    "{account} seront en pause jusqu’à ce que vous ayez changé le mot de passe."
)
DOUBT_OTHER: Final = (
    "La personne qui détient cet accès, sa direction et l’équipe des TI seront avisées tout de "
    "suite, et les publications de {account} seront en pause jusqu’à ce que le mot de passe soit "
    "changé."
)
DOUBT_YES: Final = "Signaler"
RETIRE_TITLE: Final = "Accès retiré"
RETIRE_CONFIRM: Final = (
    "Cette personne n’a plus accès à {account} : vous l’avez vérifié sur la plateforme."
)
RETIRE_YES: Final = "Confirmer"

REGISTER_TITLE: Final = "Inscrire un accès"
DONE_TITLE: Final = "Mot de passe changé"
SUBMIT: Final = "Enregistrer"
ACCOUNT: Final = "Compte"
CUSTODIAN: Final = "Personne qui détient l’accès"
KIND: Final = "Genre d’accès"
KIND_HINT: Final = "Un accès personnel supprime le mot de passe partagé : préférez-le."
MFA_LABEL: Final = "Authentification multifacteur"
MFA_HINT: Final = "La directive la demande chaque fois qu’elle est possible (art. 12.2)."
CHANGED_ON: Final = "Dernier changement du mot de passe"
DONE_ON: Final = "Date du changement"
CHOOSE: Final = "Choisir"
STATEMENTS_LABEL: Final = "Le nouveau mot de passe"
STATEMENTS: Final[dict[str, str]] = {
    "length": "compte au moins {length} caractères",
    "classes": "mélange au moins {classes} des {known} types de signes",
    "unique": "ne sert nulle part ailleurs, ni au travail ni à la maison",
    "unwritten": "n’est écrit nulle part et n’est connu de personne d’autre",
}
CLASSES_HINT: Final = "Majuscules, minuscules, chiffres, caractères spéciaux."
TWICE_LABEL: Final = "Deux changements le même jour?"
TWICE: Final = "Oui, je l’ai changé une autre fois ce jour-là"

PROBLEMS: Final[dict[str, str]] = {
    "choose": "Faites un choix.",
    "no_such_day": "Cette date n’existe pas.",
    "future": "Cette date n’est pas encore arrivée. Inscrivez le changement une fois qu’il est "
    "fait.",
    "before_last": "Un changement a déjà été déclaré le {day}. Vérifiez la date.",
    "same_day": "Un changement a déjà été déclaré ce jour-là. S’il y en a eu un autre, cochez la "
    "case ci-dessous.",
    "before_doubt": "Ce changement date d’avant ce qui le demande. Changez le mot de passe de "
    "nouveau.",
    "all": "Les {count} énoncés doivent être vrais. Sinon, changez d’abord le mot de passe.",
    "unknown_custodian": "Cette personne n’est pas active dans cet espace Slack, ou y est "
    "invitée. Choisissez quelqu’un de la Ville.",
    "unreachable": "Slack ne répond pas au sujet de cette personne. Réessayez dans un instant.",
    "already": "Cet accès est déjà inscrit à son nom.",
}

REMINDERS: Final[dict[str, str]] = {
    "holder": "🔑 Le mot de passe de *{account}* est à changer d’ici le *{due}* ({when}).",
    "backup": "🔑 {holder} est en congé. Le mot de passe de *{account}* est à changer d’ici le "
    "*{due}* ({when}) : voyez si vous pouvez le faire à sa place.",
    "director": "🔑 Le mot de passe de *{account}*, que détient {holder}, devait être changé au "
    "plus tard le *{due}* ({when}).",
    "technician": "🔑 Le mot de passe de *{account}*, que détient {holder}, devait être changé au "
    "plus tard le *{due}* ({when}). Sa direction a été avisée.",
    "it_holder": "🔑 Le mot de passe de *{account}* devait être changé au plus tard "
    "le *{due}* ({when}). L’équipe des TI est avisée.",
    "director_holder": "🔑 Le mot de passe de *{account}* devait être changé au plus tard le "
    "*{due}* ({when}). Votre direction est avisée.",
}
LATE_REMINDERS: Final[dict[str, str]] = {
    "holder": "🔑 Le mot de passe de *{account}* devait être changé au plus tard le "
    "*{due}* ({when}). Changez-le maintenant.",
    "backup": "🔑 {holder} est en congé. Le mot de passe de *{account}* devait être changé au plus "
    "tard le *{due}* ({when}) : voyez si vous pouvez le faire à sa place.",
}
FOR_HOLDERS: Final = frozenset({"holder", "backup", "director_holder", "it_holder"})
WHEN: Final[dict[str, str]] = {
    "today": "aujourd’hui",
    "left": "dans {days}",
    "late": "dépassé de {days}",
}
DAY_ONE: Final = "jour"
DAY_MANY: Final = "jours"
HOW: Final = (
    "Au moins {length} caractères, {classes} des {known} types de signes, unique, noté nulle part; "
    "l’authentification multifacteur chaque fois que possible."
)

NOTICES: Final[dict[str, str]] = {
    "registered": "🔑 Un accès à *{account}* est inscrit à votre nom. Le mot de passe est à "
    "changer d’ici le *{due}*.",
    "to_change": "🔑 Un accès à *{account}* est inscrit à votre nom, et d’autres l’ont eu avant "
    "vous. Changez le mot de passe maintenant, puis choisissez « C’est fait ».",
    "changed": "✅ C’est noté : le mot de passe de *{account}* a été changé le {changed}. "
    "Prochain changement d’ici le *{due}*.",
}

DEPARTURES: Final[dict[bool, str]] = {
    False: "🚪 {person} n’a plus de compte Slack actif et détenait {count} :",
    True: "🚪 Départ inscrit : {person} détenait {count} :",
}
DEPARTURE_DONE: Final = "✅ Départ de {person} : ses accès sont retirés."
DEPARTURE_UNDONE: Final = "↩️ {person} a de nouveau un compte Slack actif : rien n’est à retirer."
DEPARTURE_HOW: Final = (
    "Retirez l’accès sur la plateforme, changez le mot de passe s’il était partagé, puis "
    "confirmez ici."
)
ACCESS_ONE: Final = "accès"
ACCESS_MANY: Final = "accès"
DEPARTURE_LINE: Final = "*{account}* · {kind}"

REVIEW: Final = "📋 *Revue des accès* ({day}) : le registre compte {count}. Pour chacun :"
REVIEW_POINTS: Final = (
    "• la personne est toujours en poste et en a encore besoin;\n"
    "• la liste des administrateurs sur la plateforme est la même qu’ici;\n"
    "• l’authentification multifacteur est activée partout où elle existe;\n"
    "• un accès personnel remplace le mot de passe partagé où c’est possible;\n"
    "• les changements de mot de passe sont à jour."
)
REVIEW_LINE: Final = "• {account} · {holder} · {kind} · AMF : {mfa} · d’ici le {due}"
REVIEW_DONE: Final = "✅ *Revue des accès* du {day} faite par {by}."

HELP: Final = (
    "*/rotation* montre vos accès aux comptes de la Ville et ce qu’il y a à changer.\n"
    "*/rotation doute* signale un doute sur un mot de passe : votre direction et l’équipe des "
    "TI sont avisées tout de suite, et les publications de ces comptes sont mises en pause.\n"
    "*/rotation inscrire* inscrit un accès (TI et directions).\n"
    "Les mots de passe se changent tous les {days} (Directive, art. 12.2). Vigie n’en demande et "
    "n’en garde aucun."
)
UNKNOWN_WORD: Final = "Vigie ne connaît pas cette demande."
CANNOT_REGISTER: Final = "Seules les TI et les directions inscrivent les accès."

AWAY_EMOJI: Final = frozenset({":palm_tree:"})
AWAY_WORDS: Final = ("vacances", "en congé", "absent")
