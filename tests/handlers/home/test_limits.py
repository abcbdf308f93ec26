"""Far too much of everything, in the worst words: the Home and its windows stay within bounds."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from checks.city import City, Role
from checks.types import Account, Group, Platform
from handlers.home.flow import gather
from handlers.home.lists import page_of
from handlers.home.views import home_view
from handlers.home.windows_view import TITLES, list_view
from handlers.people import Person
from handlers.settings.shapes import LABEL
from tests.crowd import NASTY, fill
from tests.fullness import MOST, fullness
from tests.handlers.desk import Desk
from tests.handlers.givens import LAW, SYLVIE
from tests.handlers.showing import said, view_shown

SIZE = 10_000


def crowded(city: City) -> City:
    """Return the city with ninety accounts of the worst names, and one person with every role."""
    more = tuple(
        Account(f"x{n}", Platform.FACEBOOK, f"{n} {NASTY}"[:LABEL], Group.CITY) for n in range(90)
    )
    roles = {role: city.roles.get(role, frozenset()) | {SYLVIE} for role in Role}
    contacts = replace(city.contacts, telephone="", email="", media="", netiquette_url="")
    return replace(
        city, accounts=(*city.accounts, *more), roles=roles, domains=(), contacts=contacts
    )


@pytest.fixture(scope="module")
def shown_page() -> Callable[..., Any]:
    def page(desk: Desk, name: str, number: int) -> tuple[Any, bool]:
        with desk.services.reading() as session:
            person = Person(SYLVIE, desk.services.city(session))
            found, more = page_of(session, person, name, number)
        return list_view(name, found, number, more=more, now=desk.services.now()), more

    return page


def test_ten_thousand_of_everything(desk: Desk, shown_page: Callable[..., Any]) -> None:
    with desk.services.transaction() as session:
        accounts = tuple(one.key for one in desk.services.city(session).accounts)
        fill(session, SIZE, SYLVIE, accounts)
    desk.change = crowded
    with desk.services.reading() as session:
        home = gather(session, desk.services, SYLVIE)
    view = view_shown(home_view(home, LAW.adopted))
    full = fullness(view)
    print({name: f"{share:.0%}" for name, share in full.items()})  # noqa: T201  the figures
    assert max(full.values()) <= MOST, full
    assert "Tout voir" in said(view)
    for name in TITLES:
        first, more = shown_page(desk, name, 0)
        assert more
        last, _ = shown_page(desk, name, 9999)
        for one in (first, last):
            assert max(fullness(view_shown(one)).values()) <= MOST, name
        assert "rien ici" in said(view_shown(last))
