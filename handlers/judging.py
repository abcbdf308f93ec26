"""Gather what is known around a draft and have every check judge each of its posts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from sqlmodel import Session

from checks.catalog import all_checks
from checks.city import City, Role
from checks.review import review
from checks.types import Draft, Facts, Finding, Omission, Readings, Severity
from checks.verdict import spoken
from checks.workdays import day_bounds, local_day
from handlers.act import Act
from handlers.booking import excepted
from handlers.holding import is_urgent
from handlers.wording import SENTENCE_END
from storage import appeals, approvals, dictionary, findings, neighbours, silenced, slots
from storage.appeals import Door
from storage.drafts import Post, Stored
from storage.findings import Found, State
from storage.settled import Likeness

ORDER: Final = list(Severity)
LANGUAGE: Final = "language"


def facts_of(act: Act, draft: Stored, post: Post, readings: Readings) -> Facts:
    """Return everything that the checks may know of one post of a draft."""
    session, city = act.session, act.city
    far = timedelta(days=act.decisions.duplicate_days + 1)
    others = neighbours.around(
        session, post.account, post.planned_at - far, post.planned_at + far, draft.id
    )
    facts = Facts(
        now=act.now,
        directive=act.services.directive,
        accounts=city.accounts,
        cap_ground=_ground(session, draft, post),
        honorary_presidency=draft.content.honorary_presidency,
        secret_denied=draft.content.secret_denied,
        from_human_resources=draft.author in city.holders(Role.HUMAN_RESOURCES),
        language_exception=_other_language(session, draft, post),
        readings=readings,
        election=city.election_on(local_day(post.planned_at)),
        partners=city.partners,
        dictionary=city.words | dictionary.words_for(session, draft.id),
        contacts=_contacts(city),
        domains=city.domains,
        emergency=is_urgent(session, draft),
        packs=city.rules.packs,
        places=city.public_places,
        neighbours=tuple(one.at for one in others),
        earlier=tuple(one for one in others if one.at < post.planned_at),
        jobs_waiting=neighbours.jobs_waiting(session, draft.id),
    )
    return _with_places(act, draft, post, facts)


def _contacts(city: City) -> tuple[str, ...]:
    """Return how the city says that it is reached."""
    given = (city.contacts.telephone, city.contacts.email, *city.public_telephones)
    return tuple(one for one in given if one)


def _with_places(act: Act, draft: Stored, post: Post, facts: Facts) -> Facts:
    """Return the facts with how full the planned day is, this draft's own posts left out."""
    session, city = act.session, act.city
    account = city.account(post.account)
    if account is None:
        return facts
    day = local_day(post.planned_at)
    own = {one.id for one in draft.posts}
    held = slots.held_on(session, city.counted(account), day)
    start, end = day_bounds(day)
    return replace(
        facts,
        booked=sum(slot.post not in own for slot in held),
        waiting=slots.waiting_on(session, city.sharing(account), start, end, but=draft.id),
    )


def judge(
    act: Act, draft: Stored, readings: Mapping[str, Readings]
) -> tuple[tuple[Found, ...], tuple[Omission, ...]]:
    """Return what the checks find in every post of a draft, the gravest first, and what failed.

    ``readings`` are what the engines said of each text. One fault in the words that several
    accounts share is one finding.
    """
    merged: dict[tuple[str, Finding], Found] = {}
    not_run: dict[str, Omission] = {}
    quiet = silenced.names(act.session)
    for post in draft.posts:
        one = draft.draft_for(post)
        facts = facts_of(act, draft, post, readings[one.text])
        verdict = review(one, facts)
        not_run.update({omission.check: omission for omission in verdict.not_run})
        _merge(merged, one, post, spoken(verdict.findings, quiet))
    found = sorted(merged.values(), key=lambda each: ORDER.index(each.finding.severity))
    return tuple(found), tuple(not_run.values())


def standing(act: Act, draft: Stored) -> tuple[Found, ...]:
    """Return a draft's recorded findings, with those that depend on facts judged again now.

    What the engines said of the words still holds; places, hours and names may have changed.
    """
    moving = tuple(one for one in all_checks() if not one.reads)
    names = {one.name for one in moving}
    recorded = findings.of_draft(act.session, draft.id)
    settled = {one.likeness: one.state for one in recorded if one.state is not State.OPEN}
    quiet = silenced.names(act.session)
    merged: dict[tuple[str, Finding], Found] = {}
    for post in draft.posts:
        one = draft.draft_for(post)
        facts = facts_of(act, draft, post, Readings())
        _merge(merged, one, post, spoken(review(one, facts, moving).findings, quiet))
    fresh = (_settled_as(one, settled) for one in merged.values())
    return (*(one for one in recorded if one.finding.check not in names), *fresh)


def _settled_as(one: Found, settled: Mapping[Likeness, State]) -> Found:
    """Return a finding in the state that it has already; what came to block is not ignored."""
    state = settled.get(one.likeness, State.OPEN)
    graver = state is State.IGNORED and one.finding.severity is Severity.BLOCKING
    return replace(one, state=State.OPEN if graver else state)


def hinders(found: Found) -> bool:
    """Return whether a finding keeps a draft from being sent for approval."""
    return found.finding.severity is not Severity.ADVICE and found.state is State.OPEN


def sentence_around(draft: Draft, finding: Finding) -> str:
    """Return the sentence that holds a finding; an empty string when it is about the whole.

    Also for a secret: its sentence would hold it.
    """
    if finding.span is None or finding.excerpt is None:
        return ""
    start, end = finding.span
    breaks = [0, *(match.end() for match in SENTENCE_END.finditer(draft.text)), len(draft.text)]
    first = max(at for at in breaks if at <= start)
    last = min((at for at in breaks if at >= end), default=len(draft.text))
    return draft.text[first:last].strip()


def _merge(
    merged: dict[tuple[str, Finding], Found],
    one: Draft,
    post: Post,
    found: tuple[Finding, ...],
) -> None:
    for finding in found:
        key = (one.text if finding.span else "", finding)
        known = merged.get(key, Found(finding, (), sentence_around(one, finding)))
        merged[key] = replace(known, accounts=(*known.accounts, post.account))


def _other_language(session: Session, draft: Stored, post: Post) -> str | None:
    """Return the reason for which an approver let another language follow, while it is there."""
    text = draft.content.text_of(post.account)
    granted = (
        one.category
        for one in appeals.of_draft(session, draft.id)
        if one.granted and one.door is Door.EXCEPTION and one.check == LANGUAGE
        if one.words in text
    )
    return next(granted, None)


def _ground(session: Session, draft: Stored, post: Post) -> str | None:
    if is_urgent(session, draft):
        return slots.Ground.EMERGENCY
    asked = approvals.exceptions_of(session, draft.id)
    return slots.Ground.EXCEPTION if excepted(asked, post) else None
