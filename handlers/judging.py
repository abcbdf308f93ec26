"""Gather what is known around a draft and have every check judge each of its posts."""

import re
from collections.abc import Mapping
from dataclasses import replace

from sqlmodel import Session

from checks.catalog import all_checks
from checks.city import City
from checks.review import review
from checks.types import Draft, Election, Facts, Finding, Omission, Readings, Severity
from checks.workdays import day_bounds, local_day
from handlers.services import Services
from storage import approvals, findings, slots
from storage.drafts import Post, Stored
from storage.findings import Found, State

SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")


def facts_of(
    session: Session, services: Services, city: City, draft: Stored, post: Post, readings: Readings
) -> Facts:
    """Return everything that the checks may know of one post of a draft."""
    account = city.account(post.account)
    day = local_day(post.planned_at)
    own = {one.id for one in draft.posts}
    held = slots.held_on(session, city.counted(account), day) if account else ()
    return Facts(
        now=services.now(),
        directive=services.directive,
        accounts=city.accounts,
        booked=sum(slot.post not in own for slot in held),
        waiting=slots.waiting_on(session, post.account, *day_bounds(day), but=draft.id),
        cap_ground=_ground(session, draft, post),
        readings=readings,
        election=_election(city, post),
        partners=city.partners,
        dictionary=city.words | findings.words_for(session, draft.id),
        contacts=(city.contacts.telephone, city.contacts.email, *city.public_telephones),
        domains=city.domains,
    )


def judge(
    session: Session, services: Services, draft: Stored, readings: Mapping[str, Readings]
) -> tuple[tuple[Found, ...], tuple[Omission, ...]]:
    """Return what the checks find in every post of a draft, the gravest first, and what failed.

    ``readings`` are what the engines said of each text. One fault in the words that several
    accounts share is one finding.
    """
    city = services.city(session)
    merged: dict[tuple[str, Finding], Found] = {}
    not_run: dict[str, Omission] = {}
    for post in draft.posts:
        one = draft.draft_for(post)
        facts = facts_of(session, services, city, draft, post, readings[one.text])
        verdict = review(one, facts)
        not_run.update({omission.check: omission for omission in verdict.not_run})
        for finding in verdict.findings:
            key = (one.text if finding.span else "", finding)
            known = merged.get(key, Found(finding, (), sentence_around(one, finding)))
            merged[key] = replace(known, accounts=(*known.accounts, post.account))
    order = list(Severity)
    found = sorted(merged.values(), key=lambda each: order.index(each.finding.severity))
    return tuple(found), tuple(not_run.values())


def standing(session: Session, services: Services, draft: Stored) -> tuple[Found, ...]:
    """Return a draft's recorded findings, with those that depend on facts judged again now.

    What the engines said of the words still holds; places, hours and names may have changed.
    """
    moving = tuple(one for one in all_checks() if one.needs is None)
    names = {one.name for one in moving}
    kept = [one for one in findings.of_draft(session, draft.id) if one.finding.check not in names]
    known = {(one.finding.check, one.words): one.state for one in findings.of_draft(session, draft.id)}
    city = services.city(session)
    for post in draft.posts:
        one = draft.draft_for(post)
        facts = facts_of(session, services, city, draft, post, Readings())
        for finding in review(one, facts, moving).findings:
            found = Found(finding, (post.account,), sentence_around(one, finding))
            kept.append(replace(found, state=known.get((finding.check, found.words), State.OPEN)))
    return tuple(kept)


def hinders(found: Found) -> bool:
    """Return whether a finding keeps a draft from being sent for approval."""
    return found.finding.severity is not Severity.ADVICE and found.state is State.OPEN


def sentence_around(draft: Draft, finding: Finding) -> str:
    """Return the sentence that holds a finding; an empty string when it is about the whole."""
    if finding.span is None:
        return ""
    start, end = finding.span
    breaks = [0, *(match.end() for match in SENTENCE_END.finditer(draft.text)), len(draft.text)]
    first = max(at for at in breaks if at <= start)
    last = min((at for at in breaks if at >= end), default=len(draft.text))
    return draft.text[first:last].strip()


def _ground(session: Session, draft: Stored, post: Post) -> str | None:
    asked = approvals.exceptions_of(session, draft.id)
    granted = any(one.post == post.id and one.granted for one in asked)
    return slots.Ground.EXCEPTION if granted else None


def _election(city: City, post: Post) -> Election | None:
    day = local_day(post.planned_at)
    for window in city.elections:
        if window.start <= day <= window.end:
            return Election(
                window.candidates, window.parties, window.slogans, window.start, window.end
            )
    return None

