"""What the registers of reports share: record, tell, take each step once, check what is typed."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from handlers import cards
from handlers.act import Act
from handlers.reasons import LONGEST, clean
from handlers.refusals import Problem, Refused, Why
from storage import outbox, reports
from storage.letter import Letter
from storage.reports import Kind, Report

WEB: Final = ("https://", "http://")
LINK_LIMIT: Final = 1000


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a report: from which states, to which."""

    was: frozenset[str]
    becomes: str


@dataclass(frozen=True, slots=True)
class Register:
    """One kind of report: its card, what its author is told, its steps by name."""

    kind: Kind
    card: Letter
    told: Letter
    steps: Mapping[str, Step]

    def open_steps(self, report: Report) -> tuple[str, ...]:
        """Return the steps that a report may take now."""
        return tuple(name for name, step in self.steps.items() if report.status in step.was)


def record(  # noqa: PLR0913, PLR0917  a report is defined by all of these
    act: Act,
    register: Register,
    link: str,
    codes: Mapping[str, Any],
    words: Mapping[str, str],
    recipients: Iterable[str],
) -> Report:
    """Record a report, owe its card to those who follow it and a receipt to its author."""
    cleaned = {name: clean(said) for name, said in words.items()}
    made, digests = reports.add(
        act.session, register.kind, act.user, act.now, clean(link), codes, cleaned
    )
    cards.show(act.session, register.card, made.subject, recipients)
    tell(act, register, made, "received")
    act.journal(f"{register.kind}.reported", made.subject, notes=digests)
    return made


def tell(act: Act, register: Register, report: Report, code: str) -> None:
    """Owe the author of a report what became of it."""
    facts = {"code": code}
    outbox.put(act.session, register.told, report.subject, report.reported_by, facts=facts)


def take(
    act: Act, register: Register, report: Report, name: str, told: Collection[str] = ()
) -> Report | Refused:
    """Take one step, once; its author is told of those in ``told``."""
    step = register.steps.get(name)
    if step is None:
        return Refused(Why.UNKNOWN_ENTRY)
    if not reports.move(act.session, report, step.was, step.becomes, by=act.user, now=act.now):
        return Refused(Why.ALREADY_DONE)
    cards.show(act.session, register.card, report.subject, ())
    if name in told:
        tell(act, register, report, step.becomes)
    act.journal(f"{register.kind}.{step.becomes}", report.subject)
    return report


def text_problems(
    where: str, words: str, *, needed: bool = True, limit: int = LONGEST
) -> list[Problem]:
    """Return what is wrong with a text that somebody typed."""
    said = clean(words)
    if not said:
        return [Problem(where, "empty")] if needed else []
    if len(said) > limit:
        return [Problem(where, "too_long", {"count": len(said), "limit": limit})]
    return []


def link_problems(where: str, link: str, *, needed: bool = True) -> list[Problem]:
    """Return what is wrong with an address that somebody typed."""
    wrong = text_problems(where, link, needed=needed, limit=LINK_LIMIT)
    said = clean(link)
    if not wrong and said and not said.lower().startswith(WEB):
        wrong.append(Problem(where, "not_a_link"))
    return wrong
