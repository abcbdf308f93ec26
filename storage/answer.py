"""What an employee's answer is, and where it stands. Values only."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from checks.answer_life import AnswerStatus
from checks.types import Finding, Group


class Source(StrEnum):
    """How an answer reached the team."""

    THREAD = "thread"
    FORWARD = "forward"
    CHANNEL = "channel"
    SHORTCUT = "shortcut"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Spot:
    """A message of Slack, and the root of the thread where it is answered."""

    channel: str = ""
    ts: str = ""
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody gives as an answer, personal details already hidden (art. 12.3).

    ``question`` is the question's own words where no question of Vigie's is known; ``remark`` what
    somebody wrote beside a message that they forwarded; ``origin`` where the information is from.
    """

    text: str
    source: Source
    question_id: int | None = None
    question: str = ""
    remark: str = ""
    origin: str = ""
    valid_until: date | None = None
    correction: bool = False
    may_name: bool = False
    files: tuple[str, ...] = ()
    hidden: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer as it stands now."""

    id: int
    year: int
    ordinal: int
    group: Group
    author: str
    entered_by: str | None
    given: Given
    status: AnswerStatus
    version: int
    reply: str | None
    reply_version: int | None
    spot: Spot
    received_at: datetime
    changed_at: datetime
    claimed_by: str | None
    escalate_at: datetime | None
    asked: int | None
    declined: int | None
    gone_at: datetime | None
    link: str
    published_at: datetime | None
    judged_version: int
    findings: tuple[Finding, ...]
    not_run: tuple[str, ...]

    @property
    def number(self) -> str:
        """Return the number that people see."""
        return f"R-{self.year}-{self.ordinal}"

    @property
    def subject(self) -> str:
        """Return how the journal and the messages name this answer."""
        return f"answer:{self.id}"

    @property
    def told(self) -> str:
        """Return who is told of the outcome: the author, else who entered it for them."""
        return self.author or self.entered_by or ""

    @property
    def words(self) -> str:
        """Return the words that the city would publish, as they stand now."""
        return self.given.text if self.reply is None else self.reply

    @property
    def has_question(self) -> bool:
        """Return whether it is known what is answered."""
        return self.given.question_id is not None or bool(self.given.question)

    @property
    def judged(self) -> bool:
        """Return whether these very words have their verdict."""
        return self.judged_version == self.version

    @property
    def outdated(self) -> bool:
        """Return whether the author changed the answer after the team wrote its own words."""
        return self.reply_version is not None and self.version > self.reply_version

    def expired(self, day: date) -> bool:
        """Return whether the answer's last day of validity is before a city day."""
        return self.given.valid_until is not None and self.given.valid_until < day
