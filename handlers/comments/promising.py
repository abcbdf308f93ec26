"""Promise a reply for a day, in the city's ready words (art. 10, 10.1). Knows no Slack."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from handlers.act import Act, act_of
from handlers.comments import texts
from handlers.comments.form import LINK_LIMIT, WEB
from handlers.comments.redirecting import FIRST_NAME, NAME_LIMIT
from handlers.comments.replying import Proposal, write
from handlers.following import group_of
from handlers.reasons import clean
from handlers.refusals import Problem, Problems, Refused
from handlers.services import Services
from handlers.wording import day
from storage import comments, emergency
from storage.replies import Kind, Reply

SITUATION_LIMIT = 120


@dataclass(frozen=True, slots=True)
class Delay:
    """Why replies are late while an emergency is on, and where it is followed."""

    situation: str
    page: str


def promise(  # noqa: PLR0913, PLR0917  a promise says to whom, when, why
    services: Services,
    user: str,
    number: int,
    promised: str,
    first_name: str,
    delay: Delay | None = None,
) -> Reply | Problems | Refused:
    """Prepare an interim reply; the promised day becomes the reminder once it is sent."""
    name = clean(first_name)
    if name and (len(name) > NAME_LIMIT or not FIRST_NAME.fullmatch(name)):
        return Problems((Problem("first_name", "first_name"),))
    if delay:
        with services.reading() as session:
            wrong = tuple(_late(act_of(session, services, user), number, delay))
        if wrong:
            return Problems(wrong)
    proposal = Proposal(Kind.INTERIM, composed(promised, name, delay), promised)
    return write(services, user, number, proposal)


def composed(promised: str, first_name: str, delay: Delay | None = None) -> str:
    """Return the words of an interim reply; a day that is none is refused with the form."""
    try:
        shown = day(date.fromisoformat(promised))
    except ValueError:
        shown = promised
    name = f" {first_name}" if first_name else ""
    if delay is None:
        return texts.INTERIM.format(name=name, day=shown)
    situation, page = clean(delay.situation), clean(delay.page)
    return texts.DELAY.format(name=name, situation=situation, link=page)


def _late(act: Act, number: int, delay: Delay) -> Iterator[Problem]:
    """Yield what must be mended before an emergency is given as the reason."""
    comment = comments.find(act.session, number)
    if comment is None:
        return  # refused with the reply
    if emergency.on_group(act.session, group_of(act.city, comment.what.account)) is None:
        yield Problem("which", "no_emergency")
    situation, page = clean(delay.situation), clean(delay.page)
    if not situation:
        yield Problem("situation", "needs_situation")
    elif len(situation) > SITUATION_LIMIT:
        facts = {"count": len(situation), "limit": SITUATION_LIMIT}
        yield Problem("situation", "too_long", facts)
    if not page.lower().startswith(WEB) or len(page) > LINK_LIMIT:
        yield Problem("page", "needs_page")
