"""The flows on a real database, without Slack: what people do, and what they are told."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Engine
from sqlmodel import Session

from bot.sandbox import seed
from checks import directive
from checks.city import City
from checks.lifecycle import Action, Status
from checks.types import Readings
from checks.workdays import CITY, at_wall
from handlers import workflows
from handlers.approvals import flow as approvals_flow
from handlers.deliveries import settling
from handlers.drafts import corrections
from handlers.drafts import flow as drafts_flow
from handlers.drafts.flow import Ref
from handlers.drafts.form import Form
from handlers.drafts.ticks import judge_next
from handlers.messages import Message
from handlers.places import flow as places_flow
from handlers.publication import flow as publication_flow
from handlers.publication.flow import Outcome
from handlers.refusals import Problems, Refused
from handlers.services import Services
from handlers.settings.flow import Imported, import_text
from handlers.settings.reading import city_of
from storage import drafts, findings, journal, outbox, slots
from storage.drafts import Stored
from storage.engine import reading, writing
from storage.findings import Found
from storage.outbox import Letter, Place
from tests.sandbox import TUESDAY, MovableClock
from tests.vigie import ToldEngines

CAMILLE: Final = "U0CAMILLE"
NADIA: Final = "U0NADIA"
PHILIPPE: Final = "U0PHILIPPE"
SYLVIE: Final = "U0SYLVIE"
MARC: Final = "U0MARC"
ISABELLE: Final = "U0ISABELLE"
JULIE: Final = "U0JULIE"
KARIM: Final = "U0KARIM"
DENIS: Final = "U0DENIS"

TEAM: Final = "C0MEDIAS"
POLICE: Final = "C0POLICE"
FACEBOOK: Final = "facebook-ville"
INSTAGRAM: Final = "instagram-ville"
LINKEDIN: Final = "linkedin-ville"
POLICE_PAGE: Final = "facebook-police"

TEXT: Final = "La patinoire du parc des Érables ouvre samedi. Bienvenue à toute la population!"
# As different from each other as posts of a real week are.
OTHER_TEXTS: Final = (
    "La collecte des feuilles commence lundi dans le secteur nord.",
    "Les bornes de recharge du stationnement municipal sont en service.",
    "La bibliothèque prolonge ses heures la fin de semaine.",
    "Le marché public revient sur la place du Village.",
    "Les travaux d’aqueduc se terminent cette semaine sur le boulevard.",
    "Le camp de jour accueille les familles au centre communautaire.",
    "Un atelier sur le compostage se donne à la salle du conseil.",
    "Les sentiers de ski de fond sont damés et balisés.",
)
SITE: Final = "https://www.ville.example.ca/patinoires"
LAW: Final = directive.load()
QUESTIONS: Final = len(LAW.decisions.pause_questions)
FORM: Final = Form(
    type="awareness",
    objective="promote",
    accounts=(FACEBOOK,),
    text=TEXT,
    link=SITE,
    day="2026-11-12",
    hour="09:00",
)
THURSDAY: Final = at_wall(datetime(2026, 11, 12, 9))  # noqa: DTZ001  the wall of the city
POST: Final = "https://www.facebook.com/VilleValDesErables/posts/1"


@dataclass
class Desk:
    """A whole Vigie but Slack: the clock moves when told to, messages are read as they are made."""

    engine: Engine
    engines: ToldEngines = field(default_factory=ToldEngines)
    clock: MovableClock = field(default_factory=MovableClock)
    change: Callable[[City], City] = lambda city: city
    real: datetime = datetime(2026, 11, 10, 14, tzinfo=UTC)
    reads: Callable[[str], Readings] | None = None
    """What stands for the engines, when a test wants its own."""

    def __post_init__(self) -> None:
        with writing(self.engine)() as session:
            done = import_text(session, seed.settings_toml(), LAW, "test", TUESDAY)
            assert isinstance(done, Imported), done
        self.services = Services(
            now=self.clock.now,
            real=lambda: self.real,
            directive=LAW,
            transaction=settling(writing(self.engine), lambda: self.real, lambda: None),
            reading=reading(self.engine),
            city=lambda session: self.change(city_of(session, LAW)),
            read=self._read,
            poke=lambda: None,
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
        self, draft: Stored, user: str = CAMILLE, ticked: int = QUESTIONS
    ) -> Stored | Refused:
        done = approvals_flow.submit(self.services, user, draft.id, draft.version, ticked)
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
        done = corrections.fix(self.services, user, ref, key, choice)
        self.judge()
        return done

    def ignore(self, draft: Stored, words: str, reason: str = "", user: str = CAMILLE) -> Any:
        key, ref = self.finding(draft, words).key, Ref(draft.id, draft.version)
        return corrections.ignore(self.services, user, ref, key, reason)

    # What time does.

    def at(self, moment: datetime) -> None:
        """Move the city's clock and let what is due happen."""
        self.clock.instant = moment
        for one in workflows.TICKS:
            one(self.services)
        self.judge()

    # What is seen.

    def draft(self, number: int) -> Stored:
        with self.services.reading() as session:
            return drafts.get(session, number)

    def found(self, draft: Stored) -> tuple[Found, ...]:
        with self.services.reading() as session:
            return findings.of_draft(session, draft.id)

    def finding(self, draft: Stored, words: str) -> Found:
        """Return the finding of some words, or of a check."""
        for one in self.found(draft):
            if words in {one.finding.excerpt, one.finding.check}:
                return one
        raise AssertionError([one.finding for one in self.found(draft)])

    def held(self, day: datetime, account: str = FACEBOOK) -> list[tuple[int, str | None]]:
        """Return the places held on a day: ordinal and ground."""
        with self.services.reading() as session:
            found = slots.held_on(session, account, day.date())
        return [(slot.ordinal, slot.ground) for slot in found]

    def lines(self, draft: Stored) -> list[str]:
        """Return the actions that the journal tells of a draft."""
        with self.services.reading() as session:
            return [line.action for line in journal.lines(session, draft.subject)]

    def messages(self, *letters: Letter) -> list[tuple[str, Message]]:
        """Send all that is owed, and return it with its recipients; of some letters, if named."""
        found: list[tuple[str, Message]] = []
        while True:
            with self.services.transaction() as session:
                self.real += timedelta(seconds=2)
                owed = outbox.claim(session, self.real, timedelta(seconds=20), timedelta())
                if owed is None:
                    return found
                message = workflows.LETTERS[owed.letter](session, self.services, owed)
                self._sent(session, owed, message)
            if message and (not letters or owed.letter in letters):
                found.append((owed.recipient, message))

    def said(self, *letters: Letter) -> list[tuple[str, str]]:
        """Send all that is owed; return to whom, and the words of notifications."""
        return [(to, plain(message.text)) for to, message in self.messages(*letters)]

    def replies(self) -> list[str]:
        """Send all that is owed; return what was said in threads."""
        return [words for _, words in self.said(Letter.DRAFT_REPLY)]

    def _sent(self, session: Session, owed: Any, message: Message | None) -> None:
        place = Place(owed.recipient, f"{owed.id}.000", message.variant) if message else None
        outbox.sent(session, owed, place, self.real, outbox.SENT if message else "obsolete")
        if place and message and message.card:
            outbox.remember(session, owed, place)


def plain(words: str) -> str:
    """Return words with ordinary spaces."""
    return words.replace("\u00a0", " ")


def outcome(at: datetime, link: str = POST) -> Outcome:
    """Return what somebody declares of a publication at an instant of the city."""
    wall = at.astimezone(CITY)
    return Outcome(link, f"{wall:%Y-%m-%d}", f"{wall:%H:%M}")


def filled_form(draft: Stored) -> dict[str, Any]:
    """Return the fields of the form as a draft fills them."""
    from handlers.drafts.form_view import filled  # noqa: PLC0415  Slack's own shapes

    form = filled(draft, LAW)
    return {name: getattr(form, name) for name in form.__slots__}


def is_status(done: object, status: Status) -> bool:
    """Return whether an act led a draft to a status."""
    return isinstance(done, Stored) and done.status is status
