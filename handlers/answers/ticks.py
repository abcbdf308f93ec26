"""Judge the answers that wait for it; tell the team of what nobody has taken."""

from datetime import timedelta
from functools import partial
from typing import Final

from checks.answer_life import WAITING, AnswerAction, AnswerActor, Hindrance, step
from checks.review import review
from checks.types import Draft, Facts, Omission, Readings, Surface
from checks.verdict import Finding
from checks.workdays import is_open, local_day, working_after
from handlers.act import VIGIE, Act, act_of
from handlers.answers import owing
from handlers.patience import seconds_for_engines
from handlers.services import Services
from handlers.taking import take
from storage import answer_judging, answer_steps, answers
from storage.answers import Answer

LEASE: Final = timedelta(seconds=15)
RETRY: Final = timedelta(seconds=10)
CLOCK: Final = frozenset({AnswerActor.CLOCK})


def review_next(services: Services) -> bool:
    """Judge the answer that has waited longest; return False when none waits."""
    answer = take(services, answer_judging.waiting, partial(answer_judging.claim, lease=LEASE))
    if answer is None:
        return False
    seconds = seconds_for_engines(services, answer.changed_at, judged=answer.judged)
    readings = services.read(answer.words, seconds)
    with services.reading() as session:
        found, not_run = _judge(act_of(session, services, VIGIE), answer, readings)
    again_at = services.real() + RETRY if not_run else None
    with services.transaction() as session:
        if answer_judging.record(session, answer, found, not_run, again_at):
            act = act_of(session, services, VIGIE)
            owing.card(session, act.city, answers.get(session, answer.id))
            act.journal(
                "answer.judged", answer.subject, version=answer.version, findings=len(found)
            )
    return True


def escalate(services: Services) -> None:
    """Tell the team's channel of each answer that nobody has taken; in opening hours only."""
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        for number in answer_steps.to_escalate(session, act.now):
            answer = answers.lock(session, number)
            if answer is None or isinstance(
                step(answer.status, AnswerAction.ESCALATE, CLOCK), Hindrance
            ):
                continue
            if not is_open(act.city.calendar, act.now):
                # Vigie was away at the hour: the news waits for the doors to open.
                opens = working_after(act.city.calendar, act.now, timedelta())
                answer_steps.escalate_at(session, number, opens)
                continue
            answer_steps.escalate_at(session, number, None)
            owing.escalate(session, act.city, answer)
            act.journal("answer.escalated", answer.subject)


def expire(services: Services) -> None:
    """Say on the card, and to whoever took it, that an answer is valid no more."""
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        for number in answer_steps.to_expire(session, act.now):
            if answers.lock(session, number) is None:
                continue
            answer = answer_steps.expired(session, number)
            if answer.status in WAITING:
                owing.card(session, act.city, answer)
                owing.news(session, act.city, answer, "expired")
                act.journal("answer.expired", answer.subject)


def _judge(
    act: Act, answer: Answer, readings: Readings
) -> tuple[tuple[Finding, ...], tuple[Omission, ...]]:
    """Return what the checks say of the words that would be published; of no words, nothing."""
    if not answer.words:
        return (), ()
    surface = Surface.ANSWER if answer.reply is None else Surface.REPLY
    verdict = review(Draft(answer.words, surface=surface), _facts(act, readings))
    return verdict.findings, verdict.not_run


def _facts(act: Act, readings: Readings) -> Facts:
    city = act.city
    given = (city.contacts.telephone, city.contacts.email, *city.public_telephones)
    return Facts(
        now=act.now,
        directive=act.services.directive,
        accounts=city.accounts,
        readings=readings,
        election=city.election_on(local_day(act.now)),
        partners=city.partners,
        dictionary=city.words,
        contacts=tuple(one for one in given if one),
        domains=city.domains,
        packs=city.rules.packs,
        places=city.public_places,
    )
