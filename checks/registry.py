"""Declare a check next to its article, its message and its examples."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from inspect import getdoc
from typing import Final

from checks import directive
from checks.types import Draft, Facts, Finding, Guess, Match, NotRun, Severity, Span, Surface, Token

EVERYWHERE: Final = frozenset(Surface)
POSTS: Final = frozenset({Surface.DRAFT})

# A Tuesday at noon: examples must not depend on the day they are read.
EXAMPLE_FACTS: Final = Facts(now=datetime(2026, 11, 10, 17, tzinfo=UTC), directive=directive.load())


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a draft departs from a rule; what is absent comes from the check.

    ``practice``: this one is good practice, which no article asks for.
    """

    span: Span | None = None
    message: str | None = None
    severity: Severity | None = None
    suggestions: tuple[str, ...] = ()
    article: str | None = None
    hidden: bool = False
    practice: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """An example: a draft, and the facts that surround it."""

    draft: Draft
    facts: Facts = EXAMPLE_FACTS


Finder = Callable[[Draft, Facts], Iterator[Hit]]
Engine = Callable[[Facts], tuple[Match, ...] | tuple[Guess, ...] | tuple[Token, ...] | NotRun]


@dataclass(frozen=True, slots=True)
class Check:
    """One rule of the directive, as code.

    ``needs`` is the engine without which it says nothing. ``ahead``: what it looks up in the text,
    and remembers, before the engines answer.
    """

    article: str | None
    severity: Severity
    message: str
    surfaces: frozenset[Surface]
    needs: Engine | None
    ahead: Callable[[Draft, Facts], object] | None
    passes: tuple[Case, ...]
    fails: tuple[Case, ...]
    find: Finder

    @property
    def name(self) -> str:
        """Return the name of its finder."""
        return self.find.__name__

    @property
    def rule(self) -> str:
        """Return the rule, in French."""
        return getdoc(self.find) or ""

    @property
    def reads(self) -> bool:
        """Return whether what it finds depends on what an engine says of the text."""
        return self.needs is not None or self.ahead is not None

    def missing(self, facts: Facts) -> str | None:
        """Return why the engine this check depends on said nothing, or None when it spoke."""
        value = self.needs(facts) if self.needs else ()
        return value.reason if isinstance(value, NotRun) else None

    def findings(self, draft: Draft, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each place where the draft departs from the rule."""
        if draft.surface not in self.surfaces:
            return
        for hit in self.find(draft, facts):
            excerpt = draft.text[slice(*hit.span)] if hit.span and not hit.hidden else None
            message = hit.message or self.message
            yield Finding(
                check=self.name,
                article=None if hit.practice else hit.article or self.article,
                severity=hit.severity or self.severity,
                message=message.format(excerpt=excerpt) if hit.message is None else message,
                span=hit.span,
                excerpt=excerpt,
                suggestions=_as_typed(draft.text, hit.suggestions),
                rule=hit.rule,
            )


def _as_typed(text: str, suggestions: tuple[str, ...]) -> tuple[str, ...]:
    """Return suggestions with the apostrophes of the text, where it has curly ones alone."""
    curly = "’" in text and "'" not in text
    return tuple(one.replace("'", "’") for one in suggestions) if curly else suggestions


def check(  # noqa: PLR0913  every part of a rule is named where it is declared
    *,
    article: str | None,
    severity: Severity,
    message: str = "",
    surfaces: frozenset[Surface] = EVERYWHERE,
    needs: Engine | None = None,
    ahead: Callable[[Draft, Facts], object] | None = None,
    passes: Sequence[str | Case],
    fails: Sequence[str | Case],
) -> Callable[[Finder], Check]:
    """Turn a finder into a check named after it; its docstring is the rule, in French.

    ``message`` may quote ``{excerpt}``; a hit that brings its own message replaces it whole.
    """

    def declare(find: Finder) -> Check:
        return Check(
            article=article,
            severity=severity,
            message=message,
            surfaces=surfaces,
            needs=needs,
            ahead=ahead,
            passes=tuple(_case(one) for one in passes),
            fails=tuple(_case(one) for one in fails),
            find=find,
        )

    return declare


def case(text: str, draft: Mapping[str, object] | None = None, **facts: object) -> Case:
    """Build an example from a text, the draft's other fields and the facts that differ."""
    return Case(
        draft=replace(Draft(text), **(draft or {})),  # type: ignore[arg-type]
        facts=replace(EXAMPLE_FACTS, **facts),  # type: ignore[arg-type]
    )


def _case(one: str | Case) -> Case:
    return case(one) if isinstance(one, str) else one
