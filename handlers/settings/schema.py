"""The shape of the city's settings, section by section; what it does not know is refused."""

from datetime import date
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

from checks.city import ElectionKind, Role
from checks.types import Group, Platform, PostType
from handlers.settings.shapes import (
    Address,
    ChannelOrNone,
    Domain,
    Email,
    Key,
    MonthDay,
    Name,
    Periods,
    Telephone,
    Title,
    User,
    UserOrNobody,
    Words,
    among,
    among_decided,
)

WEEKDAYS: Final = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
DEFAULT: Final = "default"
MOST: Final = 600
FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2199

Weekday = Annotated[str, among(WEEKDAYS)]
Chain = Annotated[str, among((DEFAULT, Group.POLICE.value, *(one.value for one in PostType)))]
Count = Annotated[int, Field(ge=1, le=MOST)]


class Table(BaseModel):
    """A table of the file: every key is known, every value has its own type."""

    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        hide_input_in_errors=True,
    )


class CityTable(Table):
    """Which city it is."""

    name: Name
    domains: list[Domain]
    timezone: Annotated[str, among_decided(lambda law: (law.decisions.city_timezone,))]


class AccountTable(Table):
    """One official account (art. 2.1)."""

    key: Key
    platform: Annotated[str, among(Platform)]
    title: Title
    group: Annotated[str, among(Group)] = Group.CITY.value
    url: Address = ""


class PersonTable(Table):
    """Where somebody works and who takes over."""

    user: User
    department: str = ""
    backup: UserOrNobody = ""


class DepartmentTable(Table):
    """One department of the city."""

    title: Title
    director: UserOrNobody = ""


class ChannelsTable(Table):
    """Where Vigie works in Slack."""

    team: ChannelOrNone
    comments: ChannelOrNone
    answers: ChannelOrNone
    police: ChannelOrNone


class ContactsTable(Table):
    """What the redirections give to citizens."""

    telephone: Telephone
    email: Email
    media: UserOrNobody
    netiquette_url: Address
    harassment: list[User] = []


class SeasonTable(Table):
    """Days of the year when some weekdays open otherwise."""

    start: MonthDay = Field(alias="from")
    end: MonthDay = Field(alias="to")
    regular: dict[Weekday, Periods]


class AccountHoursTable(Table):
    """When one account is looked after, in place of the city's hours; closures are the same."""

    regular: dict[Weekday, Periods]
    season: list[SeasonTable] = []


class HoursTable(AccountHoursTable):
    """When the offices are open; a weekday that is absent is closed."""

    account: dict[Key, AccountHoursTable] = {}


class ClosureTable(Table):
    """One day when the offices are closed besides public holidays."""

    day: date
    title: Words = ""


class HolidaysTable(Table):
    """The holidays of one year, as the city confirmed them."""

    year: Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
    days: list[date]


class ElectionTable(Table):
    """One election (art. 5.4)."""

    kind: Annotated[str, among(ElectionKind)]
    start: date = Field(alias="from")
    end: date = Field(alias="to")
    candidates: list[Name] = []
    parties: list[Name] = []
    slogans: list[Name] = []


class PartnerTable(Table):
    """One partner (art. 5.7)."""

    name: Name


class DictionaryTable(Table):
    """What the city's own words and public data are."""

    words: list[Name]
    public_telephones: list[Telephone]
    public_places: list[Name]


class RulesTable(Table):
    """What the city decided where the directive leaves a choice."""

    daily_cap_per: Annotated[
        str, among_decided(lambda law: (one.key for one in law.decisions.cap_choices))
    ]
    reply_clock: Annotated[
        str, among_decided(lambda law: (one.key for one in law.decisions.reply_clocks))
    ]
    approvals: dict[Chain, Annotated[int, Field(ge=0, le=2)]]
    packs: list[Annotated[str, among_decided(lambda law: (one.key for one in law.decisions.packs))]]
    retention_months: Count
    rotation_days: Count


class Document(Table):
    """All the settings, complete."""

    city: CityTable
    accounts: list[AccountTable]
    roles: dict[Annotated[str, among(Role)], list[User]]
    people: list[PersonTable]
    departments: dict[Key, DepartmentTable]
    channels: ChannelsTable
    contacts: ContactsTable
    hours: HoursTable
    closures: list[ClosureTable]
    holidays: list[HolidaysTable]
    elections: list[ElectionTable]
    partners: list[PartnerTable]
    dictionary: DictionaryTable
    rules: RulesTable
