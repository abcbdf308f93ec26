"""Ask a person to ban somebody: at the third advertisement, or after a warning. Knows no Slack."""

from datetime import datetime

from checks.workdays import at_wall, local
from handlers.act import Act, act_of
from handlers.following import channel_for, may_follow_on
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import bans, moderation, outbox
from storage.bans import Ban, Ground, Outcome
from storage.moderation import Record
from storage.outbox import Letter

MONTHS = 12
LAST_SURE_DAY = 28


def since(act: Act) -> datetime:
    """Return from when records count: so many months before now."""
    wall = local(act.now).replace(tzinfo=None)
    months = wall.year * MONTHS + wall.month - 1 - act.decisions.tally_months
    year, month = divmod(months, MONTHS)
    return at_wall(wall.replace(year=year, month=month + 1, day=min(wall.day, LAST_SURE_DAY)))


def count_advertisement(act: Act, record: Record) -> None:
    """Ask for a ban when the advertisements of a person on an account are enough (art. 5.6)."""
    what, needed = record.what, act.services.directive.figures.advertisements_before_ban
    if not what.advertising:
        return
    moderation.hold_tally(act.session, what.account, what.handle)
    held = moderation.of_person(act.session, what.account, what.handle, since(act))
    counted = moderation.advertisements(held)
    if len(counted) >= needed and not bans.standing(act.session, what.account, what.handle):
        _ask(act, record, Ground.ADVERTISING, counted[-needed:])


def propose(services: Services, user: str, number: int) -> Ban | Refused:
    """Ask for another ban: the rules were broken again in spite of a recorded warning."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        record = moderation.lock(session, number)
        if record is None:
            return Refused(Why.UNKNOWN_COMMENT)
        what = record.what
        if not may_follow_on(act.person, what.account):
            return Refused(Why.NOT_ALLOWED)
        moderation.hold_tally(session, what.account, what.handle)
        if bans.standing(session, what.account, what.handle):
            return Refused(Why.BAN_ASKED)
        held = moderation.of_person(session, what.account, what.handle, since(act))
        warnings = [one for one in held if one.warned]
        if not warnings or held[-1].id == warnings[0].id:
            return Refused(Why.NO_WARNING)
        return _ask(act, record, Ground.REPEATED, held)


def settle(services: Services, user: str, number: int, outcome: Outcome) -> Ban | Refused:
    """Record what a person did: banned, not an advertisement after all, or declined."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        ban = bans.find(session, number)
        if ban is None:
            return Refused(Why.UNKNOWN_COMMENT)
        if not may_follow_on(act.person, ban.account):
            return Refused(Why.NOT_ALLOWED)
        if not bans.decide(session, number, outcome, user, act.now):
            return Refused(Why.ALREADY_DONE)
        if outcome is Outcome.NOT_ADVERTISING:
            moderation.not_advertising(session, ban.records[-1])
            last = moderation.find(session, ban.records[-1])
            assert last is not None  # noqa: S101  it is one of the request
            show(act, last)
        return _told(act, number, f"ban.{outcome}")


def show(act: Act, record: Record) -> None:
    """Owe the card of a record its new look."""
    channel = channel_for(act.city, record.what.account, record.by)
    outbox.put(act.session, Letter.MODERATION_CARD, record.subject, channel)


def _ask(act: Act, record: Record, ground: Ground, held: tuple[Record, ...]) -> Ban:
    what, numbers = record.what, [one.id for one in held]
    ban = bans.ask(act.session, what.account, what.handle, ground, numbers, act.user, act.now)
    return _told(act, ban.id, "ban.asked")


def _told(act: Act, number: int, action: str) -> Ban:
    ban = bans.find(act.session, number)
    assert ban is not None  # noqa: S101  it was just recorded
    channel = channel_for(act.city, ban.account, ban.asked_by)
    outbox.put(act.session, Letter.BAN_REQUEST, ban.subject, channel)
    act.journal(action, ban.subject, ground=ban.ground, records=list(ban.records))
    return ban
