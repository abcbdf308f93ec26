"""Lay out the accesses of somebody's Home (art. 12.2). Values in, blocks out; never a secret."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from checks.workdays import local_day
from handlers import doors
from handlers import texts as common
from handlers.blocks import actions, asked, button, header
from handlers.home import texts
from handlers.home.accesses import Accesses, Mine
from handlers.wording import date_of, escape


def access_blocks(found: Accesses) -> Iterator[Block]:
    """Yield somebody's accesses with « done », then those to take away from who left."""
    if found.mine:
        yield header(texts.MY_ACCESSES)
    for one in found.mine:
        done = button(texts.CHANGED, doors.CHANGE_ACCESS, {"access": one.access.id})
        yield asked(_words(found, one), done)
    if found.mine:
        # In the register each access has its own button for a doubt.
        yield actions([button(common.DOUBT, doors.SHOW_ACCESSES, {})])
    if found.departures:
        yield header(texts.DEPARTURES)
    for left in found.departures:
        words = texts.DEPARTURE.format(user=f"<@{left.user}>", day=date_of(local_day(left.left_at)))
        yield asked(words, button(texts.TAKEN_BACK, doors.TAKEN_BACK, {"departure": left.id}))


def _words(found: Accesses, one: Mine) -> str:
    late = one.access.due_on < found.today
    due = texts.DUE_SINCE if late else texts.DUE_ON
    return texts.ACCESS.format(
        mark=texts.ASKED_NOW if one.asked else texts.OVERDUE if late else "",
        account=escape(one.account),
        due=texts.DUE_NOW if one.asked else due.format(day=date_of(one.access.due_on)),
    )
