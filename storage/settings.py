"""Remember the city's settings, section by section, as the plain values of its TOML."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Text, cast
from sqlmodel import Session, select

from storage.tables import SettingRow


def sections(session: Session) -> dict[str, Any]:
    """Return every stored section; an absent one keeps its default."""
    return {section: json.loads(content) for section, content in written(session)}


def written(session: Session) -> tuple[tuple[str, str], ...]:
    """Return every stored section as it is written: what tells that nothing changed since."""
    query = select(SettingRow.section, cast(SettingRow.content, Text)).order_by(SettingRow.section)
    return tuple((section, content) for section, content in session.exec(query))


def save(session: Session, section: str, content: Any, by: str, at: datetime) -> None:  # noqa: ANN401
    """Replace one section, JSON values only."""
    row = session.get(SettingRow, section) or SettingRow(
        section=section, content=content, changed_at=at, changed_by=by
    )
    row.content, row.changed_at, row.changed_by = content, at, by
    session.add(row)


def lock(session: Session, section: str) -> Any:  # noqa: ANN401  JSON values
    """Return what a section holds, or None; nobody else changes it until this transaction ends."""
    query = select(SettingRow).where(SettingRow.section == section).with_for_update()
    row = session.exec(query.execution_options(populate_existing=True)).first()
    return row.content if row else None


def forget(session: Session, section: str) -> None:
    """Let a section have its default again."""
    row = session.get(SettingRow, section)
    if row:
        session.delete(row)
        session.flush()
