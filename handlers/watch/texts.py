"""French wording of the watch. Words only, no logic."""

from typing import Final

NAMES: Final = ("veille",)
HELP: Final = (
    "• *veille* : noter ce qui se dit et ce qui s’en vient (art. 11.1.1); *veille liste* : relire "
    "les dernières notes"
)
LIST: Final = frozenset({"liste", "registre"})

TITLE: Final = "Note de veille"
NOTE: Final = "Ce qui se dit, ce qui s’en vient"
NOTE_HINT: Final = "Des sujets, jamais des personnes : aucun nom de citoyen."
LINK: Final = "Lien"
CARD: Final = "🔭 *Note de veille*, semaine du {week}, par {by}\n{words}"
CARD_LINK: Final = "Lien : {link}"
FALLBACK: Final = "Note de veille, semaine du {week}"
REMINDER: Final = "🔭 Semaine du {week} : la note de veille reste à écrire. Deux phrases suffisent."
WRITE: Final = "Écrire la note"
REGISTER: Final = "*Dernières notes de veille*"
LINE: Final = "• semaine du {week}, {by} : {words}"
EMPTY: Final = "Aucune note de veille."
