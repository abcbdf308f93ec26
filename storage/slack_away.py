"""Remember who is away, as their Slack status says: no word of it, only since and until when."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col

from storage.inserting import insert_or_replace
from storage.tables import SlackAwayRow


def leave(session: Session, user: str, since: datetime, until: datetime | None) -> None:
    """Record that somebody is away, until they say otherwise or until an instant."""
    insert_or_replace(session, SlackAwayRow, ("user",), user=user, since=since, until=until)


def come_back(session: Session, user: str) -> bool:
    """Record that somebody is here; return whether they were away."""
    statement = delete(SlackAwayRow).where(col(SlackAwayRow.user) == user)
    back = bool(session.connection().execute(statement).rowcount)
    session.expire_all()
    return back


def is_away(session: Session, user: str, now: datetime) -> bool:
    """Return whether somebody is away at an instant."""
    row = session.get(SlackAwayRow, user)
    return row is not None and (row.until is None or row.until > now)
