"""Build the city from its stored sections; what it never set keeps the default."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from pydantic_core import to_json

from checks.city import Channels, City, Contacts, ElectionWindow, Person, Role, Rules
from checks.directive import Directive
from checks.types import Account, Group, Platform
from checks.workdays import Calendar, Season
from handlers.settings import texts
from handlers.settings.schema import (
    WEEKDAYS,
    AccountHoursTable,
    AccountTable,
    ContactsTable,
    Document,
    RulesTable,
)
from handlers.settings.shapes import month_and_day, opening

Sections = dict[str, Any]
"""Sections by name, as JSON values: a date is written ``2026-12-24``."""

# Within these, a key that was never set keeps its own default; the others are one whole.
MERGED: Final = frozenset(
    {"city", "roles", "channels", "contacts", "ready_texts", "dictionary", "rules"}
)


@dataclass(frozen=True, slots=True)
class Closed:
    """The days off that all the calendars of a city share."""

    closures: frozenset[date]
    holidays: Mapping[int, frozenset[date]]
    titles: Mapping[date, str]


def defaults(directive: Directive) -> Sections:
    """Return every section as the directive's decisions leave it."""
    decided = directive.decisions
    return {
        "city": {"name": texts.CITY, "domains": [], "timezone": decided.city_timezone},
        "accounts": [
            {"key": one.key, "platform": one.platform, "title": one.title, "group": one.group}
            for one in decided.accounts
        ],
        "roles": {role.value: [] for role in Role},
        "people": [],
        "departments": {},
        "channels": dict.fromkeys(("team", "comments", "answers", "police"), ""),
        "contacts": {
            **dict.fromkeys(("telephone", "email", "media", "netiquette_url"), ""),
            "harassment": [],
        },
        "ready_texts": dict.fromkeys(("complaint", "media", "emergency"), ""),
        "hours": {"regular": {day: list(hours) for day, hours in decided.opening_hours.items()}},
        "closures": [],
        "holidays": [],
        "elections": [],
        "partners": [],
        "dictionary": {"words": [], "public_telephones": [], "public_places": []},
        "rules": _default_rules(directive),
    }


def _default_rules(directive: Directive) -> Sections:
    decided = directive.decisions
    return {
        "daily_cap_per": decided.cap_per,
        "reply_clock": decided.reply_clock,
        "approvals": dict(decided.approvals),
        "packs": sorted(decided.packs_on),
        "retention_months": decided.retention_months,
        "rotation_days": directive.figures.rotation_days.value,
    }


def complete(sections: Mapping[str, Any], directive: Directive) -> Sections:
    """Return every section, with the defaults where nothing was set."""
    whole = defaults(directive)
    for name, content in sections.items():
        whole[name] = _over(whole[name], content) if name in MERGED else content
    rules = whole["rules"]
    if isinstance(rules, dict):
        rules["approvals"] = _over(dict(directive.decisions.approvals), rules["approvals"])
    return whole


def _over(default: Sections, given: Any) -> Any:  # noqa: ANN401  a file may hold anything
    return {**default, **given} if isinstance(given, dict) else given


def city(sections: Mapping[str, Any], directive: Directive) -> City:
    """Return the city that these stored sections describe."""
    kept = Document.model_validate_json(to_json(complete(sections, directive)))
    closures = Closed(
        frozenset(one.day for one in kept.closures),
        {one.year: frozenset(one.days) for one in kept.holidays},
        {one.day: one.title for one in kept.closures},
    )
    return City(
        name=kept.city.name,
        accounts=tuple(_account(one) for one in kept.accounts),
        calendar=_calendar(kept.hours, closures),
        domains=tuple(kept.city.domains),
        roles={Role(role): frozenset(users) for role, users in kept.roles.items()},
        people=tuple(Person(one.user, one.department, one.backup) for one in kept.people),
        departments={key: (one.title, one.director) for key, one in kept.departments.items()},
        channels=Channels(**kept.channels.model_dump()),
        contacts=_contacts(kept.contacts),
        ready_texts={name: one for name, one in kept.ready_texts.model_dump().items() if one},
        elections=_elections(kept),
        partners=tuple(one.name for one in kept.partners),
        words=frozenset(kept.dictionary.words),
        public_telephones=tuple(kept.dictionary.public_telephones),
        public_places=tuple(kept.dictionary.public_places),
        rules=_rules(kept.rules),
        own_hours={key: _calendar(one, closures) for key, one in kept.hours.account.items()},
    )


def _contacts(one: ContactsTable) -> Contacts:
    return Contacts(**{**one.model_dump(), "harassment": tuple(one.harassment)})


def _account(one: AccountTable) -> Account:
    return Account(one.key, Platform(one.platform), one.title, Group(one.group), one.url)


def _calendar(hours: AccountHoursTable, closed: Closed) -> Calendar:
    regular = {day: tuple(sorted(map(opening, given))) for day, given in hours.regular.items()}
    seasons = tuple(
        Season(
            month_and_day(one.start),
            month_and_day(one.end),
            {
                WEEKDAYS.index(day): tuple(sorted(map(opening, given)))
                for day, given in one.regular.items()
            },
        )
        for one in hours.season
    )
    week = tuple(regular.get(day, ()) for day in WEEKDAYS)
    return Calendar(week, seasons, closed.closures, closed.holidays, closed.titles)


def _elections(kept: Document) -> tuple[ElectionWindow, ...]:
    return tuple(
        ElectionWindow(
            one.kind,
            one.start,
            one.end,
            tuple(one.candidates),
            tuple(one.parties),
            tuple(one.slogans),
        )
        for one in kept.elections
    )


def _rules(kept: RulesTable) -> Rules:
    return Rules(
        daily_cap_per=kept.daily_cap_per,
        reply_clock=kept.reply_clock,
        approvals=kept.approvals,
        packs=frozenset(kept.packs),
        retention_months=kept.retention_months,
        rotation_days=kept.rotation_days,
    )
