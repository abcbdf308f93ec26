"""Ten thousand of everything, in the worst words: what else people open stays within bounds."""

from collections.abc import Callable
from typing import Any, Final

import pytest
from sqlmodel import Session

from checks.types import Group
from checks.workdays import local_day
from handlers.calendar import flow as calendar
from handlers.calendar.views import agenda_view, month_view
from handlers.credentials import sheet as accesses
from handlers.credentials.views import register_blocks, register_view
from handlers.digest.flow import of_person, of_team
from handlers.digest.views import digest_message
from handlers.messages import Message
from handlers.report import flow as report
from handlers.report.views import report_message
from handlers.rules import flow as rules
from handlers.rules.flow import Board
from handlers.rules.views import rules_view
from handlers.services import Services
from tests.crowd import fill
from tests.fullness import fullest, fullness
from tests.handlers.desk import Desk
from tests.handlers.givens import LAW, SYLVIE
from tests.handlers.home.test_limits import SIZE, crowded
from tests.handlers.showing import shown, view_shown


def _agenda(session: Session, services: Services) -> Any:
    today = local_day(services.now())
    return view_shown(agenda_view(calendar.gather(session, services, SYLVIE, today)))


def _month(session: Session, services: Services) -> Any:
    today = local_day(services.now())
    return view_shown(month_view(calendar.of_month(session, services, SYLVIE, today)))


def _register(session: Session, services: Services) -> Any:
    return view_shown(register_view(accesses.gather(session, services, SYLVIE)))


def _register_message(session: Session, services: Services) -> Any:
    return shown(Message("Accès", register_blocks(accesses.gather(session, services, SYLVIE))))


def _team(session: Session, services: Services) -> Any:
    return shown(digest_message(of_team(session, services, Group.CITY)))


def _own(session: Session, services: Services) -> Any:
    return shown(digest_message(of_person(session, services, SYLVIE)))


def _report(session: Session, services: Services) -> Any:
    month = local_day(services.now()).replace(day=1)
    return shown(report_message(report.gather(session, services, month), LAW.adopted.isoformat()))


def _rules(session: Session, services: Services) -> Any:
    board = rules.board(session, services, SYLVIE)
    assert isinstance(board, Board)
    return view_shown(rules_view(board, {}))


OPENED: Final[dict[str, Callable[[Session, Services], Any]]] = {
    "calendar": _agenda,
    "month": _month,
    "register": _register,
    "register in a message": _register_message,
    "digest of the team": _team,
    "digest of somebody": _own,
    "report": _report,
    "rules": _rules,
}


@pytest.fixture
def crowd(desk: Desk) -> Desk:
    with desk.services.transaction() as session:
        accounts = tuple(one.key for one in desk.services.city(session).accounts)
        fill(session, SIZE, SYLVIE, accounts)
    desk.change = crowded
    return desk


def test_what_people_open_stays_within_four_fifths_of_every_limit(crowd: Desk) -> None:
    for name, opened in OPENED.items():
        with crowd.services.reading() as session:
            surface = opened(session, crowd.services)
        full = fullness(surface)
        nearest = max(full, key=lambda part: full[part])
        print(f"{name}: {nearest} at {fullest(surface):.0%}")  # noqa: T201  the figure
