"""Render the messages of moderation, from the facts of the moment they are sent."""

from typing import Final

from sqlmodel import Session

from handlers.act import VIGIE, act_of
from handlers.following import thread_of
from handlers.messages import Message, Render
from handlers.moderation import texts
from handlers.moderation.banning import since
from handlers.moderation.views import Case, ban_message, card_message
from handlers.services import Services
from storage import bans, comments, moderation
from storage.moderation import Record
from storage.outbox import Letter, Owed


def card(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return a record of moderation as it stands now, in its comment's thread if it has one."""
    number = int(owed.subject.removeprefix(moderation.SUBJECT))
    record = moderation.find(session, number)
    if record is None:
        return None
    message = card_message(case_of(session, services, record))
    comment = comments.find(session, record.what.comment) if record.what.comment else None
    thread = thread_of(session, comment, owed.recipient) if comment else None
    return Message(message.text, message.blocks, thread, card=True)


def ban(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return a request to ban as it stands now."""
    asked = bans.find(session, int(owed.subject.removeprefix(bans.SUBJECT)))
    if asked is None:
        return None
    records = [moderation.find(session, number) for number in asked.records]
    cases = [case_of(session, services, one) for one in records if one]
    return ban_message(asked, _title(services, session, asked.account), cases)


def case_of(session: Session, services: Services, record: Record) -> Case:
    """Return a record with the words for its keys."""
    act, decided = act_of(session, services, VIGIE), services.directive.decisions
    known = {one.key: one.label for one in decided.moderation_reasons}
    held = moderation.of_person(session, record.what.account, record.what.handle, since(act))
    counted = [one.id for one in moderation.advertisements(held)]
    return Case(
        record=record,
        account=_title(services, session, record.what.account),
        reasons=tuple(
            texts.REASON.format(label=known.get(key, key), article=article(key))
            for key in record.what.reasons
        ),
        ordinal=counted.index(record.id) + 1 if record.id in counted else 0,
        needed=services.directive.figures.advertisements_before_ban,
        netiquette=act.city.contacts.netiquette_url,
    )


def article(key: str) -> str:
    """Return how people cite an article or an item of an annex."""
    annex, dash, rest = key.partition("-")
    if not dash:
        return texts.ARTICLE.format(number=key)
    number, _, item = rest.partition("-")
    words = texts.ITEM if item else texts.ANNEX
    return words.format(annex=annex, number=number, item=item)


def _title(services: Services, session: Session, key: str) -> str:
    known = services.city(session).account(key)
    return known.title if known else key


LETTERS: Final[dict[Letter, Render]] = {
    Letter.MODERATION_CARD: card,
    Letter.BAN_REQUEST: ban,
}
