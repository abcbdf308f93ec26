"""Print who may do what: ``python -m checks.rights`` writes ``docs/permissions.md``."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from checks import directive
from checks.city import Role
from checks.permissions import EMPLOYEES, Permission, may

PAGE: Final = Path(__file__).parents[1] / "docs" / "permissions.md"
P: Final = Permission

ACTIONS: Final[dict[Permission, str]] = {
    P.REPORT: "Signaler une image, du harcèlement, un incident; proposer une réponse",
    P.WRITE_CITY: "Écrire pour un compte de la Ville",
    P.WRITE_JOBS: "Écrire une offre d’emploi",
    P.WRITE_POLICE: "Écrire pour la page de la police",
    P.APPROVE_CITY: "Approuver, refuser, accorder une exception : Ville",
    P.APPROVE_POLICE: "Approuver, refuser, accorder une exception : police",
    P.PUBLISH_CITY: "Déclarer publié ou programmé : Ville",
    P.PUBLISH_POLICE: "Déclarer publié ou programmé : police",
    P.HANDLE_CITY: "Traiter commentaires et réponses : Ville",
    P.HANDLE_POLICE: "Traiter commentaires et réponses : police",
    P.HANDLE_URGENT: "Traiter les commentaires urgents",
    P.EMERGENCY_CITY: "Déclarer ou lever une urgence : Ville",
    P.EMERGENCY_POLICE: "Déclarer ou lever une urgence : police",
    P.SEE_ACCESSES: "Voir tous les accès, clore un doute",
    P.REVIEW_ACCESSES: "Faire la revue des accès",
    P.READ_HARASSMENT: "Lire les signalements de harcèlement",
    P.READ_INCIDENTS: "Suivre les incidents de confidentialité",
    P.DECLARE_ABSENCE: "Déclarer l’absence d’une personne",
    P.DECLARE_DEPARTURE: "Déclarer le départ d’une personne",
    P.ASK_SUBSCRIPTION: "Demander un abonnement",
    P.DECIDE_SUBSCRIPTION: "Décider d’un abonnement",
    P.FOLLOW_IMAGE: "Suivre l’utilisation de l’image de la Ville",
    P.WATCH: "Tenir la veille et les statistiques",
    P.SEE_REPORT: "Voir le rapport du mois",
    P.SEE_HEALTH: "Voir l’état de Vigie",
    P.SILENCE_RULES: "Mettre une règle en sourdine",
    P.SETTINGS: "Changer les réglages de la Ville, annuler un changement",
    P.DICTIONARY: "Tenir le dictionnaire de la Ville",
    P.FOLLOW_REQUESTS: "Suivre les sujets proposés et les demandes d’habillage",
}
YES: Final = "●"
HEAD: Final = """\
<!-- Imprimé par `python -m checks.rights`; toute retouche à la main serait perdue. -->

# Qui peut faire quoi

Rien n’est permis qui n’est pas écrit ici. Vigie vérifie chaque geste sur le serveur, au moment où
il est fait, quel que soit le bouton que la personne a sous les yeux.

"""
FOOT: Final = """
Une personne peut avoir plusieurs rôles; elle a alors tout ce que chacun permet.

| Qui est-ce? | Ce qui lui est permis |
|---|---|
| Membre de l’espace de travail, avec un rôle | les lignes de son rôle, et celles de tous |
| Membre sans rôle | la colonne « sans rôle » |
| Auteur du texte | jamais d’approuver, de refuser ni de lever un point de son propre texte |
| Détenteur d’un accès | « C’est fait » et le doute, pour ses propres accès seulement |
| Direction nommée dans les réglages | les signalements de harcèlement, sauf ceux qui la visent |
| Invité, robot, personne d’un autre espace, personne partie | rien |
| Personne inconnue pendant que Slack ne répond pas | rien, sauf si la Ville lui a donné un rôle |
"""


def markdown() -> str:
    """Return the whole page."""
    titles = {one.key: one.label for one in directive.load().decisions.roles}
    columns = ["sans rôle", *(titles[role] for role in Role)]
    lines = [f"| Action | {' | '.join(columns)} |", f"|---|{':-:|' * len(columns)}", *_rows()]
    return HEAD + "\n".join(lines) + "\n" + FOOT


def _rows() -> Iterator[str]:
    for permission, words in ACTIONS.items():
        everybody = permission in EMPLOYEES
        cells = [YES if everybody else ""]
        cells += [YES if may(frozenset({role}), permission, employee=True) else "" for role in Role]
        yield f"| {words} | {' | '.join(cells)} |"


if __name__ == "__main__":
    PAGE.write_text(markdown(), encoding="utf-8")
