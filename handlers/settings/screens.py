"""Make each screen of the settings for somebody: what it shows is what they may change."""

from collections.abc import Mapping
from typing import Any, Final

from slack_sdk.models.views import View
from sqlmodel import Session

from handlers.fields import UnreadableError, number, word
from handlers.people import Person
from handlers.refusals import Refused, Why
from handlers.services import Services
from handlers.setting_up import missing
from handlers.settings import changing, views
from handlers.settings.editor.editors import EDITORS, additions, allowed
from storage import setting_changes
from storage.setting_changes import Change

Kept = Mapping[str, Any]
LAST_PAGE: Final = 10_000
VIEWS: Final = frozenset({"menu", "list", "history", "done"})
# How far back one looks for the last change of a section.
LOOKED_AT: Final = 30


def screen(session: Session, services: Services, user: str, kept: Kept) -> View | Refused | None:
    """Return the menu, a list, or what changed; None for a section that is one form."""
    if kept.get("view") not in VIEWS:
        raise UnreadableError
    person = Person(user, services.city(session))
    if not allowed(person):
        return Refused(Why.NOT_ALLOWED)
    if kept.get("view") == "menu":
        lacking = {one.section for one in missing(session, services, person.city)}
        last = _last(session, person)
        return views.menu_view(allowed(person), lacking, last, services.now())
    if kept.get("view") == "history":
        return _history(session, services, person, min(number(kept, "page"), LAST_PAGE))
    if kept.get("view") == "done":
        return views.done_view(_last(session, person), services.now())
    return _list(session, services, person, kept)


def form(
    session: Session, services: Services, user: str, asked: tuple[str, str], under: str
) -> View | Refused:
    """Return the form of one part of a section; ``under`` is the view that it covers."""
    name, ref = asked
    refused = _refused(Person(user, services.city(session)), name)
    if refused:
        return refused
    known = changing.setting(session, services)
    shown = EDITORS[name].form(known, ref)
    if shown is None:
        return Refused(Why.UNKNOWN_ENTRY)
    seen = changing.seen(known.whole, EDITORS[name].section)
    return views.form_view(name, shown, seen, under)


def listing(name: str, page: int = 0) -> dict[str, Any]:
    """Return what the screen of a list carries."""
    return {"view": "list", "editor": name, "page": page}


def under(name: str) -> dict[str, Any]:
    """Return what the screen under a form carries: its list, or the menu."""
    return listing(name) if additions(name) or name == "holidays" else {"view": "menu"}


def _list(
    session: Session, services: Services, person: Person, kept: Kept
) -> View | Refused | None:
    name = word(kept, "editor")
    if refused := _refused(person, name):
        return refused
    items = EDITORS[name].items(changing.setting(session, services))
    if items is None:
        return None
    last = _last(session, person, EDITORS[name].section)
    blocks = views.last_blocks(last, services.now())
    return views.list_view(name, items, additions(name), number(kept, "page"), blocks)


def _history(session: Session, services: Services, person: Person, page: int) -> View:
    found = setting_changes.recent(session, views.PAGE + 1, page * views.PAGE)
    seen = [one for one in found[: views.PAGE] if changing.may_see(person, one)]
    return views.history_view(seen, page, services.now(), more=len(found) > views.PAGE)


def _last(session: Session, person: Person, section: str = "") -> Change | None:
    found = setting_changes.recent(session, LOOKED_AT)
    mine = (one for one in found if changing.may_see(person, one) and one.by_somebody)
    return next((one for one in mine if section in {"", one.section}), None)


def _refused(person: Person, name: str) -> Refused | None:
    if name not in EDITORS:
        raise UnreadableError
    return None if name in allowed(person) else Refused(Why.NOT_ALLOWED)
