"""French wording of the reports of harassment. Words only, no logic."""

from typing import Final

NAMES: Final = ("harcèlement", "cyberharcèlement")
HELP: Final = (
    "• *harcèlement* : signaler en privé de l’intimidation ou du harcèlement en ligne (art. 12)"
)

TITLE: Final = "Signalement confidentiel"
PRIVATE: Final = (
    "🔒 Seules ces personnes liront votre signalement : {readers}. Il ne paraît dans aucun canal. "
    "En cas de danger immédiat, composez le 911."
)
AGAINST: Final = "Qui est visé?"
AGAINST_CHOICES: Final[dict[str, str]] = {
    "me": "Moi",
    "colleague": "Une ou un collègue",
    "elected": "Une personne élue",
    "public": "Une citoyenne ou un citoyen",
}
WHAT: Final = "Que s’est-il passé?"
WHAT_HINT: Final = "Les faits, dans vos mots. Conservez des captures hors de Vigie."
LINK: Final = "Lien"
DAY: Final = "Depuis quand?"
ACCUSED: Final = "Personne en cause, si elle travaille à la Ville"
ACCUSED_HINT: Final = "Elle ne recevra pas ce signalement, même si son rôle le prévoit."

CARD: Final = "🔒 *Signalement confidentiel* no {number}, reçu le {day} de {by}\nVisé : {against}"
SINCE: Final = "Depuis le {day}"
ACCUSED_LINE: Final = "Personne en cause : {accused}"
LINK_LINE: Final = "Lien : {link}"
READERS: Final = "Lu seulement par {readers}. Directive, art. 12."
FALLBACK: Final = "Signalement confidentiel no {number}"
STEPS: Final[dict[str, str]] = {"take": "Je m’en occupe", "close": "Dossier fermé"}
STATES: Final[dict[str, str]] = {
    "new": "⬜ Personne ne s’en occupe encore",
    "taken": "🙋 {by} s’en occupe depuis le {day}",
    "closed": "✅ Fermé par {by} le {day}",
}
TOLD: Final[dict[str, str]] = {
    "received": "🔒 Votre signalement no {number} est reçu. Seules ces personnes le lisent : "
    "{readers}. Vous serez joint directement.",
    "taken": "🔒 {by} s’occupe de votre signalement no {number}.",
}
