"""French wording of the two doors out of a block. Words only, no logic."""

from typing import Final

TITLES: Final[dict[str, str]] = {
    "exception": "Demander une exception",
    "mistake": "La règle se trompe",
}
LEADS: Final[dict[str, str]] = {
    "exception": "La directive permet une exception ici. Une personne qui approuve, et qui n’a "
    "pas écrit le texte, décidera.",
    "mistake": "Dites pourquoi ce point n’a pas lieu d’être. Une personne qui approuve, et qui "
    "n’a pas écrit le texte, décidera; la règle en cause sera revue.",
}
CATEGORY: Final = "Motif"
CHOOSE: Final = "Choisir"
REASON: Final = "Raison"
REASON_HINT: Final = "La personne qui décide, et le rapport mensuel, montreront cette raison."

REQUESTS: Final[dict[str, str]] = {
    "exception": "🙋 {by} demande une *exception* pour {number} · {title}\nMotif : {category} — "
    "{reason}",
    "mistake": "🙋 {by} *conteste un point bloquant* de {number} · {title}\nRaison : {reason}",
}
FALLBACKS: Final[dict[str, str]] = {
    "exception": "{by} demande une exception pour {number}",
    "mistake": "{by} conteste un point bloquant de {number}",
}
FINDING: Final = "⛔ {message}{source}"
SOURCE: Final = " _(Directive, art. {article})_"
CHANGED: Final = "_Le texte a changé depuis : ce point n’y est plus._"
GRANT: Final[dict[str, str]] = {"exception": "Autoriser", "mistake": "Écarter le point"}
REFUSE: Final[dict[str, str]] = {"exception": "Refuser", "mistake": "Maintenir"}
ANSWERED: Final[dict[str, dict[bool, str]]] = {
    "exception": {
        True: "✅ Exception autorisée par {by} : {reason}",
        False: "🚫 Exception refusée par {by} : {reason}",
    },
    "mistake": {
        True: "✅ Point écarté par {by} : {reason}",
        False: "🚫 Point maintenu par {by} : {reason}",
    },
}

ANSWER_TITLES: Final[dict[str, dict[bool, str]]] = {
    "exception": {True: "Autoriser l’exception", False: "Refuser l’exception"},
    "mistake": {True: "Écarter le point", False: "Maintenir le point"},
}
ANSWER_HINT: Final = "La personne qui a écrit le texte lira votre raison."
