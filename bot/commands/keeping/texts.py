"""What ``vigie purge`` and ``vigie hold`` say, in French."""

from typing import Final

PURGE: Final = """Effacer les noms et les mots du public dont la durée de conservation est passée.

Sans --yes, dit seulement ce qui serait effacé. Avec --yes, exporte d’abord, puis efface : les
nombres restent, le journal demeure entier. Vigie le fait aussi d’elle-même, une fois par jour.

Exemple : « vigie purge --yes --export archives/2026-12 ».
"""
PURGE_YES: Final = "Effacer pour de bon."
PURGE_EXPORT: Final = "Dossier où tout est exporté avant d’effacer."
PURGE_WHERE: Final = (
    "Dites où exporter avant d’effacer : « vigie purge --yes --export archives/2026-12 »."
)
PURGE_PLAN: Final = "Serait effacé (avant le {day}) :"
PURGE_DONE: Final = "Effacé (avant le {day}) :"
PURGE_LINE: Final = "  {name} : {count}"
PURGE_NOTHING: Final = "Rien à effacer : aucune durée n’est passée."
PURGE_HELD: Final = "Gardé sur ordre, jusqu’à « vigie hold lift » : {subjects}."
PURGE_NAMES: Final = {
    "comment": "commentaires (nom, extrait, lien)",
    "reply": "réponses à ces commentaires (texte)",
    "moderation": "retraits (nom, extrait, capture)",
    "ban": "demandes de bannissement (nom)",
    "question": "questions aux services (texte)",
    "answer": "réponses d’employés (question citée)",
    "note": "raisons et notes (texte et clé)",
    "inbox": "livraisons abandonnées (contenu)",
}
HOLD: Final = "Garder des mots malgré leur durée de conservation."
HOLD_ADD: Final = """Garder un sujet, ou tout avec « * ».

Les sujets : « comment:12 », « moderation:3 », « ban:4 », « question:5 », « answer:6 »,
« image:7 » et « harassment:8 ». Exemple : « vigie hold add comment:12 --reason greffe-41 ».
"""
HOLD_SUBJECT: Final = "Ce qui est gardé, comme « comment:12 »."
HOLD_REASON: Final = "Pourquoi, en quelques mots, sans nommer personne."
HOLD_UNKNOWN: Final = (
    "« {subject} » n’est pas un sujet qui s’efface : écrivez comme « comment:12 »."
)
HOLD_ADDED: Final = "Gardé sous le numéro {number} : {subject}."
HOLD_LIFT: Final = """Ne plus garder ce qui l’était sous un numéro.

Exemple : « vigie hold lift 1 ».
"""
HOLD_NUMBER: Final = "Numéro donné par « vigie hold list »."
HOLD_NONE: Final = "Rien n’est gardé sous le numéro {number}."
HOLD_LIFTED: Final = "La garde est levée : {subject}."
HOLD_LIST: Final = """Dire ce qui est gardé.

Exemple : « vigie hold list ».
"""
HOLD_EMPTY: Final = "Rien n’est gardé."
HOLD_LINE: Final = "{number}. {subject}, depuis le {day}"
