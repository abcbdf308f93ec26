"""A form of the settings, as values: its fields, what they hold, what may be chosen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from checks.city import City
from checks.directive import Directive
from handlers.settings.editor.kinds import Kind

NEW: Final = "new"
REMOVE: Final = "remove"
WHY: Final = "why"
# Words longer than this are not put in one field: some are added, some are taken away.
LONGEST: Final = 2400
MORE, LESS = "_more", "_less"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that a form asks for; ``of`` names its label, its hint and its choices."""

    name: str
    kind: Kind
    of: str
    value: Any = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    optional: bool = True
    label: str = ""

    @property
    def is_long(self) -> bool:
        """Return whether a list is too long to be written anew in one field."""
        return self.kind is Kind.LINES and len("\n".join(self.value)) > LONGEST


@dataclass(frozen=True, slots=True)
class Form:
    """One form: which part of which section it changes, and its fields."""

    section: str
    ref: str
    fields: tuple[Field, ...]
    removable: bool = False
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """A form as it was sent: by which editor, of what, and the state of the section it showed."""

    editor: str
    ref: str
    values: Mapping[str, Any]
    seen: str


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list, and what its button opens."""

    ref: str
    words: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What a form is made from: all the sections, complete, and what stands around them."""

    whole: Mapping[str, Any]
    city: City
    directive: Directive
    today: date
