"""What may be chosen in the lists of the forms, with its words."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from checks.decisions import Choice
from handlers.settings.editor import texts
from handlers.settings.editor.form import Setting

NOBODY: Final = "-"
"""The choice that stands for an empty value: Slack takes no empty one."""


def of(name: str, setting: Setting) -> Mapping[str, str] | None:
    """Return the choices of a field, or None when anything may be typed."""
    maker = MAKERS.get(name)
    return maker(setting) if maker else None


def _labels(choices: Iterable[Choice]) -> dict[str, str]:
    return {one.key: one.label for one in choices}


def _departments(setting: Setting) -> dict[str, str]:
    held = setting.whole["departments"]
    return {NOBODY: texts.NO_DEPARTMENT, **{key: one["title"] for key, one in held.items()}}


MAKERS: Final[Mapping[str, Callable[[Setting], Mapping[str, str]]]] = {
    "accounts.platform": lambda _: texts.PLATFORMS,
    "accounts.group": lambda _: texts.GROUPS,
    "people.department": _departments,
    "elections.kind": lambda _: texts.ELECTIONS,
    "rules.daily_cap_per": lambda setting: _labels(setting.directive.decisions.cap_choices),
    "rules.reply_clock": lambda setting: _labels(setting.directive.decisions.reply_clocks),
    "rules.packs": lambda setting: _labels(setting.directive.decisions.packs),
}
