"""The nouns of the directive. Plain frozen values; no Slack, no database, no clock."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from checks.directive import Directive
from checks.readings import Guess, Match, NotRun, Readings, Token
from checks.verdict import Finding, Omission, Outcome, Severity, Span, Verdict

__all__ = [
    "Account",
    "Draft",
    "Earlier",
    "Election",
    "Facts",
    "Finding",
    "Group",
    "Guess",
    "Match",
    "NotRun",
    "Omission",
    "Outcome",
    "Picture",
    "Platform",
    "PostType",
    "Readings",
    "Severity",
    "Span",
    "Surface",
    "Token",
    "Verdict",
]


class Surface(StrEnum):
    """Where a text is meant to go: a post, an employee's answer, the city's reply to a citizen."""

    DRAFT = "draft"
    ANSWER = "answer"
    REPLY = "reply"


class PostType(StrEnum):
    """What a post is, as its author declares it."""

    EVENT = "event"
    PRESS_RELEASE = "press_release"
    JOB = "job"
    SHARE = "share"
    AWARENESS = "awareness"
    ELECTION_INFORMATION = "election_information"
    OTHER = "other"


class Platform(StrEnum):
    """A social network where the city publishes."""

    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    LINKEDIN = "linkedin"
    TIKTOK = "tiktok"
    YOUTUBE = "youtube"


class Group(StrEnum):
    """Whose account it is: two approval chains that never meet in one draft."""

    CITY = "city"
    POLICE = "police"


@dataclass(frozen=True, slots=True)
class Account:
    """One official account of the city (art. 2.1)."""

    key: str
    platform: Platform
    title: str
    group: Group = Group.CITY
    url: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """What the author says of a picture; the file itself never reaches Vigie."""

    description: str = ""
    origin: str = ""
    consent: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """One text as somebody proposes it, for one account at most: the unit that is judged."""

    text: str
    surface: Surface = Surface.DRAFT
    account: str | None = None
    type: PostType = PostType.OTHER
    link: str = ""
    planned_at: datetime | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Election:
    """An election window (art. 5.4) and the names that belong to it."""

    candidates: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    slogans: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """Another post of the same account: its text, and when it goes or went out."""

    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything a check may know besides the draft itself.

    ``booked`` and ``waiting`` count the other posts of the draft's account on its planned city
    day; ``cap_ground`` is why it may stand above the cap, if it may. ``readings`` is what the
    language engines said, or why they said nothing. ``packs``: the good practices that are on;
    ``places``: public ones; ``neighbours``: the hours of the account's other posts; ``earlier``:
    its recent texts; ``jobs_waiting``: the other job drafts; ``secret_denied``: the author ticked
    that the text holds no secret; ``from_human_resources``: who wrote it is of human resources.
    """

    now: datetime
    directive: Directive
    accounts: tuple[Account, ...] = ()
    booked: int = 0
    waiting: int = 0
    cap_ground: str | None = None
    readings: Readings = field(default_factory=Readings)
    election: Election | None = None
    honorary_presidency: bool = False
    source_url: str | None = None
    partners: tuple[str, ...] = ()
    dictionary: frozenset[str] = field(default_factory=frozenset)
    contacts: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    language_exception: str | None = None
    emergency: bool = False
    packs: frozenset[str] = field(default_factory=frozenset)
    places: tuple[str, ...] = ()
    neighbours: tuple[datetime, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    jobs_waiting: int = 0
    secret_denied: bool = False
    from_human_resources: bool = True
