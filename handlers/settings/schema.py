"""The shape of the city's settings, section by section; what it does not know is refused."""

from datetime import date
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

from checks.city import ElectionKind, Role
from checks.types import Group, Platform, PostType
from handlers.settings import shapes

WEEKDAYS: Final = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
DEFAULT: Final = "default"
MOST: Final = 600
FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2199

Weekday = Annotated[str, shapes.among(WEEKDAYS)]
Chain = Annotated[
    str, shapes.among((DEFAULT, Group.POLICE.value, *(one.value for one in PostType)))
]
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

    name: shapes.Name
    domains: list[shapes.Domain]
    timezone: Annotated[str, shapes.among_decided(lambda law: (law.decisions.city_timezone,))]


class AccountTable(Table):
    """One official account (art. 2.1)."""

    key: shapes.Key
    platform: Annotated[str, shapes.among(Platform)]
    title: shapes.Title
    group: Annotated[str, shapes.among(Group)] = Group.CITY.value
    url: shapes.Address = ""


class PersonTable(Table):
    """Where somebody works and who takes over."""

    user: shapes.User
    department: str = ""
    backup: shapes.UserOrNobody = ""


class DepartmentTable(Table):
    """One department of the city."""

    title: shapes.Title
    director: shapes.UserOrNobody = ""


class ChannelsTable(Table):
    """Where Vigie works in Slack."""

    team: shapes.ChannelOrNone
    comments: shapes.ChannelOrNone
    answers: shapes.ChannelOrNone
    police: shapes.ChannelOrNone


class ContactsTable(Table):
    """What the redirections give to citizens."""

    telephone: shapes.Telephone
    email: shapes.Email
    media: shapes.UserOrNobody
    netiquette_url: shapes.Address
    harassment: list[shapes.User] = []


class ReadyTextsTable(Table):
    """The city's own words for redirections; empty, those of Vigie (art. 6, 7)."""

    complaint: shapes.ReadyText
    media: shapes.ReadyText
    emergency: shapes.ReadyText


class SeasonTable(Table):
    """Days of the year when some weekdays open otherwise."""

    start: shapes.MonthDay = Field(alias="from")
    end: shapes.MonthDay = Field(alias="to")
    regular: dict[Weekday, shapes.Periods]


class AccountHoursTable(Table):
    """When one account is looked after, in place of the city's hours; closures are the same."""

    regular: dict[Weekday, shapes.Periods]
    season: list[SeasonTable] = []


class HoursTable(AccountHoursTable):
    """When the offices are open; a weekday that is absent is closed."""

    account: dict[shapes.Key, AccountHoursTable] = {}


class ClosureTable(Table):
    """One day when the offices are closed besides public holidays."""

    day: date
    title: shapes.Words = ""


class HolidaysTable(Table):
    """The holidays of one year, as the city confirmed them."""

    year: Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
    days: list[date]


class ElectionTable(Table):
    """One election (art. 5.4)."""

    kind: Annotated[str, shapes.among(ElectionKind)]
    start: date = Field(alias="from")
    end: date = Field(alias="to")
    candidates: list[shapes.Name] = []
    parties: list[shapes.Name] = []
    slogans: list[shapes.Name] = []


class PartnerTable(Table):
    """One partner (art. 5.7)."""

    name: shapes.Name


class DictionaryTable(Table):
    """What the city's own words and public data are."""

    words: list[shapes.Name]
    public_telephones: list[shapes.Telephone]
    public_places: list[shapes.Name]


class RulesTable(Table):
    """What the city decided where the directive leaves a choice."""

    daily_cap_per: Annotated[
        str, shapes.among_decided(lambda law: (one.key for one in law.decisions.cap_choices))
    ]
    reply_clock: Annotated[
        str, shapes.among_decided(lambda law: (one.key for one in law.decisions.reply_clocks))
    ]
    approvals: dict[Chain, Annotated[int, Field(ge=0, le=2)]]
    packs: list[
        Annotated[str, shapes.among_decided(lambda law: (one.key for one in law.decisions.packs))]
    ]
    retention_months: Count
    rotation_days: Count


class Document(Table):
    """All the settings, complete."""

    city: CityTable
    accounts: list[AccountTable]
    roles: dict[Annotated[str, shapes.among(Role)], list[shapes.User]]
    people: list[PersonTable]
    departments: dict[shapes.Key, DepartmentTable]
    channels: ChannelsTable
    contacts: ContactsTable
    ready_texts: ReadyTextsTable
    hours: HoursTable
    closures: list[ClosureTable]
    holidays: list[HolidaysTable]
    elections: list[ElectionTable]
    partners: list[PartnerTable]
    dictionary: DictionaryTable
    rules: RulesTable
