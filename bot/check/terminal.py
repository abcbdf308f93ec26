"""Show a verdict to a person: the text with its words underlined, then what to do."""

import re
from collections.abc import Iterator
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from bot.check import texts
from checks.types import Draft, Finding, Severity, Verdict

STYLES: Final = {
    Severity.BLOCKING: "underline bold red",
    Severity.WARNING: "underline bold dark_orange",
    Severity.ADVICE: "underline blue",
}
# What would move the cursor, hide, or turn the text around; each keeps its place.
UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
MOST_SUGGESTIONS: Final = 3


def show(console: Console, draft: Draft, verdict: Verdict) -> None:
    """Print a text and its verdict."""
    console.print(Padding(_marked(draft.text, verdict.findings), (1, 2), expand=False))
    for severity in Severity:
        for finding in verdict.findings:
            if finding.severity is severity:
                console.print(_entry(finding))
    for omission in verdict.not_run:
        console.print(Text(texts.NOT_RUN.format(check=omission.check, reason=omission.reason)))
    console.print(Text(f"\n{texts.OUTCOMES[verdict.outcome]}", style="bold"))


def _marked(text: str, findings: tuple[Finding, ...]) -> Text:
    """Return the text with what was found underlined, and dots instead of a secret."""
    shown = list(visible(text))
    for finding in findings:
        if finding.span and finding.excerpt is None:
            start, end = finding.span
            shown[start:end] = "•" * (end - start)
    marked = Text("".join(shown))
    # The gravest last, so that it shows where two meet.
    for finding in sorted(findings, key=lambda one: list(Severity).index(one.severity))[::-1]:
        if finding.span:
            marked.stylize(STYLES[finding.severity], *finding.span)
    return marked


def _entry(finding: Finding) -> RenderableType:
    sign, title = texts.SEVERITIES[finding.severity]
    head = Text.assemble(f"{sign} ", (title, "bold"), f" · {_source(finding.article)} ")
    head.append(f"({finding.check})", style="dim")
    return Group(
        head, *(Padding(Text(line), (0, 0, 0, 3), expand=False) for line in _lines(finding))
    )


def _lines(finding: Finding) -> Iterator[str]:
    if finding.excerpt:
        best = texts.OR.join(visible(one) for one in finding.suggestions[:MOST_SUGGESTIONS])
        quoted = texts.QUOTED.format(words=visible(finding.excerpt))
        yield quoted + (texts.ARROW + best if best else "")
    yield visible(finding.message)


def _source(article: str | None) -> str:
    if article is None:
        return texts.GOOD_PRACTICE
    if article[0].isdigit():
        return texts.ARTICLE.format(article=article)
    return texts.ANNEX.format(annex=article.replace("-", " ", 1))


def visible(text: str) -> str:
    """Return a text of the same length in which every character shows as one."""
    return UNSEEN.sub("�", text)
