"""Read the city's settings from TOML: taken whole, or refused whole with each error's line."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Final

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, from_json, to_json

from checks.city import Role
from checks.directive import Directive
from handlers.settings import schema, texts
from handlers.settings.building import Sections, complete
from handlers.settings.coherence import Clash, clashes
from handlers.settings.faults import Fault
from handlers.settings.lines import Path, lines_of

LARGEST: Final = 1_000_000
# How close a key must be to one that is known for a slip of the pen to be guessed.
ALIKE: Final = 0.75

# What pydantic calls its own refusals, and the fault that each one is.
FAULTS: Final = {
    "missing": Fault.MISSING,
    "extra_forbidden": Fault.UNKNOWN_KEY,
    "string_type": Fault.TEXT,
    "int_type": Fault.NUMBER,
    "list_type": Fault.LIST,
    "dict_type": Fault.TABLE,
    "model_type": Fault.TABLE,
    "date_type": Fault.DATE,
    "greater_than_equal": Fault.BETWEEN,
    "less_than_equal": Fault.BETWEEN,
    "string_too_short": Fault.EMPTY,
    "string_too_long": Fault.TOO_LONG,
}
TABLES: Final[tuple[type[BaseModel], ...]] = tuple(schema.Table.__subclasses__())
KEYS: Final = frozenset(
    field.alias or name for table in TABLES for name, field in table.model_fields.items()
)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend in a file: its line, from 1, and a sentence."""

    line: int
    message: str

    def __str__(self) -> str:
        """Return the problem as a person reads it."""
        return texts.PROBLEM.format(line=self.line, message=self.message)


def read_toml(
    text: str, directive: Directive, stored: Mapping[str, Any] | None = None
) -> Sections | tuple[Problem, ...]:
    """Return the sections of a file as they are stored, or everything that is wrong with it.

    The file is judged together with the ``stored`` sections that it leaves alone.
    """
    if len(text) > LARGEST:
        return (_problem(1, Fault.TOO_LARGE, most=LARGEST),)
    text = text.removeprefix("\ufeff")
    try:
        given = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        return (_syntax(text, str(error)),)
    lines = lines_of(text)
    found = tuple(_wrongs(given, dict(stored or {}), directive))
    if found:
        return tuple(sorted({_problem(_line(lines, w.path), w.fault, **w.facts) for w in found}))
    return {name: from_json(to_json(content)) for name, content in given.items()}


def wrongs(given: Sections, stored: Mapping[str, Any], directive: Directive) -> tuple[Clash, ...]:
    """Return everything that is wrong with some sections, judged with those that are stored."""
    return tuple(_wrongs(given, dict(stored), directive))


def dated(whole: Sections, directive: Directive) -> Sections:
    """Return complete sections with real dates, as a file has them."""
    kept = schema.Document.model_validate_json(to_json(complete(whole, directive)))
    return kept.model_dump(by_alias=True)


def _wrongs(given: Sections, stored: Sections, directive: Directive) -> Iterator[Clash]:
    unknown = [name for name in given if name not in schema.Document.model_fields]
    yield from (_unknown_section(name) for name in unknown)
    known = {name: content for name, content in given.items() if name not in unknown}
    whole_before = dated(stored, directive)
    base = {name: whole_before[name] for name in stored}
    errors = _errors(base | known, directive)
    yield from (_clash(error, directive) for error in errors)
    # What is well formed is still judged together, so that a file is mended in one go.
    broken = {str(error["loc"][0]) for error in errors}
    sound = {name: content for name, content in known.items() if name not in broken}
    whole = schema.Document.model_validate(complete(base | sound, directive))
    yield from (one for one in clashes(whole) if not _follows(one, broken))
    yield from _administrators(stored, sound)


def _errors(sections: Sections, directive: Directive) -> list[ErrorDetails]:
    try:
        schema.Document.model_validate(
            complete(sections, directive), context={"directive": directive}
        )
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


def _follows(clash: Clash, broken: set[str]) -> bool:
    """Return whether a contradiction only comes from a section that was set aside."""
    return clash.fault is Fault.UNKNOWN_DEPARTMENT and "departments" in broken


def _unknown_section(name: str) -> Clash:
    close = get_close_matches(name, schema.Document.model_fields, 1, ALIKE)
    if close:
        return Clash((name,), Fault.MISTYPED_KEY, {"given": name, "close": close[0]})
    return Clash((name,), Fault.UNKNOWN_SECTION, {"given": name})


def _clash(error: ErrorDetails, directive: Directive) -> Clash:
    path = tuple(part for part in error["loc"] if part != "[key]")
    facts = {"given": str(path[-1]), **error.get("ctx", {})}
    fault = Fault(facts.pop("fault")) if "fault" in facts else FAULTS[error["type"]]
    if fault is Fault.UNKNOWN_KEY and (close := get_close_matches(facts["given"], KEYS, 1, ALIKE)):
        return Clash(path, Fault.MISTYPED_KEY, {**facts, "close": close[0]})
    if fault is Fault.BETWEEN:
        facts |= _bounds(path, directive)
    return Clash(path, fault, facts)


def _bounds(path: Path, directive: Directive) -> dict[str, int]:
    if "approvals" in path:
        return {"least": 0, "most": directive.decisions.approvals_most}
    if "holidays" in path:
        return {"least": schema.FIRST_YEAR, "most": schema.LAST_YEAR}
    return {"least": 1, "most": schema.MOST}


def _administrators(stored: Sections, given: Sections) -> Iterator[Clash]:
    def named(sections: Sections) -> list[str]:
        return list(sections.get("roles", {}).get(Role.ADMINISTRATOR, []))

    if "roles" in given and named(stored) and not named(given):
        yield Clash(("roles", Role.ADMINISTRATOR.value), Fault.LAST_ADMINISTRATOR)


def _line(lines: Mapping[Path, int], path: Path) -> int:
    """Return the line of a value, or of the nearest table that holds it."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _problem(line: int, fault: Fault, **facts: Any) -> Problem:  # noqa: ANN401  named in the sentence
    listed = ", ".join(str(one) for one in facts.pop("known", ()))
    return Problem(line, texts.FAULTS[fault].format(**facts, known=listed))


def _syntax(text: str, words: str) -> Problem:
    at = re.search(r"at line (\d+)", words)
    line = int(at[1]) if at else text.count("\n") + 1
    twice = "overwrite" in words or "twice" in words
    return _problem(line, Fault.TWICE_WRITTEN if twice else Fault.SYNTAX)
