"""French wording of the rules' figures. Words only, no logic."""

from typing import Final

NAMES: Final = ("règles", "règle")
HELP: Final = (
    "• *règles* : ce que chaque règle signale, et celles en sourdine (pour l’administration)"
)

TITLE: Final = "Règles de vérification"
LEAD: Final = (
    "*{month}* : ce que les règles ont signalé, et ce que les équipes en ont fait. Les plus "
    "ignorées d’abord."
)
NOTHING: Final = "Aucune règle n’a rien signalé ce mois-ci."
COUNTED: Final = (
    "*{check}*{rule}\nSignalée : {shown} · suivie : {followed} · ignorée : {ignored} · fausses "
    "alertes : {false_alarms}"
)
RULE: Final = " · `{rule}`"
NAMED: Final = " · {name} `{rule}`"
MORE: Final = "… et {rules}, moins souvent ignorées."
OTHERS: Final = ("autre règle", "autres règles")
SILENCED_LEAD: Final = "*Règles en sourdine* : elles ne signalent plus rien à personne."
NO_SILENCE: Final = "Aucune règle n’est en sourdine."
SILENCED: Final = "🔇 *{check}*{rule}\npar {by}, le {day} — {reason}"
SILENCE: Final = "Mettre en sourdine"
RESTORE: Final = "Rétablir"
IS_SILENCED: Final = "🔇 En sourdine"

SILENCE_TITLE: Final = "Mettre en sourdine"
SILENCE_LEAD: Final = (
    "*{check}*{rule} ne signalera plus rien, dans aucune publication, jusqu’à ce qu’on la "
    "rétablisse. Ce qui bloque n’est jamais mis en sourdine."
)
REASON: Final = "Pourquoi?"
REASON_HINT: Final = "La raison reste dans la liste des règles en sourdine."
CHECKS: Final[dict[str, str]] = {
    "language": "Langue",
    "grammar": "Grammaire et orthographe",
    "agreement": "Accords",
    "anglicism": "Anglicismes",
    "typography": "Typographie",
    "tone": "Tonalité",
    "account": "Comptes officiels",
    "site_link": "Lien vers le site",
    "post_type": "Type de publication",
    "event": "Événements",
    "press_release": "Communiqués",
    "job": "Offres d’emploi",
    "election": "Période d’élections",
    "notice": "Avis et règlements",
    "advertising": "Publicité",
    "partner": "Partenaires",
    "daily_cap": "Deux publications par jour",
    "spacing": "Écart entre publications",
    "duplicate": "Texte déjà publié",
    "planning": "Planification",
    "secret": "Secrets",
    "personal_information": "Renseignements personnels",
    "picture": "Images",
    "police": "Service de police",
    "elected": "Élus",
    "alt_text": "Description des images",
    "hashtag": "Mots-clics",
    "emoji": "Émojis",
    "inclusive": "Rédaction inclusive",
    "news_link": "Liens vers les médias",
}
