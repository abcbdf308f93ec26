"""Write a verdict as JSON, in the form that other programs hold on to."""

import json
from typing import Any, Final

from checks.types import Finding, Verdict

SCHEMA: Final = 1
# Characters that some readers take for the end of a line, though JSON does not.
LINE_BREAKS: Final = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def verdict_object(verdict: Verdict, identifier: Any = None) -> dict[str, Any]:  # noqa: ANN401  any JSON value
    """Return a verdict as plain values; positions are code points of the text."""
    return {
        "schema": SCHEMA,
        "id": identifier,
        "verdict": verdict.outcome.value,
        "findings": [_finding(one) for one in verdict.findings],
        "not_run": [{"check": one.check, "reason": one.reason} for one in verdict.not_run],
        "directive": verdict.directive_version,
    }


def error_object(sentence: str) -> dict[str, Any]:
    """Return what stands in the place of a verdict when nothing could be judged."""
    return {"schema": SCHEMA, "error": sentence}


def one_line(value: dict[str, Any]) -> str:
    """Return an object as one line of JSON; raises ValueError for what JSON cannot hold."""
    line = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return line.translate(LINE_BREAKS)


def _finding(one: Finding) -> dict[str, Any]:
    start, end = one.span or (None, None)
    return {
        "check": one.check,
        "article": one.article,
        "severity": one.severity.value,
        "start": start,
        "end": end,
        "excerpt": one.excerpt,
        "message": one.message,
        "suggestions": list(one.suggestions),
    }
