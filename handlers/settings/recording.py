"""Store a section and remember what it held before, so that the change can be undone."""

from datetime import datetime

from sqlmodel import Session

from storage import setting_changes, settings
from storage.setting_changes import Change


def put(  # noqa: PLR0913, PLR0917  a change says what, who, when, why
    session: Session, section: str, content: object, by: str, at: datetime, why: str = ""
) -> tuple[Change, dict[str, str]]:
    """Store what a section holds from now on; None gives it its default again."""
    before = settings.sections(session).get(section)
    if content is None:
        settings.forget(session, section)
    else:
        settings.save(session, section, content, by, at)
        session.flush()
    return setting_changes.record(session, section, before, content, by, at, why)
