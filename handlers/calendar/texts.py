"""French wording of the calendar. Words only, no logic."""

from typing import Final

HELP: Final = (
    "*/calendrier* montre les publications des quatorze prochains jours et les places libres.\n"
    "• `/calendrier mois` : le mois au complet\n"
    "• `/calendrier adresse` : suivre le calendrier dans Outlook, Google ou un téléphone"
)
TITLE: Final = "Calendrier"
MONTH_TITLE: Final = "Calendrier du mois"
FEED_TITLE: Final = "Suivre le calendrier"

BEFORE: Final = "◀ Avant"
AFTER: Final = "Après ▶"
TODAY: Final = "Aujourd’hui"
MONTH: Final = "Mois"
FORTNIGHT: Final = "Quatorze jours"
FOLLOW: Final = "Suivre ailleurs"
MOVE: Final = "Comptes et heures"

LEGEND: Final = "● place prise · ○ place libre · ▲ au-delà du plafond · {columns}"
MONTH_LEGEND: Final = "● une publication, tous comptes confondus · * jour férié ou fermé"
NOTHING: Final = "Rien de prévu ni de publié dans ces quatorze jours."
DAY: Final = "*{day}*{closed}\n{lines}"
CLOSED: Final = " · {name}"
CLOSED_DAY: Final = "fermé"
LINE: Final = "{mark} {hour} · {account} · {title}"
MORE: Final = "… et {count} de plus"
HOLIDAY: Final = "{day} : {name}"

MARKS: Final[dict[str, str]] = {
    "waiting": "👀",
    "booked": "🗓️",
    "programmed": "🕘",
    "published": "✅",
    "above": "⚠️",
}
MARKS_LEGEND: Final = (
    "👀 en attente d’approbation · 🗓️ approuvée · 🕘 programmée sur la plateforme · ✅ publiée · "
    "⚠️ au-delà du plafond"
)
CODES: Final[dict[str, str]] = {
    "facebook": "FB",
    "instagram": "IG",
    "linkedin": "LI",
    "tiktok": "TT",
    "youtube": "YT",
}
WEEKDAYS: Final = "lu     ma     me     je     ve     sa     di"

FEED_WHY: Final = (
    "Abonnez Outlook, Google Agenda ou votre téléphone à une adresse : le calendrier s’y met à "
    "jour tout seul, en lecture seule."
)
FEED_CARE: Final = (
    "Cette adresse ouvre le calendrier à quiconque la connaît : gardez-la pour vous. Vigie ne peut "
    "pas vous la montrer une deuxième fois; une nouvelle adresse remplace l’ancienne, qui ne "
    "s’ouvre plus."
)
FEED_NEW: Final = "Créer mon adresse"
FEED_CLOSE: Final = "Fermer mon adresse"
FEED_CLOSED: Final = "Votre adresse ne s’ouvre plus."
FEED_PATH: Final = "Écrivez devant elle l’adresse publique de Vigie; les TI la connaissent."
FEED_SUMMARY: Final = "{account} : {title}"
FEED_WAITING: Final = "(à approuver) {summary}"
FEED_NAME: Final = "Publications – {city}"

PRINT_TITLE: Final = "Publications de {month} – {city}"
PRINT_LEGEND: Final = (
    "Imprimé le {day}. Les publications entre parenthèses attendent une approbation."
)
PRINT_WAITING: Final = "({line})"
PRINT_LINE: Final = "{hour} {account} : {title}"
MONTH_NAME: Final = "{month} {year}"
TEXT_DAY: Final = "{day}{closed}"
TEXT_LINE: Final = "  {mark} {hour}  {account}  {title}"
