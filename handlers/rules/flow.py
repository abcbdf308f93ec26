"""Silence a rule for everybody, or let it speak again; for administrators. Knows no Slack."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from checks.permissions import Permission
from checks.workdays import local_day
from handlers.act import Act, act_of
from handlers.moments import month_of
from handlers.reasons import clean, required
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import judging, notes, rule_counts, silenced
from storage.drafts import AT_ONCE
from storage.rule_counts import Counted
from storage.silenced import Silenced

SUBJECT = "rule"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, by its check and its own name; a check without several rules has an empty one."""

    check: str
    name: str

    @property
    def subject(self) -> str:
        """Return how the journal names this rule."""
        return f"{SUBJECT}:{self.check}:{self.name}"


@dataclass(frozen=True, slots=True)
class Board:
    """What an administrator sees of the rules: the month's figures, and those silenced."""

    month: date
    counted: tuple[Counted, ...]
    silenced: tuple[Silenced, ...]
    silenceable: frozenset[str]


def may_look_after(act: Act) -> Refused | None:
    """Return why this person may not look after the rules, or None when they may."""
    return None if act.person.may(Permission.SILENCE_RULES) else Refused(Why.NOT_ALLOWED)


def board(session: Session, services: Services, user: str) -> Board | Refused:
    """Return what an administrator sees of the rules."""
    act = act_of(session, services, user)
    return may_look_after(act) or Board(
        month=local_day(act.now),
        counted=rule_counts.of_month(session, month_of(act.now)),
        silenced=silenced.silenced(session),
        silenceable=act.decisions.silenceable_checks,
    )


def silence(services: Services, user: str, rule: Rule, reason: str) -> Rule | Refused:
    """Silence a rule, with a reason; what blocks is never silenced."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        refused = may_look_after(act) or _known(act, rule) or required(reason)
        if refused:
            return refused
        note = notes.write(session, clean(reason), act.now)
        if not silenced.silence(session, rule.check, rule.name, user, act.now, note.id):
            return Refused(Why.ALREADY_DONE)
        judging.stir(session, rule.check, rule.name, AT_ONCE)
        act.journal(
            "rule.silenced", rule.subject, check=rule.check, rule=rule.name, reason=note.digest
        )
        return rule


def restore(services: Services, user: str, rule: Rule) -> Rule | Refused:
    """Let a rule speak again."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        refused = may_look_after(act)
        if refused:
            return refused
        if not silenced.restore(session, rule.check, rule.name):
            return Refused(Why.ALREADY_DONE)
        judging.stir_all(session, AT_ONCE)
        act.journal("rule.restored", rule.subject, check=rule.check, rule=rule.name)
        return rule


def _known(act: Act, rule: Rule) -> Refused | None:
    """Return that a rule is not one that may be silenced, or that nobody has ever seen it."""
    if rule.check not in act.decisions.silenceable_checks:
        return Refused(Why.NO_DOOR)
    seen = rule_counts.is_known(act.session, rule.check, rule.name)
    return None if seen else Refused(Why.STALE)
