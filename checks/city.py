"""The city's own settings: people, roles, channels, contacts, hours, as one frozen value."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from checks.types import Account, Election, Group
from checks.workdays import Calendar


class Role(StrEnum):
    """In what capacity somebody acts; lists of people kept by Vigie itself."""

    ADVISER = "adviser"
    APPROVER = "approver"
    POLICE_OFFICER = "police_officer"
    POLICE_APPROVER = "police_approver"
    HUMAN_RESOURCES = "human_resources"
    INFORMATION_TECHNOLOGY = "information_technology"
    DIRECTOR = "director"
    ELECTED = "elected"
    ON_DUTY = "on_duty"
    PRIVACY_OFFICER = "privacy_officer"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Person:
    """Whom somebody works with: a department, and who takes over in an absence."""

    user: str
    department: str = ""
    backup: str = ""


@dataclass(frozen=True, slots=True)
class Channels:
    """The Slack channels where Vigie works, by what happens there."""

    team: str = ""
    comments: str = ""
    answers: str = ""
    police: str = ""


@dataclass(frozen=True, slots=True)
class Contacts:
    """What the redirections give to citizens; empty until the city fills it.

    ``harassment``: the directors who read the reports of harassment, with human resources.
    """

    telephone: str = ""
    email: str = ""
    media: str = ""
    netiquette_url: str = ""
    harassment: tuple[str, ...] = ()


class ElectionKind(StrEnum):
    """Who is elected; the neutrality of article 5.4 is the same for all."""

    MUNICIPAL = "municipal"
    PROVINCIAL = "provincial"
    FEDERAL = "federal"
    BY_ELECTION = "by_election"


@dataclass(frozen=True, slots=True)
class ElectionWindow:
    """One election and the days during which neutrality is guarded (art. 5.4)."""

    kind: str
    start: date
    end: date
    candidates: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    slogans: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """What the city decided where the directive leaves a choice."""

    daily_cap_per: str = "account"
    reply_clock: str = "business_days"
    approvals: dict[str, int] = field(default_factory=dict)
    packs: frozenset[str] = frozenset()
    retention_months: int = 24
    rotation_days: int = 60


@dataclass(frozen=True, slots=True)
class City:
    """All that the team may change from day to day."""

    name: str
    accounts: tuple[Account, ...]
    calendar: Calendar
    domains: tuple[str, ...] = ()
    roles: dict[Role, frozenset[str]] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    departments: dict[str, tuple[str, str]] = field(default_factory=dict)
    channels: Channels = Channels()
    contacts: Contacts = Contacts()
    elections: tuple[ElectionWindow, ...] = ()
    partners: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    public_telephones: tuple[str, ...] = ()
    public_places: tuple[str, ...] = ()
    rules: Rules = Rules()
    own_hours: dict[str, Calendar] = field(default_factory=dict)
    ready_texts: dict[str, str] = field(default_factory=dict)

    def holders(self, *roles: Role) -> frozenset[str]:
        """Return the people who hold any of these roles."""
        return frozenset[str]().union(*(self.roles.get(role, frozenset()) for role in roles))

    def roles_of(self, user: str) -> frozenset[Role]:
        """Return the roles that somebody holds."""
        return frozenset(role for role, users in self.roles.items() if user in users)

    def account(self, key: str) -> Account | None:
        """Return an account by its key, or None when it is not one of the city's."""
        return next((one for one in self.accounts if one.key == key), None)

    def calendar_of(self, account: str) -> Calendar:
        """Return when an account is looked after: its own hours, else the city's."""
        return self.own_hours.get(account, self.calendar)

    def counted(self, account: Account) -> str:
        """Return what the cap of an account counts on: the account, or its platform (art. 9)."""
        return account.key if self.rules.daily_cap_per == "account" else account.platform

    def sharing(self, account: Account) -> tuple[str, ...]:
        """Return the keys of the accounts that share a cap with this one, itself included."""
        counted = self.counted(account)
        return tuple(one.key for one in self.accounts if self.counted(one) == counted)

    def backup_of(self, user: str) -> str:
        """Return who takes over for somebody, or an empty string."""
        return next((one.backup for one in self.people if one.user == user), "")

    def election_on(self, day: date) -> Election | None:
        """Return the names to guard on a city day, of every window open then; None outside."""
        now = [one for one in self.elections if one.start <= day <= one.end]
        if not now:
            return None
        return Election(
            candidates=tuple(name for one in now for name in one.candidates),
            parties=tuple(name for one in now for name in one.parties),
            slogans=tuple(words for one in now for words in one.slogans),
            start=min(one.start for one in now),
            end=max(one.end for one in now),
        )

    def channel_of(self, group: Group) -> str:
        """Return the channel where the drafts of a group are discussed, or an empty string."""
        return self.channels.police if group is Group.POLICE else self.channels.team
