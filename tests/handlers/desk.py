"""The flows on a real database, without Slack: what people do, and what they are told."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar, Final

from sqlalchemy import Engine

import handlers.netiquette.ticks
import handlers.watch.ticks
from checks.city import City
from checks.lifecycle import Action
from checks.types import Group, Readings
from handlers import duties
from handlers.approvals import flow as approvals_flow
from handlers.deliveries import settling
from handlers.drafts import corrections, ignoring
from handlers.drafts import flow as drafts_flow
from handlers.drafts.flow import Ref
from handlers.drafts.seen import Correction
from handlers.drafts.ticks import judge_next
from handlers.places import flow as places_flow
from handlers.publication import flow as publication_flow
from handlers.refusals import Problems, Refused
from handlers.services import Services
from handlers.settings.reading import city_of
from storage.drafts import Stored
from storage.engine import reading, writing
from tests.handlers.givens import (
    CAMILLE,
    FACEBOOK,
    FORM,
    LAW,
    NADIA,
    OTHER_TEXTS,
    PHILIPPE,
    filled_form,
    outcome,
)
from tests.handlers.sight import Sight
from tests.sandbox import MovableClock
from tests.vigie import ToldEngines, settle_in

BY_THE_CALENDAR: Final = (handlers.netiquette.ticks.display, handlers.watch.ticks.recall)


@dataclass
class Desk(Sight):
    """A whole Vigie but Slack: the clock moves when told to, messages are read as they are made."""

    engine: Engine
    engines: ToldEngines = field(default_factory=ToldEngines)
    clock: MovableClock = field(default_factory=MovableClock)
    change: Callable[[City], City] = lambda city: city
    real: datetime = datetime(2026, 11, 10, 14, tzinfo=UTC)
    reads: Callable[[str], Readings] | None = None
    """What stands for the engines, when a test wants its own."""
    whole: ClassVar[bool] = False
    """Whether what the calendar brings comes too: it would be owed wherever time passes."""

    def __post_init__(self) -> None:
        settle_in(self.engine)
        self.services = Services(
            now=self.clock.now,
            real=lambda: self.real,
            directive=LAW,
            transaction=settling(writing(self.engine), lambda: self.real),
            reading=reading(self.engine),
            city=lambda session: self.change(city_of(session, LAW)),
            read=self._read,
        )

    def _read(self, text: str, _seconds: float) -> Readings:
        return self.reads(text) if self.reads else self.engines.read(text)

    # What people do.

    def write(self, user: str = CAMILLE, ref: Ref | None = None, **fields: Any) -> Stored:
        """Send the form and let it be judged."""
        made = drafts_flow.verify(self.services, user, replace(FORM, **fields), ref)
        assert isinstance(made, Stored), made
        self.judge()
        return self.draft(made.id)

    def refused(self, user: str = CAMILLE, ref: Ref | None = None, **fields: Any) -> Any:
        """Send a form that is not taken; return the codes of what is wrong with it."""
        done = drafts_flow.verify(self.services, user, replace(FORM, **fields), ref)
        if isinstance(done, Problems):
            return {(one.where, one.code) for one in done.all}
        assert isinstance(done, Refused)
        return done.why

    def edit(self, draft: Stored, user: str = CAMILLE, **fields: Any) -> Stored:
        form = filled_form(draft)
        return self.write(user, Ref(draft.id, draft.version), **{**form, **fields})

    def judge(self) -> None:
        """Judge all that waits for a verdict now."""
        while judge_next(self.services):
            pass

    def wait_for_engines(self, seconds: float = 20) -> None:
        """Let real seconds pass, and judge again what is due by then."""
        self.real += timedelta(seconds=seconds)
        self.judge()

    def submit(
        self, draft: Stored, user: str = CAMILLE, ticked: int | None = None
    ) -> Stored | Refused:
        police = draft.group is Group.POLICE
        every = len(LAW.decisions.questions(police=police))
        count = every if ticked is None else ticked
        done = approvals_flow.submit(self.services, user, draft.id, draft.version, count)
        assert not isinstance(done, Problems)
        return done

    def approve(self, draft: Stored, user: str = PHILIPPE, reason: str = "") -> Stored | Refused:
        return approvals_flow.approve(self.services, user, draft.id, draft.version, reason)

    def decline(
        self, draft: Stored, action: Action, note: str = "Revoir la date.", user: str = PHILIPPE
    ) -> Stored | Refused:
        decision = action, note
        return approvals_flow.decline(self.services, user, draft.id, draft.version, decision)

    def in_review(self, user: str = CAMILLE, **fields: Any) -> Stored:
        sent = self.submit(self.write(user, **fields), user)
        assert isinstance(sent, Stored), sent
        return sent

    def approved(self, user: str = CAMILLE, by: str = PHILIPPE, **fields: Any) -> Stored:
        done = self.approve(self.in_review(user, **fields), by)
        assert isinstance(done, Stored), done
        self.judge()
        return self.draft(done.id)

    def fill(
        self, account: str = FACEBOOK, day: str = "2026-11-12", hours: Iterable[str] = ()
    ) -> None:
        """Fill a day of an account with approved posts."""
        number = int(day[-2:])
        for n, hour in enumerate(hours or ("13:00", "16:00")):
            text = OTHER_TEXTS[(2 * number + n) % len(OTHER_TEXTS)]
            self.approved(NADIA, accounts=(account,), day=day, hour=hour, text=text)

    def move(
        self, draft: Stored, at: datetime, account: str = FACEBOOK, user: str = CAMILLE
    ) -> Any:
        done = places_flow.move(self.services, user, draft.id, account, at)
        self.judge()
        return done

    def publish(
        self, draft: Stored, at: datetime, account: str = FACEBOOK, user: str = CAMILLE
    ) -> Any:
        done = publication_flow.publish(self.services, user, draft.id, account, outcome(at))
        self.judge()
        return done

    def fix(self, draft: Stored, words: str, choice: int = 0, user: str = CAMILLE) -> Any:
        key = self.finding(draft, words).key
        ref = Ref(draft.id, draft.version)
        done = corrections.fix(self.services, user, ref, Correction(key, choice, ""))
        self.judge()
        return done

    def ignore(self, draft: Stored, words: str, reason: str = "", user: str = CAMILLE) -> Any:
        key, ref = self.finding(draft, words).key, Ref(draft.id, draft.version)
        return ignoring.ignore(self.services, user, ref, key, reason)

    # What time does.

    def at(self, moment: datetime) -> None:
        """Move the city's clock and let what is due happen."""
        self.clock.instant = moment
        for one in duties.TICKS:
            if self.whole or one not in BY_THE_CALENDAR:
                one(self.services)
        self.judge()
