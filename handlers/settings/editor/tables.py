"""The sections that are one table, or a list of tables: their forms and what forms change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from handlers.settings.editor import choices
from handlers.settings.editor.form import NEW, REMOVE, WHY, Field, Form, Item, Setting
from handlers.settings.editor.kinds import Kind, kinds
from handlers.settings.editor.naming import key_for
from handlers.settings.schema import Table

Values = Mapping[str, Any]
# Fields that people cannot do without, by the section that holds them.
NEEDED: Final = {
    "accounts": {"platform", "title", "group"},
    "people": {"user"},
    "departments": {"title"},
    "closures": {"day"},
    "elections": {"kind", "from", "to"},
    "partners": {"name"},
    "city": {"name"},
    "rules": {"daily_cap_per", "reply_clock", "retention_months", "rotation_days"},
}
# Named by Vigie itself, or by nobody: no form asks for them.
UNASKED: Final = frozenset({"key", "timezone"})


def fields_of(
    section: str, table: type[Table], values: Values, setting: Setting
) -> tuple[Field, ...]:
    """Return the fields of a table, in the order of the schema, with what they hold."""
    return tuple(
        _field(section, name, kind, values.get(name, ""), setting)
        for name, kind in kinds(table).items()
        if name not in UNASKED
    )


def _field(section: str, name: str, kind: Kind, value: object, setting: Setting) -> Field:
    known = choices.of(f"{section}.{name}", setting)
    if known is not None:
        kind = Kind.BOXES if isinstance(value, list) else Kind.CHOICE
    needed = name in NEEDED.get(section, ())
    value = value if value or kind not in {Kind.LINES, Kind.PEOPLE, Kind.BOXES} else []
    return Field(name, kind, f"{section}.{name}", value, known or {}, optional=not needed)


@dataclass(frozen=True, slots=True)
class One:
    """A section that is one table: one form, no list."""

    section: str
    table: type[Table]
    only: frozenset[str] = frozenset()

    def items(self, setting: Setting) -> None:
        """Return that there is no list."""
        del setting

    def form(self, setting: Setting, ref: str) -> Form | None:
        """Return the form, whatever was asked for."""
        del ref
        values = setting.whole[self.section]
        fields = fields_of(self.section, self.table, values, setting)
        kept = tuple(one for one in fields if not self.only or one.name in self.only)
        return Form(self.section, "", kept)

    def apply(self, setting: Setting, ref: str, values: Values) -> Any:  # noqa: ANN401  a section
        """Return the section once the form is taken."""
        del ref
        return {**setting.whole[self.section], **values}


@dataclass(frozen=True, slots=True)
class Many:
    """A section that is a list of tables: a list, and a form for each."""

    section: str
    table: type[Table]
    line: Callable[[Values, Setting], str]

    def items(self, setting: Setting) -> tuple[Item, ...]:
        """Return the lines of the list, in the order of the settings."""
        held = setting.whole[self.section]
        return tuple(Item(str(n), self.line(one, setting)) for n, one in enumerate(held))

    def form(self, setting: Setting, ref: str) -> Form | None:
        """Return the form of one, or of a new one; None when it is gone."""
        held = setting.whole[self.section]
        if ref != NEW and not (ref.isdecimal() and int(ref) < len(held)):
            return None
        values = {} if ref == NEW else held[int(ref)]
        fields = fields_of(self.section, self.table, values, setting)
        if ref == NEW and self.section == "accounts":
            fields = (*fields, Field(WHY, Kind.TEXT, "accounts.why", optional=False))
        return Form(self.section, ref, fields, removable=ref != NEW)

    def apply(self, setting: Setting, ref: str, values: Values) -> Any:  # noqa: ANN401  a section
        """Return the section once the form is taken."""
        held = list(setting.whole[self.section])
        typed = {name: value for name, value in values.items() if name not in {WHY, REMOVE}}
        if ref == NEW:
            if "key" in self.table.model_fields:
                typed["key"] = key_for(str(typed["title"]), {one["key"] for one in held})
            return [*held, typed]
        if values.get(REMOVE):
            return [one for n, one in enumerate(held) if n != int(ref)]
        held[int(ref)] = {**held[int(ref)], **typed}
        return held


@dataclass(frozen=True, slots=True)
class Named:
    """A section that is tables by their keys."""

    section: str
    table: type[Table]
    line: Callable[[Values, Setting], str]

    def items(self, setting: Setting) -> tuple[Item, ...]:
        """Return the lines of the list, in the order of the settings."""
        held = setting.whole[self.section]
        return tuple(Item(key, self.line(one, setting)) for key, one in held.items())

    def form(self, setting: Setting, ref: str) -> Form | None:
        """Return the form of one, or of a new one; None when it is gone."""
        held = setting.whole[self.section]
        if ref != NEW and ref not in held:
            return None
        fields = fields_of(self.section, self.table, held.get(ref, {}), setting)
        return replace(Form(self.section, ref, fields), removable=ref != NEW)

    def apply(self, setting: Setting, ref: str, values: Values) -> Any:  # noqa: ANN401  a section
        """Return the section once the form is taken."""
        held = dict(setting.whole[self.section])
        typed = {name: value for name, value in values.items() if name != REMOVE}
        if ref == NEW:
            ref = key_for(str(typed["title"]), set(held))
        if values.get(REMOVE):
            return {key: one for key, one in held.items() if key != ref}
        return {**held, ref: typed}
