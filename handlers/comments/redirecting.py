"""Send somebody to the right door with ready texts (art. 6, 7). Knows no Slack."""

import re
from collections.abc import Iterable
from typing import Final

from checks.city import City
from checks.natures import Nature
from handlers.act import act_of
from handlers.comments import texts
from handlers.comments.replying import replyable
from handlers.following import channel_of, held
from handlers.reasons import clean
from handlers.refusals import Problem, Problems, Refused
from handlers.services import Services
from handlers.wording import listed
from storage import outbox, replies
from storage.outbox import Letter
from storage.replies import Kind, Reply

MEDIA: Final = "media"
# For the page of the police only (art. 1.1).
TIP: Final = "tip"
# A first name and nothing else: no free words reach a journalist.
FIRST_NAME: Final = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){0,2}\.?")
NAME_LIMIT: Final = 40


def redirect(
    services: Services, user: str, number: int, chosen: tuple[str, ...], first_name: str
) -> Reply | Problems | Refused:
    """Prepare the ready texts for somebody; another wording for those who had them before."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        comment = replyable(act, held(act, number), Kind.REDIRECT)
        if isinstance(comment, Refused):
            return comment
        wrong = problems(comment.what.nature, chosen, clean(first_name), act.city)
        if wrong:
            return Problems(wrong)
        before = replies.templates_sent_to(session, comment.what.account, comment.what.handle)
        reply = replies.write(
            session, number, Kind.REDIRECT,
            composed(chosen, clean(first_name), act.city, before), user, act.now,
            judge_at=None, templates=chosen,
        )  # fmt: skip
        outbox.put(session, Letter.REPLY_VERDICT, reply.subject, channel_of(act.city, comment))
        act.journal("reply.written", comment.subject, reply=reply.id, kind=Kind.REDIRECT)
        return reply


def problems(
    nature: Nature, chosen: tuple[str, ...], first_name: str, city: City
) -> tuple[Problem, ...]:
    """Return what must be mended before ready texts may be sent."""
    if not chosen or not set(chosen) <= set(texts.READY):
        return (Problem("texts", "choose"),)
    if nature is Nature.MEDIA and chosen != (MEDIA,):
        return (Problem("texts", "media_alone"),)
    wrong = []
    missing = [name for name in needed(chosen, city) if not getattr(city.contacts, name)]
    if missing:
        names = listed([texts.CONTACTS[name] for name in missing])
        wrong.append(Problem("texts", "empty_contact", {"contacts": names}))
    if first_name and (len(first_name) > NAME_LIMIT or not FIRST_NAME.fullmatch(first_name)):
        wrong.append(Problem("first_name", "first_name"))
    return tuple(wrong)


def needed(chosen: Iterable[str], city: City) -> tuple[str, ...]:
    """Return the contacts that ready texts give, each once; the city's words come first."""
    words = " ".join({**texts.READY, **city.ready_texts}[one] for one in chosen)
    return tuple(name for name in texts.CONTACTS if f"{{{name}}}" in words)


def composed(chosen: Iterable[str], first_name: str, city: City, before: frozenset[str]) -> str:
    """Return ready texts as one message; those that somebody had before in other words."""
    known = tuple(chosen)
    name = f" {first_name}" if first_name and MEDIA not in known else ""
    ready = {**texts.READY, **city.ready_texts}
    words = " ".join((texts.AGAIN if one in before else ready)[one] for one in known)
    for one in texts.CONTACTS:
        words = words.replace(f"{{{one}}}", getattr(city.contacts, one))
    return f"{texts.HELLO.format(name=name)} {words} {texts.THANKS}"
