"""Remember the city's settings, section by section, as the plain values of its TOML."""

from datetime import datetime
from typing import Any

from sqlmodel import Session, select

from storage.tables import SettingRow


def sections(session: Session) -> dict[str, Any]:
    """Return every stored section; an absent one keeps its default."""
    return {row.section: row.content for row in session.exec(select(SettingRow))}


def save(session: Session, section: str, content: Any, by: str, at: datetime) -> None:  # noqa: ANN401
    """Replace one section, JSON values only."""
    row = session.get(SettingRow, section) or SettingRow(
        section=section, content=content, changed_at=at, changed_by=by
    )
    row.content, row.changed_at, row.changed_by = content, at, by
    session.add(row)
