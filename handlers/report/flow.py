"""Count a month: each sheet is a title, its columns, its rows. Knows no Slack."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from sqlmodel import Session

from checks.catalog import all_checks
from checks.rule_names import rule_name
from checks.workdays import ONE_DAY, day_bounds
from handlers.report import custody, public, texts
from handlers.report.month import Month, Row, Sheet
from handlers.services import Services
from storage import appeals, figures, rule_counts
from storage.appeals import Door
from storage.rule_counts import Counted
from storage.slots import Ground

GROUNDS: Final = (Ground.EXCEPTION, Ground.EMERGENCY, Ground.EXCESS)


@dataclass(frozen=True, slots=True)
class Report:
    """All that is counted of a month."""

    month: date
    city: str
    counted_on: datetime
    sheets: tuple[Sheet, ...]


def gather(session: Session, services: Services, month: date) -> Report:
    """Return the report of a month."""
    first = month.replace(day=1)
    last = (first + 31 * ONE_DAY).replace(day=1) - ONE_DAY
    city = services.city(session)
    counted = Month(session, services, city, first, last, day_bounds(first)[0], day_bounds(last)[1])
    sheets = tuple(sheet(counted) for sheet in SHEETS)
    return Report(first, city.name, services.now(), sheets)


def by_account(month: Month) -> Sheet:
    """Count the posts of each account, those above the cap, and the days when it was full."""
    out = figures.published(month.session, month.start, month.end)
    lost = figures.missed(month.session, month.start, month.end)
    cap = month.services.directive.figures.daily_cap
    counted = {one.key: month.city.counted(one) for one in month.city.accounts}
    full = figures.days_at_cap(month.session, set(counted.values()), month.first, month.last, cap)
    posts = Counter(one.account for one in out)
    above = Counter((one.account, one.ground) for one in out)
    rows: tuple[Row, ...] = tuple(
        (
            one.title,
            posts[one.key],
            *(above[one.key, ground] for ground in GROUNDS),
            lost.get(one.key, 0),
            full.get(counted[one.key], 0),
        )
        for one in month.city.accounts
    )
    return Sheet("accounts", texts.ACCOUNTS, texts.ACCOUNTS_HEAD, rows)


def by_objective(month: Month) -> Sheet:
    """Count the posts of each objective of article 3."""
    out = figures.published(month.session, month.start, month.end)
    count = Counter(one.objective for one in out)
    rows: list[Row] = [
        (one.label, count.pop(one.key, 0)) for one in month.services.directive.decisions.objectives
    ]
    rows += [(texts.NO_OBJECTIVE, count.total())] if count.total() else []
    return Sheet("objectives", texts.OBJECTIVES, texts.OBJECTIVES_HEAD, tuple(rows))


def exceptions(month: Month) -> Sheet:
    """Count the exceptions to the cap, by their category and their answer."""
    found = figures.exceptions(month.session, month.start, month.end)
    rows = tuple(
        (one.label, found.get((one.key, True), 0), found.get((one.key, False), 0))
        for one in month.services.directive.decisions.exception_categories
    )
    return Sheet("exceptions", texts.EXCEPTIONS, texts.EXCEPTIONS_HEAD, rows)


def punctuality(month: Month) -> Sheet:
    """Count the posts that went out at their hour, and those that went out later."""
    grace = timedelta(minutes=month.services.directive.decisions.publish_late_minutes)
    out = figures.published(month.session, month.start, month.end)
    late = sum(one.published_at > one.planned_at + grace for one in out)
    rows = ((texts.ON_TIME, len(out) - late), (texts.LATE, late))
    return Sheet("punctuality", texts.PUNCTUALITY, texts.PUNCTUALITY_HEAD, rows)


def contested(month: Month) -> Sheet:
    """Count the requests by the two doors out of a block, by their answer."""
    found = appeals.decided_in(month.session, month.start, month.end)
    count = Counter((one.door, bool(one.granted)) for one in found)
    doors = ((Door.EXCEPTION, texts.EXCEPTION), (Door.MISTAKE, texts.MISTAKE))
    rows = tuple((label, count[door, True], count[door, False]) for door, label in doors)
    return Sheet("appeals", texts.APPEALS, texts.APPEALS_HEAD, rows)


def rules(month: Month) -> Sheet:
    """Name the rules that people ignored most."""
    said = {one.name: one.rule.partition("\n")[0] for one in all_checks()}
    rows = tuple(
        (
            texts.RULE.format(words=said.get(one.check, one.check), name=_named(one)),
            one.ignored,
            one.shown,
            one.followed,
            one.false_alarms,
        )
        for one in rule_counts.most_ignored(month.session, f"{month.first:%Y-%m}")
    )
    return Sheet("rules", texts.RULES, texts.RULES_HEAD, rows)


def _named(one: Counted) -> str:
    name = rule_name(one.rule)
    return texts.NAMED.format(name=name, rule=one.rule) if name else one.rule or one.check


SHEETS: Final[tuple[Callable[[Month], Sheet], ...]] = (
    by_account,
    by_objective,
    punctuality,
    exceptions,
    contested,
    rules,
    public.comments,
    public.natures,
    public.redirects,
    custody.accesses,
    public.removals,
    public.banned,
)
