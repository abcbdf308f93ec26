"""French wording of the elections. Words only, no logic."""

from typing import Final

KINDS: Final[dict[str, str]] = {
    "municipal": "Élection municipale",
    "provincial": "Élections provinciales",
    "federal": "Élections fédérales",
    "by_election": "Élection partielle",
}
AHEAD: Final = (
    "🗳️ *{kind}* : la période commence dans {days}, le {start}, et se termine le {end}. Vérifiez "
    "les noms, les partis et les slogans dans les réglages; aucun contenu lié à une campagne ne "
    "sortira alors (Directive, art. 5.4)."
)
BEGINS: Final = (
    "🗳️ *{kind}* : la période est commencée, jusqu’au {end}. Aucun contenu lié à une campagne; dire "
    "où, quand et comment voter est encouragé. Une personne ou un parti nommé, ou la mairesse "
    "citée, demande une deuxième lecture (Directive, art. 5.4)."
)
OVER: Final = "🗳️ *{kind}* : la période est terminée. Les publications reprennent leur cours normal."
DAYS: Final = ("jour", "jours")
JUDGED_AGAIN: Final = "Publications prévues dans cette période et vérifiées de nouveau : {count}."
