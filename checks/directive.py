"""Read ``directive.toml``: every article, every figure, every decision, as one frozen value."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

from checks.decisions import Decisions
from checks.typed import build


class Figure(int):
    """A number of the directive that knows its article, its unit and its words."""

    article: str
    unit: str
    label: str

    @classmethod
    def read(cls, table: Mapping[str, Any]) -> Self:
        """Build a figure from its table; raises KeyError when a part is missing."""
        figure = cls(table["value"])
        figure.article, figure.unit, figure.label = (
            table["article"],
            table["unit"],
            table["label"],
        )
        return figure

    @property
    def value(self) -> int:
        """Return the bare number."""
        return int(self)


@dataclass(frozen=True, slots=True)
class Figures:
    """Every number that the directive itself fixes."""

    daily_cap: Figure
    reply_target_hours: Figure
    reply_limit_hours: Figure
    rotation_days: Figure
    password_length: Figure
    password_classes: Figure
    password_classes_known: Figure
    press_release_sentences: Figure
    advertisements_before_ban: Figure


class Means(StrEnum):
    """By what an article is honoured."""

    CHECK = "check"
    WORKFLOW = "workflow"
    HUMAN = "human"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Honour:
    """Who honours an article: a check, a workflow, or a role before whom a view puts it."""

    means: Means
    name: str = ""
    view: str = ""

    @classmethod
    def read(cls, words: str) -> Self:
        """Parse ``check:tone``, ``human:approver@drafts.approval``, ``later:workflow:comments``."""
        means, _, rest = words.partition(":")
        if means == Means.LATER:
            return cls(Means.LATER, rest)
        name, _, view = rest.partition("@")
        return cls(Means(means), name, view)


@dataclass(frozen=True, slots=True)
class Article:
    """One article, or one item of a list that is a rule of its own (``12.2-3``)."""

    number: str
    title: str
    rule: str
    honoured_by: tuple[Honour, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Directive:
    """The directive in force and the decisions that complete it; each is itself and no other."""

    version: str
    adopted: date
    figures: Figures
    decisions: Decisions
    articles: Mapping[str, Article]


def parse(document: Mapping[str, Any]) -> Directive:
    """Build a directive from a parsed TOML document; raises KeyError, TypeError or ValueError."""
    figures = {name: Figure.read(table) for name, table in document["figures"].items()}
    return Directive(
        version=document["version"],
        adopted=document["adopted"],
        figures=Figures(**figures),
        decisions=build(Decisions, document["decisions"]),
        articles=MappingProxyType(
            {number: _article(number, table) for number, table in document["articles"].items()}
        ),
    )


def _article(number: str, table: Mapping[str, Any]) -> Article:
    honours = tuple(Honour.read(words) for words in table["honoured_by"])
    return Article(number, table["title"], table["rule"], honours)


@cache
def load() -> Directive:
    """Return the directive in force."""
    path = Path(__file__).with_name("directive.toml")
    return parse(tomllib.loads(path.read_text(encoding="utf-8")))
