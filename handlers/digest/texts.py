"""French wording of the digest. Words only, no logic."""

from typing import Final

HELLO: Final = "Bonjour. Voici votre journée du *{day}*."
FALLBACK: Final = "Votre journée du {day}"
NOTHING: Final = "Rien à signaler aujourd’hui."

TODAY: Final = "🗓️ *Aujourd’hui*"
PLACES: Final = "{title} : *{held} de {cap}*{full}"
FULL: Final = " (complet)"
ABOVE: Final = " (dépassement)"
POST: Final = "• {hour} · {account} · {title}{out}"
OUT: Final = " · publiée"
LATE: Final = "⌛ *En retard*"
LATE_POST: Final = "• {account} · {title} · prévue le {planned}"
WAITING: Final = "👀 *En attente d’approbation*"
DRAFT: Final = "• {number} · {title} · {planned}"
HELD: Final = "⏸️ *Publications suspendues, à décider* : {count}"
TO_REVIEW: Final = "👀 *Publications d’urgence à relire après coup* : {count}"
TO_CORRECT: Final = "✍️ *Attend votre correction*"
TO_APPROVE: Final = "👀 *Attend votre approbation*"
MINE_TODAY: Final = "📣 *À publier aujourd’hui*"
MORE: Final = "… et {count} de plus."
RESUME: Final = "Reprendre : {number}"
NEW: Final = "Nouvelle publication"

REMINDER: Final = "💡 *Rappel du jour* : {title}. {rule} (Directive, annexe 1)"
SEAL: Final = "Sceau du registre : {head}"
