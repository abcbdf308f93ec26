"""French wording of Vigie's health. Words only, no logic."""

from typing import Final

NAMES: Final = ("état", "santé")
HELP: Final = "• *état* : dire comment Vigie se porte, à qui s’en occupe"

TITLE: Final = "*Comment Vigie se porte*"
WORKER: Final = "✅ Le travail de fond a donné signe de vie il y a {seconds} s."
WORKER_LATE: Final = (
    "⚠️ Le travail de fond ne donne plus signe de vie depuis {seconds} s : avisez les TI."
)
WORKER_NEVER: Final = "⚠️ Le travail de fond n’a jamais donné signe de vie : avisez les TI."
ENGINE: Final = "{mark} {name} : {detail}"
WARM: Final = "✅"
NOT_WARM: Final = "⚠️"
OWED: Final = "✉️ {count} à envoyer ou à reprendre."
OWED_ONE: Final = "message"
OWED_MANY: Final = "messages"
STUCK: Final = "⚠️ {count} que Slack refuse : « vigie doctor » dit lesquels."
HEARD: Final = "📥 {count} de Slack à traiter."
HEARD_ONE: Final = "livraison"
HEARD_MANY: Final = "livraisons"
JOURNAL: Final = "📒 Journal : {count}, empreinte `{head}`."
LINE_ONE: Final = "ligne"
LINE_MANY: Final = "lignes"
SAVED: Final = "💾 Dernière copie de la base : {moment}."
NEVER_SAVED: Final = "⚠️ Aucune copie de la base n’a encore été faite avec « vigie backup »."
