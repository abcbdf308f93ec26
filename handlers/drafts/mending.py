"""Correct the words of a draft, and show what a correction changes. Values in, values out."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from checks.types import Finding, Span
from checks.typography import polish
from handlers.points import Point
from handlers.wording import SENTENCE_END
from storage.drafts import Content, with_text
from storage.findings import Found

# As many as one window shows, with the sentence before and after each.
AT_ONCE: Final = 40


@dataclass(frozen=True, slots=True)
class Edit:
    """Words that replace a stretch of a text."""

    span: Span
    better: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A sentence before and after its corrections, in pieces; those that change are marked."""

    before: tuple[tuple[str, bool], ...]
    after: tuple[tuple[str, bool], ...]


def sure(points: Iterable[Point]) -> tuple[Point, ...]:
    """Return the points whose one correction is safe, as many as can be shown at once."""
    kept: list[Point] = []
    left = AT_ONCE
    for one in points:
        # Each of its places is a sentence to show.
        if one.sure and len(one.same) <= left:
            kept.append(one)
            left -= len(one.same)
    return tuple(kept)


def corrections_of(points: Iterable[Point], choice: int = 0) -> list[tuple[Found, str]]:
    """Return the words that correct each place of these points."""
    return [(one, one.finding.suggestions[choice]) for point in points for one in point.same]


def corrected(content: Content, wanted: Sequence[tuple[Found, str]]) -> Content:
    """Return the content with findings' words replaced, for the accounts that share them."""
    return _each_text(content, lambda account, text: _applied(text, _edits(account, text, wanted)))


def made_by(text: str, finding: Finding, words: str) -> str:
    """Return a name for the text that some words make in the place of those of a finding."""
    start, end = finding.span or (0, 0)
    return hashlib.sha256(f"{text[:start]}{words}{text[end:]}".encode()).hexdigest()[:12]


def makes(content: Content, points: Iterable[Point]) -> frozenset[str]:
    """Return a name for what the one correction of each point makes, where it first stands."""
    return frozenset(
        made_by(content.text_of(one.found.accounts[0]), one.found.finding, better)
        for one in points
        for _, better in corrections_of([one])[:1]
    )


def dressed(content: Content) -> Content:
    """Return the content in the OQLF's typography."""
    return _each_text(content, lambda _, text: polish(text))


def changes(content: Content, wanted: Sequence[tuple[Found, str]]) -> tuple[Changed, ...]:
    """Return each sentence that corrections change, once for each different text."""
    shown: dict[Changed, None] = {}
    for account in content.accounts:
        text = content.text_of(account)
        shown |= dict.fromkeys(_sentences(text, _edits(account, text, wanted)))
    return tuple(shown)


def _each_text(content: Content, change: Callable[[str, str], str]) -> Content:
    after = content
    done: set[tuple[bool, str]] = set()
    for account in content.accounts:
        text = content.text_of(account)
        # Once for each text, however many accounts carry it.
        which = account in content.own_texts, text
        if which not in done:
            done.add(which)
            better = change(account, text)
            after = with_text(after, account, better) if better != text else after
    return after


def _edits(account: str, text: str, wanted: Sequence[tuple[Found, str]]) -> list[Edit]:
    """Return the edits of one text in order; of those that overlap, the first."""
    kept: list[Edit] = []
    for one, better in wanted:
        span = one.finding.span
        if span is None or account not in one.accounts or text[slice(*span)] != one.finding.excerpt:
            continue
        if not any(span[0] < edit.span[1] and edit.span[0] < span[1] for edit in kept):
            kept.append(Edit(span, better))
    return sorted(kept, key=lambda edit: edit.span)


def _applied(text: str, edits: Sequence[Edit]) -> str:
    for edit in reversed(edits):
        text = text[: edit.span[0]] + edit.better + text[edit.span[1] :]
    return text


def _sentences(text: str, edits: Sequence[Edit]) -> list[Changed]:
    """Return the sentences that edits touch, each with all of its edits; joined by those across."""
    breaks = [0, *(found.end() for found in SENTENCE_END.finditer(text)), len(text)]
    groups: list[tuple[Span, list[Edit]]] = []
    for edit in edits:
        first = max(at for at in breaks if at <= edit.span[0])
        last = min((at for at in breaks if at >= edit.span[1]), default=len(text))
        if groups and first < groups[-1][0][1]:
            (start, end), known = groups.pop()
            groups.append(((start, max(end, last)), [*known, edit]))
        else:
            groups.append(((first, last), [edit]))
    return [_changed(text, stretch, group) for stretch, group in groups]


def _changed(text: str, stretch: Span, edits: Sequence[Edit]) -> Changed:
    before: list[tuple[str, bool]] = []
    after: list[tuple[str, bool]] = []
    at, end = stretch
    for edit in edits:
        same = text[at : edit.span[0]], False
        before += [same, (text[slice(*edit.span)], True)]
        after += [same, (edit.better, True)]
        at = edit.span[1]
    rest = text[at:end].rstrip(), False
    return Changed(_said([*before, rest]), _said([*after, rest]))


def _said(pieces: Iterable[tuple[str, bool]]) -> tuple[tuple[str, bool], ...]:
    return tuple(piece for piece in pieces if piece[0])
