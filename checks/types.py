"""The nouns of the directive. Plain frozen values; no Slack, no database, no clock."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from checks.directive import Directive

Span = tuple[int, int]
"""Code points of a text, from start to end exclusive."""


class Severity(StrEnum):
    """How strongly a finding weighs on a draft."""

    BLOCKING = "blocking"
    WARNING = "warning"
    ADVICE = "advice"


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
class Match:
    """One fault reported by LanguageTool, in code points of the text."""

    start: int
    end: int
    rule: str
    category: str
    message: str
    replacements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guess:
    """How probable it is that a sentence is French, by two detectors, from 0 to 1."""

    start: int
    end: int
    langdetect: float
    lingua: float


@dataclass(frozen=True, slots=True)
class NotRun:
    """An engine that gave nothing, and why; never to be read as « no fault »."""

    reason: str


@dataclass(frozen=True, slots=True)
class Readings:
    """All that the language engines say of one text."""

    matches: tuple[Match, ...] | NotRun = ()
    guesses: tuple[Guess, ...] | NotRun = ()


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
    that the text holds no secret.
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


@dataclass(frozen=True, slots=True)
class Finding:
    """One departure from the directive, ready to be shown.

    ``span`` is None when the finding is about the whole text. ``excerpt`` is None for a secret,
    which is never shown again. ``suggestions`` replace the span, best first.
    """

    check: str
    article: str | None
    severity: Severity
    message: str
    span: Span | None = None
    excerpt: str | None = None
    suggestions: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Omission:
    """A check that could not run, and why."""

    check: str
    reason: str


class Outcome(StrEnum):
    """What a verdict comes to, in one word."""

    READY = "ready"
    TO_FIX = "to_fix"
    BLOCKED = "blocked"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checks concluded about one draft at one moment."""

    directive_version: str
    findings: tuple[Finding, ...]
    not_run: tuple[Omission, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Return the worst of what is known; never « ready » while a check has not run."""
        severities = {finding.severity for finding in self.findings}
        if Severity.BLOCKING in severities:
            return Outcome.BLOCKED
        if Severity.WARNING in severities:
            return Outcome.TO_FIX
        return Outcome.INCOMPLETE if self.not_run else Outcome.READY
