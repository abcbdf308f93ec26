"""Count what the public wrote and what became of it: targets, redirects, removals, bans."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from checks.reply_figures import Figures, Replied, figures
from handlers.delays import Delays, delays
from handlers.report import texts
from handlers.report.month import Month, Row, Sheet
from storage import bans, comment_dues, moderation, replies
from storage.bans import Ground, Outcome

ONE_HOUR: Final = timedelta(hours=1)


def comments(month: Month) -> Sheet:
    """Count, for each account, how fast the public had a reply; targets, never offences."""
    found = _found(month)
    titles = [(one.key, one.title) for one in month.city.accounts]
    titles += [("", texts.GONE)] if any(not one.account for one in found) else []
    by_account = _by(found, lambda one: one.account)
    delayed = _delays(month)
    rows = tuple(_replied(month, title, by_account[key], delayed) for key, title in titles)
    whole = (_replied(month, texts.TOTAL, found, delayed),) if found else ()
    return Sheet("comments", texts.COMMENTS, _head(month, texts.ACCOUNT), rows + whole)


def natures(month: Month) -> Sheet:
    """Count the same for each nature of comment, by the same clock."""
    by_nature = _by(_found(month), lambda one: one.nature)
    delayed = _delays(month)
    rows = tuple(
        _replied(month, one.label, by_nature[one.key], delayed)
        for one in month.services.directive.decisions.comment_natures
        if by_nature[one.key]
    )
    return Sheet("natures", texts.NATURES, _head(month, texts.NATURE), rows)


def _found(month: Month) -> list[Replied]:
    """Return the comments received in a month; an account that is gone has no name."""
    known = {one.key for one in month.city.accounts}
    found = comment_dues.replied(month.session, month.start, month.end)
    return [one if one.account in known else replace(one, account="") for one in found]


def _by(found: list[Replied], name: Callable[[Replied], str]) -> dict[str, list[Replied]]:
    groups: dict[str, list[Replied]] = defaultdict(list)
    for one in found:
        groups[name(one)].append(one)
    return groups


def _head(month: Month, first: str) -> tuple[str, ...]:
    law = month.services.directive.figures
    hours = {"target": law.reply_target_hours, "limit": law.reply_limit_hours}
    return (first, *(one.format(**hours) for one in texts.REPLIED_HEAD))


def _replied(month: Month, title: str, found: list[Replied], delayed: Delays) -> Row:
    now = month.services.now()
    counted: Figures = figures(found, now)
    median = counted.median
    return (
        title,
        counted.received,
        _share(counted, counted.in_target),
        _share(counted, counted.in_limit),
        _share(counted, counted.interim),
        round(median / ONE_HOUR, 1) if median is not None else texts.NONE,
        counted.pending,
        sum(_is_delayed(delayed, one, now) for one in found),
    )


def _share(counted: Figures, of: int) -> str:
    share = counted.share(of)
    return texts.NONE if share is None else texts.PERCENT.format(share=round(100 * share))


def _delays(month: Month) -> Delays:
    return delays(month.session, month.city, month.start)


def _is_delayed(delayed: Delays, one: Replied, now: datetime) -> bool:
    until = one.first_reply_at or now
    late = one.expects_reply and one.target_at < until
    stretch = one.received_at, min(until, one.target_at)
    return late and delayed.waited(one.account, one.nature, stretch)


def redirects(month: Month) -> Sheet:
    """Count the ready texts that went out instead of a reply (art. 6, 7)."""
    found = replies.redirected(month.session, month.start, month.end)
    rows = tuple((label, found.get(key, 0)) for key, label in texts.REDIRECTED.items())
    return Sheet("redirects", texts.REDIRECTS, texts.REDIRECTS_HEAD, rows)


def removals(month: Month) -> Sheet:
    """Count the comments that people removed, by reason; one may have several."""
    found = moderation.reasons_between(month.session, month.start, month.end)
    listing = month.services.directive.decisions.moderation_reasons
    rows = tuple((one.label, found.get(one.key, 0)) for one in listing)
    return Sheet("moderation", texts.MODERATION, texts.MODERATION_HEAD, rows)


def banned(month: Month) -> Sheet:
    """Count the requests to ban, by ground and by what a person did of each."""
    found = bans.between(month.session, month.start, month.end)
    count = Counter((one.ground, one.outcome) for one in found)
    rows = tuple(
        (
            texts.GROUNDS[ground],
            count[ground, Outcome.DONE],
            count[ground, Outcome.NOT_ADVERTISING] + count[ground, Outcome.DECLINED],
            count[ground, None],
        )
        for ground in Ground
    )
    return Sheet("bans", texts.BANS, texts.BANS_HEAD, rows)
