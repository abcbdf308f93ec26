"""The editors of the settings by name, in the order of their menu."""

from collections.abc import Mapping
from typing import Any, Final, Protocol

from checks.permissions import Permission
from handlers.people import Person
from handlers.settings import schema
from handlers.settings.editor import lines
from handlers.settings.editor.form import NEW, Form, Item, Setting
from handlers.settings.editor.holidays import Holidays
from handlers.settings.editor.hours import NEW_ACCOUNT, NEW_SEASON, Hours
from handlers.settings.editor.roles import Approvals, Roles
from handlers.settings.editor.tables import Many, Named, One


class Editor(Protocol):
    """What changes one section: a list perhaps, a form, and what the form leads to."""

    @property
    def section(self) -> str:
        """Return the section that it changes."""
        ...

    def items(self, setting: Setting) -> tuple[Item, ...] | None:
        """Return the lines of its list, or None when it is one form."""
        ...

    def form(self, setting: Setting, ref: str) -> Form | None:
        """Return a form, or None for what does not exist."""
        ...

    def apply(self, setting: Setting, ref: str, values: Mapping[str, Any]) -> Any:  # noqa: ANN401
        """Return the section once a form is taken."""
        ...


RETAINED: Final = frozenset({"retention_months", "rotation_days"})
CHOSEN: Final = frozenset({"daily_cap_per", "reply_clock", "packs"})
EDITORS: Final[Mapping[str, Editor]] = {
    "accounts": Many("accounts", schema.AccountTable, lines.account),
    "roles": Roles(),
    "people": Many("people", schema.PersonTable, lines.person),
    "departments": Named("departments", schema.DepartmentTable, lines.department),
    "channels": One("channels", schema.ChannelsTable),
    "contacts": One("contacts", schema.ContactsTable),
    "ready_texts": One("ready_texts", schema.ReadyTextsTable),
    "hours": Hours(),
    "holidays": Holidays(),
    "closures": Many("closures", schema.ClosureTable, lines.closure),
    "elections": Many("elections", schema.ElectionTable, lines.election),
    "approvals": Approvals(),
    "rules": One("rules", schema.RulesTable, CHOSEN),
    "retention": One("rules", schema.RulesTable, RETAINED),
    "partners": Many("partners", schema.PartnerTable, lines.partner),
    "dictionary": One("dictionary", schema.DictionaryTable),
    "city": One("city", schema.CityTable),
}


def permission(section: str) -> Permission:
    """Return what it takes to change a section."""
    return Permission.DICTIONARY if section == "dictionary" else Permission.SETTINGS


def allowed(person: Person) -> tuple[str, ...]:
    """Return the names of the editors that somebody may use."""
    return tuple(name for name, editor in EDITORS.items() if person.may(permission(editor.section)))


def additions(name: str) -> tuple[str, ...]:
    """Return what a list lets people add."""
    if name == "hours":
        return NEW_SEASON, NEW_ACCOUNT
    return (NEW,) if isinstance(EDITORS[name], Many | Named) else ()
