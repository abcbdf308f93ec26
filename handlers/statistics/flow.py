"""Take the figures of an account and month, as somebody read them. Knows no Slack."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from checks.types import Account
from checks.workdays import local_day, months_after
from handlers import cards
from handlers.act import act_of
from handlers.fields import LARGEST
from handlers.people import Person
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.services import Services
from storage import statistics
from storage.letter import Letter

MEASURES: Final = ("followers", "reach", "interactions")
MONTHS_BACK: Final = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """The figures that somebody enters, as typed; an empty one was not read."""

    account: str
    month: str
    figures: Mapping[str, str]


def followed(person: Person) -> tuple[Account, ...]:
    """Return the accounts whose figures somebody may enter."""
    return tuple(one for one in person.city.accounts if person.may_publish_for(one))


def months(today: date) -> tuple[str, ...]:
    """Return the months that are over, the last first, a year back."""
    first = today.replace(day=1)
    return tuple(f"{months_after(first, -back):%Y-%m}" for back in range(1, MONTHS_BACK + 1))


def enter(services: Services, user: str, entry: Entry) -> str | Problems | Refused:
    """Record the figures, and show the month to the team; return the month."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        mine = {one.key: one for one in followed(act.person)}
        if not mine:
            return Refused(Why.NOT_ALLOWED)
        wrong = tuple(_problems(entry, mine, months(local_day(act.now))))
        if wrong:
            return Problems(wrong)
        read = {name: int(figure) for name, figure in _given(entry).items()}
        statistics.enter(session, entry.account, entry.month, read, user, act.now)
        group = mine[entry.account].group
        subject = f"statistics:{entry.month}"
        cards.show(session, Letter.STATISTICS_MONTH, subject, cards.team(act.city, group))
        act.journal("statistics.entered", subject, account=entry.account, measures=sorted(read))
        return entry.month


def _given(entry: Entry) -> dict[str, str]:
    figures = {name: entry.figures.get(name, "").strip() for name in MEASURES}
    return {name: figure for name, figure in figures.items() if figure}


def _problems(entry: Entry, mine: Mapping[str, Account], over: tuple[str, ...]) -> list[Problem]:
    given = _given(entry)
    wrong = []
    if entry.account not in mine:
        wrong.append(Problem("account", "not_yours"))
    if entry.month not in over:
        wrong.append(Problem("month", "month"))
    if not given:
        wrong.append(Problem(MEASURES[0], "nothing"))
    wrong += [Problem(name, "number") for name, figure in given.items() if not is_whole(figure)]
    return wrong


def is_whole(figure: str) -> bool:
    """Return whether somebody typed a whole number that the database takes."""
    digits = figure.isascii() and figure.isdecimal()
    return digits and len(figure) <= len(str(LARGEST)) and int(figure) <= LARGEST
