"""Judge the replies that wait for a verdict, like posts (art. 8): the worker's turn."""

from datetime import datetime, timedelta
from functools import partial
from typing import Final

from checks.review import review
from checks.types import Draft, Facts, Omission, Readings, Surface, Verdict
from checks.workdays import local_day
from handlers.act import VIGIE, Act, act_of
from handlers.following import channel_of
from handlers.patience import seconds_for_engines
from handlers.services import Services
from handlers.taking import take
from storage import comments, dictionary, outbox, replies
from storage.comment import Comment
from storage.outbox import Letter
from storage.replies import Reply

LEASE: Final = timedelta(seconds=15)
# An engine that was not ready is asked again soon; one that stays silent, less often.
FIRST_RETRY: Final = timedelta(seconds=2)
LATER_RETRY: Final = timedelta(seconds=10)
# No draft has this number: what is left is the city's.
NO_DRAFT: Final = 0


def judge_next_reply(services: Services) -> bool:
    """Judge the reply that has waited longest; return False when none waits."""
    reply = take(services, replies.waiting, partial(replies.claim, lease=LEASE))
    if reply is None:
        return False
    # Nobody waits for the engines or the checks: they are asked between two transactions.
    seconds = seconds_for_engines(services, reply.at, judged=reply.judged)
    readings = services.read(reply.text, seconds)
    with services.reading() as session:
        comment = comments.get(session, reply.comment)
        verdict = judged(act_of(session, services, VIGIE), comment, reply.text, readings)
    with services.transaction() as session:
        _record(act_of(session, services, VIGIE), reply, verdict)
    return True


def judged(act: Act, comment: Comment, text: str, readings: Readings) -> Verdict:
    """Return what the checks say of a reply to a comment."""
    draft = Draft(text=text, surface=Surface.REPLY, account=comment.what.account)
    return review(draft, facts_of(act, readings))


def facts_of(act: Act, readings: Readings) -> Facts:
    """Return everything that the checks may know of a reply."""
    city = act.city
    given = (city.contacts.telephone, city.contacts.email, *city.public_telephones)
    return Facts(
        now=act.now,
        directive=act.services.directive,
        accounts=city.accounts,
        readings=readings,
        election=city.election_on(local_day(act.now)),
        partners=city.partners,
        dictionary=city.words | dictionary.words_for(act.session, NO_DRAFT),
        contacts=tuple(one for one in given if one),
        domains=city.domains,
        packs=city.rules.packs,
        places=city.public_places,
    )


def _record(act: Act, before: Reply, verdict: Verdict) -> None:
    session, comment = act.session, comments.get(act.session, before.comment)
    again_at = _again_at(before, verdict.not_run, act.services.real())
    replies.record(session, before.id, verdict.findings, verdict.not_run, again_at)
    if before.judged and (before.findings, before.not_run) == (verdict.findings, verdict.not_run):
        return  # a retry that changed nothing has nothing to tell
    outbox.put(session, Letter.REPLY_VERDICT, before.subject, channel_of(act.city, comment))
    act.journal(
        "reply.judged", comment.subject,
        reply=before.id, findings=len(verdict.findings),
        not_run=[one.check for one in verdict.not_run],
    )  # fmt: skip


def _again_at(before: Reply, not_run: tuple[Omission, ...], now: datetime) -> datetime | None:
    if not not_run or before.sent_at:
        return None
    return now + (LATER_RETRY if before.judged else FIRST_RETRY)
