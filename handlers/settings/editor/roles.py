"""The lists of people by role, and the chains of approval: one form each."""

from collections.abc import Mapping
from typing import Any, Final

from checks.types import Group
from handlers.settings.editor import texts
from handlers.settings.editor.choices import NOBODY
from handlers.settings.editor.form import Field, Form, Setting
from handlers.settings.editor.kinds import Kind
from handlers.settings.schema import DEFAULT

Values = Mapping[str, Any]
ALWAYS: Final = (DEFAULT, Group.POLICE.value)


class Roles:
    """Who holds each role."""

    section = "roles"

    def items(self, setting: Setting) -> None:
        """Return that there is no list."""
        del setting

    def form(self, setting: Setting, ref: str) -> Form | None:
        """Return one field a role, in the words of the directive's decisions."""
        del ref
        held = setting.whole["roles"]
        fields = tuple(
            Field(one.key, Kind.PEOPLE, f"roles.{one.key}", held.get(one.key, []), label=one.label)
            for one in setting.directive.decisions.roles
        )
        return Form("roles", "", fields)

    def apply(self, setting: Setting, ref: str, values: Values) -> Any:  # noqa: ANN401  a section
        """Return the lists once the form is taken."""
        del ref
        return {**setting.whole["roles"], **values}


class Approvals:
    """How many people approve each type of post: 0, 1 or 2; the directive asks for none."""

    section = "rules"

    def items(self, setting: Setting) -> None:
        """Return that there is no list."""
        del setting

    def form(self, setting: Setting, ref: str) -> Form | None:
        """Return one field a chain; a type that is not named follows the city's."""
        del ref
        held = setting.whole["rules"]["approvals"]
        types = {one.key: one.label for one in setting.directive.decisions.post_types}
        return Form(
            "rules",
            "",
            tuple(
                _chain(key, held.get(key), label, setting.directive.decisions.approvals_most)
                for key, label in (texts.CHAINS | types).items()
            ),
        )

    def apply(self, setting: Setting, ref: str, values: Values) -> Any:  # noqa: ANN401  a section
        """Return the rules once the form is taken."""
        del ref
        chains = {name: _count(value) for name, value in values.items() if value}
        return {**setting.whole["rules"], "approvals": chains}


def _chain(key: str, count: int | None, label: str, most: int) -> Field:
    counts = {str(number): texts.COUNTS[number] for number in range(most + 1)}
    known = counts if key in ALWAYS else {NOBODY: texts.AS_THE_CITY, **counts}
    value = NOBODY if count is None else str(count)
    optional = key not in ALWAYS
    return Field(key, Kind.CHOICE, "rules.approvals", value, known, optional, label)


def _count(value: str) -> int | str:
    return int(value) if value.isdecimal() else value
