"""Remember the secret addresses of the calendar: never the secret, only its digest."""

import hashlib
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from storage.inserting import insert_or_replace
from storage.tables import FeedRow


def renew(session: Session, user: str, secret: str, now: datetime) -> None:
    """Make a secret somebody's address of the calendar; the one before opens nothing any more."""
    insert_or_replace(session, FeedRow, ("user",), user=user, digest=_digest(secret), made_at=now)


def close(session: Session, user: str) -> None:
    """Take somebody's address away."""
    session.connection().execute(delete(FeedRow).where(col(FeedRow.user) == user))
    session.expire_all()


def owner(session: Session, secret: str) -> str | None:
    """Return whose address a secret is, or None."""
    return session.exec(select(FeedRow.user).where(FeedRow.digest == _digest(secret))).first()


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
