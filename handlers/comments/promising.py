"""Promise a reply for a day, in the city's ready words (art. 10). Knows no Slack."""

from datetime import date

from handlers.comments import texts
from handlers.comments.redirecting import FIRST_NAME, NAME_LIMIT
from handlers.comments.replying import Proposal, write
from handlers.reasons import clean
from handlers.refusals import Problem, Problems, Refused
from handlers.services import Services
from handlers.wording import day
from storage.replies import Kind, Reply


def promise(
    services: Services, user: str, number: int, promised: str, first_name: str
) -> Reply | Problems | Refused:
    """Prepare an interim reply; the promised day becomes the reminder once it is sent."""
    name = clean(first_name)
    if name and (len(name) > NAME_LIMIT or not FIRST_NAME.fullmatch(name)):
        return Problems((Problem("first_name", "first_name"),))
    proposal = Proposal(Kind.INTERIM, composed(promised, name), promised)
    return write(services, user, number, proposal)


def composed(promised: str, first_name: str) -> str:
    """Return the words of an interim reply; a day that is none is refused with the form."""
    try:
        shown = day(date.fromisoformat(promised))
    except ValueError:
        shown = promised
    return texts.INTERIM.format(name=f" {first_name}" if first_name else "", day=shown)
