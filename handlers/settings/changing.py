"""Change one part of the settings, or undo a change; judged as a file would be. Knows no Slack."""

import hashlib
from collections.abc import Mapping
from typing import Any, Final

from pydantic_core import from_json, to_json
from sqlmodel import Session

from checks.workdays import local_day
from handlers import notices
from handlers.act import Act, act_of
from handlers.people import Person
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.services import Services
from handlers.settings import accepted
from handlers.settings.accepted import with_accepted
from handlers.settings.building import defaults
from handlers.settings.coherence import Clash
from handlers.settings.editor.editors import EDITORS, permission
from handlers.settings.editor.form import REMOVE, WHY, Edit, Form, Setting
from handlers.settings.faults import Fault
from handlers.settings.importing import dated, wrongs
from handlers.settings.recording import put
from storage import setting_changes, settings
from storage.setting_changes import Change, ErasedError

# Under which field a contradiction between two lines of a list is said, when not the first.
FIELDS: Final = {Fault.SAME_TITLE: "title", Fault.SAME_KEY: "title"}


def setting(session: Session, services: Services) -> Setting:
    """Return all the settings, complete, as the forms show them."""
    stored = with_accepted(session, settings.sections(session))
    whole = dated(stored, services.directive)
    return Setting(whole, services.city(session), services.directive, local_day(services.now()))


def seen(whole: Mapping[str, Any], section: str) -> str:
    """Return what tells one state of a section from another."""
    return hashlib.sha256(to_json(whole[section])).hexdigest()[:16]


def change(services: Services, user: str, edit: Edit) -> Change | Problems | Refused | None:
    """Take a form; None when it changes nothing."""
    with services.transaction() as session:
        act, section = act_of(session, services, user), EDITORS[edit.editor].section
        if not act.person.may(permission(section)):
            return Refused(Why.NOT_ALLOWED)
        settings.lock(session, section)
        if section == accepted.SECTION:
            accepted.absorb(session, user, act.now)
        known = setting(session, services)
        form = EDITORS[edit.editor].form(known, edit.ref)
        if form is None:
            return Refused(Why.UNKNOWN_ENTRY)
        if wrong := _unfit(known, form, edit):
            return Problems(wrong)
        content = EDITORS[edit.editor].apply(known, edit.ref, edit.values)
        found = wrongs({section: content}, settings.sections(session), services.directive)
        if found:
            return Problems(tuple(_problem(one, form) for one in found))
        if to_json(content) == to_json(known.whole[section]):
            return None
        return _put(act, section, from_json(to_json(content)), str(edit.values.get(WHY, "")))


def undo(services: Services, user: str, number: int) -> Change | Problems | Refused:
    """Put a section back as it was before a change, when nothing changed it since."""
    with services.transaction() as session:
        act, found = act_of(session, services, user), setting_changes.find(session, number)
        if found is None:
            return Refused(Why.UNKNOWN_ENTRY)
        if not may_see(act.person, found):
            return Refused(Why.NOT_ALLOWED)
        if found.undone_at is not None:
            return Refused(Why.ALREADY_DONE)
        if code := _why_not(act, found):
            return Problems((Problem("", code),))
        before = setting_changes.held(session, found.before)
        setting_changes.undone(session, found, user, act.now)
        return _put(act, found.section, before, undoes=found.id)


def may_see(person: Person, found: Change) -> bool:
    """Return whether somebody may see a change, and undo it."""
    return person.may(permission(found.section))


def _put(
    act: Act, section: str, content: object, why: str = "", undoes: int | None = None
) -> Change:
    if section == accepted.SECTION:
        accepted.follow(act.session, settings.sections(act.session).get(section), content)
    made, digests = put(act.session, section, content, act.user, act.now, why)
    notices.refresh_homes(act.session)
    action = "settings.changed" if undoes is None else "settings.undone"
    more = {} if undoes is None else {"undoes": undoes}
    act.journal(action, made.subject, change=made.id, notes=digests, **more)
    return made


def _why_not(act: Act, found: Change) -> str:
    """Return the code of what forbids to undo a change; empty when nothing does."""
    present = settings.lock(act.session, found.section)
    try:
        before, after = (setting_changes.held(act.session, n) for n in (found.before, found.after))
    except ErasedError:
        return "erased"
    if present != after:
        return "moved"
    return "" if _stands(act, found.section, before) else "incoherent"


def _stands(act: Act, section: str, before: object) -> bool:
    """Return whether what a section held is still coherent with the other sections."""
    law, stored = act.services.directive, settings.sections(act.session)
    content = defaults(law)[section] if before is None else before
    whole = dated({**stored, section: content}, law)
    return not wrongs({section: whole[section]}, stored, law)


def _unfit(known: Setting, form: Form, edit: Edit) -> tuple[Problem, ...]:
    """Return that the section changed under a form, or which fields were left empty."""
    if seen(known.whole, form.section) != edit.seen:
        return (Problem(form.fields[0].name, "moved"),)
    if edit.values.get(REMOVE):
        return ()
    missing = [
        one for one in form.fields if not one.optional and edit.values[one.name] in ("", None)
    ]
    return tuple(Problem(one.name, "empty_field") for one in missing)


def _problem(clash: Clash, form: Form) -> Problem:
    """Return what is wrong, under the field that its path names, else under the first."""
    names = {one.name: one for one in form.fields}
    path = (FIELDS.get(clash.fault, ""), *clash.path)
    where = next((part for part in reversed(path) if part in names), form.fields[0].name)
    facts = {**clash.facts, "known": ", ".join(map(str, clash.facts.get("known", ())))}
    shown = names[str(where)]
    return Problem(f"{where}_more" if shown.is_long else str(where), clash.fault.value, facts)
