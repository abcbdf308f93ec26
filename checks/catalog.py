"""Find every declared check. To add a check, add a file; nothing else changes."""

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Final

import checks.content
import checks.structure
import checks.timing
from checks.registry import Check

PACKAGES: Final[tuple[ModuleType, ...]] = (checks.content, checks.structure, checks.timing)


@cache
def all_checks() -> tuple[Check, ...]:
    """Return every check, in the order of the directive's articles, then by name."""
    found = [
        value
        for package in PACKAGES
        for info in pkgutil.iter_modules(package.__path__, f"{package.__name__}.")
        for value in vars(import_module(info.name)).values()
        if isinstance(value, Check)
    ]
    return tuple(sorted(found, key=lambda one: (_number(one.article), one.name)))


def _number(article: str | None) -> tuple[int, ...]:
    if article is None or not article[0].isdigit():
        return (99,)
    return tuple(int(part) for part in article.split("."))
