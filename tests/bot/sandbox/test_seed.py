"""The invented city holds together, and its settings speak of exactly its people and channels."""

import tomllib
from collections.abc import Iterator

from bot.sandbox import seed
from bot.sandbox.slack import PretendedSlack
from checks import directive
from handlers.settings.importing import read_toml

CITY = seed.city()
SETTINGS = tomllib.loads(seed.settings_toml())


def test_the_settings_are_accepted_by_the_city_itself() -> None:
    assert isinstance(read_toml(seed.settings_toml(), directive.load()), dict)


def test_each_role_shown_is_a_role_held() -> None:
    held = {(user, role) for role, users in SETTINGS["roles"].items() for user in users}
    assert held == {(person.id, role) for person in CITY.people for role in person.roles}


def test_the_settings_name_people_and_channels_that_exist() -> None:
    people = {person.id for person in CITY.people}
    assert {one["user"] for one in SETTINGS["people"]} <= people
    assert {one["director"] for one in SETTINGS["departments"].values()} <= people
    joined = {channel.id for channel in CITY.channels if channel.bot}
    assert set(SETTINGS["channels"].values()) <= joined


def test_somebody_without_a_role_and_a_guest_are_there() -> None:
    assert [person for person in CITY.people if person.guest and not person.roles]
    assert [person for person in CITY.people if not person.roles and not person.guest]


def test_what_was_said_before_was_said_by_members() -> None:
    members = {channel.id: channel.members for channel in CITY.channels}
    assert all(one.user in members[one.channel] for one in CITY.earlier)


def test_what_was_said_before_is_relative_to_now(slack: PretendedSlack) -> None:
    def ages() -> Iterator[float]:
        for messages in slack.workspace.state.messages.values():
            yield from (slack.clock().timestamp() - float(one["ts"]) for one in messages)

    assert len(list(ages())) == len(CITY.earlier)
    assert all(30 * 60 < age < 3 * 24 * 3600 for age in ages())


def test_the_telephones_are_fictitious() -> None:
    numbers = [SETTINGS["contacts"]["telephone"], *SETTINGS["dictionary"]["public_telephones"]]
    assert all(number.startswith("450 555-01") for number in numbers)
