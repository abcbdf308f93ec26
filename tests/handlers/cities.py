"""The sandbox's city as tests change it: other roles, other rules, fewer accounts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from checks.city import City, ElectionWindow, Role
from checks.types import Account, Group, Platform
from tests.handlers.givens import CAMILLE, FACEBOOK, PHILIPPE, THURSDAY


def needing(count: int, kind: str = "default") -> Callable[[City], City]:
    def change(city: City) -> City:
        approvals = {**city.rules.approvals, kind: count}
        return replace(city, rules=replace(city.rules, approvals=approvals))

    return change


def with_roles(**roles: set[str]) -> Callable[[City], City]:
    def change(city: City) -> City:
        named = {Role(role): frozenset(users) for role, users in roles.items()}
        return replace(city, roles={**city.roles, **named})

    return change


def in_election(city: City) -> City:
    day = THURSDAY.date()
    window = ElectionWindow(
        "municipal", day - timedelta(days=9), day, candidates=("Jeanne Tremblay",)
    )
    return replace(city, elections=(window,))


def without_facebook(city: City) -> City:
    kept = tuple(one for one in city.accounts if one.key != FACEBOOK)
    return replace(city, accounts=kept)


def by_platform(city: City) -> City:
    second = Account("facebook-deux", Platform.FACEBOOK, "Facebook – Deux", Group.CITY)
    rules = replace(city.rules, daily_cap_per="platform")
    return replace(city, accounts=(*city.accounts, second), rules=rules)


def with_backup(city: City) -> City:
    """Philippe alone approves, Sylvie is his back-up and the director."""
    roles = {**city.roles, Role.APPROVER: frozenset({PHILIPPE})}
    return replace(city, roles=roles)


def both_teams(city: City) -> City:
    return replace(city, roles={**city.roles, Role.POLICE_OFFICER: frozenset({CAMILLE})})
