"""Turn an answer's row into its values. Private to storage, as rows are."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from checks.answer_life import AnswerStatus
from checks.types import Finding, Group, Severity
from checks.workdays import day_bounds
from storage.answer import Answer, Given, Source, Spot
from storage.tables import AnswerRow


def columns(given: Given) -> dict[str, Any]:
    """Return what an answer's row holds of what was given."""
    return asdict(given) | {"files": list(given.files), "hidden": dict(given.hidden)}


def expire_at(given: Given, now: datetime) -> datetime | None:
    """Return when an answer's validity ends, if that is to come: at the end of its last day."""
    end = day_bounds(given.valid_until)[1] if given.valid_until else None
    return end if end and end > now else None


def answer(row: AnswerRow) -> Answer:
    """Return the answer of a row."""
    return Answer(
        id=row.id or 0,
        year=row.year,
        ordinal=row.ordinal,
        group=Group(row.group),
        author=row.author,
        entered_by=row.entered_by,
        given=_given(row),
        status=AnswerStatus(row.status),
        version=row.version,
        reply=row.reply,
        reply_version=row.reply_version,
        spot=Spot(row.channel, row.ts, row.thread_ts),
        received_at=row.received_at,
        changed_at=row.changed_at,
        claimed_by=row.claimed_by,
        escalate_at=row.escalate_at,
        asked=row.asked_id,
        declined=row.declined_id,
        gone_at=row.gone_at,
        link=row.link,
        published_at=row.published_at,
        judged_version=row.judged_version,
        findings=tuple(map(_finding, row.findings)),
        not_run=tuple(row.not_run),
    )


def _given(row: AnswerRow) -> Given:
    return Given(
        text=row.text,
        source=Source(row.source),
        question_id=row.question_id,
        question=row.question,
        remark=row.remark,
        origin=row.origin,
        valid_until=row.valid_until,
        correction=row.correction,
        may_name=row.may_name,
        files=tuple(row.files),
        hidden=tuple(sorted(row.hidden.items())),
    )


def _finding(found: dict[str, Any]) -> Finding:
    span = found["span"]
    return Finding(
        **found
        | {
            "severity": Severity(found["severity"]),
            "span": tuple(span) if span else None,
            "suggestions": tuple(found["suggestions"]),
        }
    )
