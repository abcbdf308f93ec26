"""Nobody in: every door, payloads made by hand, whoever is no member; no act without a right."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from sqlmodel import Session

from bot.sandbox import seed
from checks.city import Role
from handlers.fields import UnreadableError
from handlers.people import Person
from handlers.settings.flow import Imported, import_text
from storage import findings, inbox, journal
from storage.engine import writing
from tests import crowd
from tests.faults.doors import Door, every_door, payload, remembered
from tests.faults.figures import FULL, Worst, figure
from tests.handlers.conftest import here, walk
from tests.handlers.givens import LAW
from tests.handlers.walking import Walk
from tests.sandbox import TUESDAY
from tests.watching import eventually

__all__ = ["here", "walk"]

SOFIA: Final = "U0SOFIA"
UNKNOWN: Final = "user_not_found"
# What Slack says of somebody who is no member; None: it knows nobody of that name.
NOBODY: Final[dict[str, dict[str, Any] | None]] = {
    "guest": {"is_restricted": True},
    "guest of one channel": {"is_ultra_restricted": True},
    "stranger": {"is_stranger": True},
    "other workspace": {"team_id": "T0OTHER"},
    "deactivated": {"deleted": True},
    "bot": {"is_bot": True},
    "unknown": None,
}
# One's own calendar: everybody sees it.
EVERYBODY: Final = frozenset({"calendar.new_address", "calendar.close_address"})
# Judged by roles of their own, each with its tests: to whom the digest goes, who may lead.
BY_ROLES: Final = frozenset({"digest.again", "emergency.confirm"})
DOORS: Final = every_door()


@contextmanager
def described(fields: dict[str, Any] | None) -> Iterator[None]:
    """Let Slack describe Sofia otherwise."""
    real = WebClient.users_info

    def describe(self: WebClient, **arguments: Any) -> Any:
        if arguments["user"] != SOFIA:
            return real(self, **arguments)
        if fields is None:
            raise SlackApiError(UNKNOWN, {"error": UNKNOWN})  # type: ignore[no-untyped-call]
        found = real(self, **arguments)
        found["user"].update(fields)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WebClient, "users_info", describe)
        yield


def with_roles(walk: Walk, *roles: Role) -> None:
    """Give Sofia some roles beside those who have them, in a city where there is much to do."""
    services = walk.here.vigie.services
    settings = seed.settings_toml()
    for role in roles:
        settings = settings.replace(f"\n{role.value} = [", f'\n{role.value} = ["{SOFIA}", ')
    with writing(walk.here.vigie.engine)() as session:
        assert isinstance(import_text(session, settings, LAW, "test", TUESDAY), Imported)
    with services.reading() as session:
        assert services.city(session).roles_of(SOFIA) == frozenset(roles)


def full_town(walk: Walk) -> None:
    """Leave in the database what every kind of button names."""

    def fill(session: Session) -> None:
        crowd.fill(session, 3, "U0CAMILLE", ("facebook-ville", "facebook-police"))

    with writing(walk.here.vigie.engine)() as session:
        fill(session)
    walk.here.person("U0CAMILLE").say("com-medias-sociaux", "Bonjour.")
    walk.here.settle()


def come_in(walk: Walk, door: Door) -> None:
    """Come by a door, and let what follows happen."""
    with walk.here.vigie.services.reading() as session:
        known = findings.of_draft(session, 1)[0].key
    assert walk.here.vigie.act(payload(walk.here.slack, SOFIA, door, known)).status == 200, door

    def acted_on() -> bool:
        with walk.here.vigie.services.reading() as session:
            return inbox.pending(session) == 0

    assert door.kind != "event" or eventually(acted_on, 20)


@pytest.mark.article("11.1")
@pytest.mark.parametrize("kind", NOBODY)
def test_who_is_no_member_changes_nothing_by_any_door(walk: Walk, kind: str) -> None:
    with_roles(walk, *Role)
    full_town(walk)
    before = remembered(walk.here.vigie.engine)
    with described(NOBODY[kind]):
        for door in DOORS:
            come_in(walk, door)
            assert remembered(walk.here.vigie.engine) == before, door
    assert walk.here.person(SOFIA).modals == []
    figure(
        f"Every door, by hand, as nobody ({', '.join(NOBODY)}), with every role", len(DOORS),
        "0 effects, 0 windows", database="SQLite",
    )  # fmt: skip


def test_what_is_made_by_hand_is_read(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A payload that no door understands would prove nothing of who may come in."""
    misread: set[str] = set()
    here = ""

    def noted(*_: object) -> None:
        misread.add(here)

    monkeypatch.setattr(UnreadableError, "__init__", noted)
    with_roles(walk, *Role)
    full_town(walk)
    for door in DOORS:
        here = door.name
        come_in(walk, door)
    assert misread == set()


def done_by_sofia(walk: Walk) -> int:
    """Return how many lines of the journal are hers: each act writes one."""
    with walk.here.vigie.services.reading() as session:
        return sum(one.actor == SOFIA for one in journal.lines(session))


@pytest.mark.parametrize("role", [None, *Role] if FULL else [None, Role.APPROVER])
def test_nothing_happens_without_a_right_that_the_table_gives(
    walk: Walk, monkeypatch: pytest.MonkeyPatch, role: Role | None
) -> None:
    """Whatever somebody sends by hand: an act, then a permission was asked and was theirs."""
    with_roles(walk, *filter(None, [role]))
    full_town(walk)
    asked: list[bool] = []
    may = Person.may

    def noted(self: Person, *permission: Any, **employee: Any) -> bool:
        asked.append(may(self, *permission, **employee))
        return asked[-1]

    monkeypatch.setattr(Person, "may", noted)
    acts: dict[str, bool] = {}
    for door in DOORS:
        before = done_by_sofia(walk)
        asked.clear()
        come_in(walk, door)
        if done_by_sofia(walk) != before:
            acts[door.name] = any(asked)
    assert {name for name, right in acts.items() if not right} <= EVERYBODY | BY_ROLES
    assert set(acts) <= EVERYBODY or role is not None
    figure(
        "Every door, by hand, as a member with each role, and with none", len(DOORS),
        "no act without a right of the table", database="SQLite",
        worst=Worst("{:.0f} acts at most for a role", len(set(acts) - EVERYBODY)),
    )  # fmt: skip
