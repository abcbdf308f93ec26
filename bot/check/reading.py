"""Read what is to be judged: a JSON object, or the options of a command."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from difflib import get_close_matches
from enum import StrEnum
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError, to_json

from bot.check import texts
from bot.said import SaidError
from checks.directive import Directive
from checks.types import Draft, Election, PostType, Surface

BOM: Final = b"\xef\xbb\xbf"
FIRST_YEAR, LAST_YEAR = 2000, 2100


class Wrong(StrEnum):
    """What our own validation refuses, as its sentence is named in ``texts.py``."""

    INSTANT = "instant"
    NAIVE = "naive"
    YEAR = "year"


class UnreadableError(SaidError):
    """What was given cannot be judged."""


@dataclass(frozen=True, slots=True)
class Request:
    """One text to judge, the instant to judge it at, and the facts that the caller states."""

    draft: Draft
    id: Any = None
    now: datetime | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


def _instant(given: Any) -> datetime:  # noqa: ANN401  whatever the object holds
    try:
        moment = datetime.fromisoformat(given)
    except (TypeError, ValueError):
        raise PydanticCustomError(Wrong.INSTANT, "") from None
    if moment.tzinfo is None:
        raise PydanticCustomError(Wrong.NAIVE, "")
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise PydanticCustomError(Wrong.YEAR, "")
    return moment


Instant = Annotated[datetime, PlainValidator(_instant)]


class Given(BaseModel):
    """An object of which every value has its own type; null is the same as absent."""

    model_config = ConfigDict(strict=True, extra="forbid", hide_input_in_errors=True)

    def stated(self) -> dict[str, Any]:
        """Return the values that were given."""
        values = {name: getattr(self, name) for name in type(self).model_fields}
        return {name: value for name, value in values.items() if value is not None}


class ElectionGiven(Given):
    """The names of an election, as a caller states them."""

    candidates: list[str] | None = None
    parties: list[str] | None = None
    slogans: list[str] | None = None


class FactsGiven(Given):
    """What the database would say."""

    booked: Annotated[int, Field(ge=0, le=1000)] | None = None
    election: ElectionGiven | None = None
    honorary_presidency: bool | None = None
    source_url: str | None = None
    partners: list[str] | None = None
    dictionary: list[str] | None = None
    contacts: list[str] | None = None
    domains: list[str] | None = None
    language_exception: str | None = None
    emergency: bool | None = None


class RequestGiven(Given):
    """One line of ``vigie check --jsonl``; a caller's own keys are left alone."""

    model_config = ConfigDict(extra="allow")

    id: Any = None
    text: str
    surface: Surface | None = None
    account: str | None = None
    type: PostType | None = None
    link: str | None = None
    now: Instant | None = None
    planned_at: Instant | None = None
    facts: FactsGiven | None = None


OF_DRAFT: Final = ("surface", "account", "type", "link", "planned_at")


def read_line(line: bytes, directive: Directive) -> Request:
    """Return the request of one JSON line; raises UnreadableError with a French sentence."""
    if not line.strip():
        raise UnreadableError(texts.EMPTY_LINE)
    try:
        given = RequestGiven.model_validate_json(line.removeprefix(BOM))
    except ValidationError as error:
        raise UnreadableError(_sentence(error.errors(include_url=False)[0])) from None
    return _request(given, directive)


def read_options(options: Mapping[str, Any], directive: Directive) -> Request:
    """Return the request of a command's options, named as in a line; raises UnreadableError."""
    try:
        # A file may hold what JSON cannot: half of a pair of code units.
        line = to_json({name: value for name, value in options.items() if value is not None})
    except ValueError:
        raise UnreadableError(texts.NOT_UNICODE) from None
    return read_line(line, directive)


def _request(given: RequestGiven, directive: Directive) -> Request:
    for name in given.model_extra or {}:
        if close := get_close_matches(name, RequestGiven.model_fields, 1, cutoff=0.8):
            raise UnreadableError(texts.MISTYPED.format(given=name, close=close[0]))
    limit = directive.decisions.text_limit
    if not given.text.strip():
        raise UnreadableError(texts.EMPTY_TEXT)
    if len(given.text) > limit:
        raise UnreadableError(texts.TOO_LONG.format(count=len(given.text), limit=limit))
    stated = given.stated()
    draft = Draft(given.text, **{name: stated[name] for name in OF_DRAFT if name in stated})
    return Request(draft, given.id, given.now, _facts(given.facts or FactsGiven()))


def _facts(given: FactsGiven) -> dict[str, Any]:
    facts = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in given.stated().items()
    }
    if "dictionary" in facts:
        facts["dictionary"] = frozenset(facts["dictionary"])
    if given.election is not None:
        facts["election"] = _election(given.election)
    return facts


def _election(given: ElectionGiven) -> Election:
    return Election(
        candidates=tuple(given.candidates or ()),
        parties=tuple(given.parties or ()),
        slogans=tuple(given.slogans or ()),
    )


def _sentence(error: ErrorDetails) -> str:
    path = [str(part) for part in error["loc"]]
    template = texts.MISTAKES.get(error["type"], texts.MISTAKE)
    column = re.search(r"column (\d+)", str(error.get("ctx", {})))
    return template.format(
        key=".".join(path), known=", ".join(_known(path)), where=column[1] if column else 1
    )


def _known(path: list[str]) -> list[str]:
    """Return the words or the keys that are possible at a place."""
    match path:
        case ["surface"]:
            return list(Surface)
        case ["type"]:
            return list(PostType)
        case ["facts", "election", _]:
            return list(ElectionGiven.model_fields)
        case _:
            return list(FactsGiven.model_fields)
