"""Remember where the messages that are edited in place stand in Slack."""

from sqlmodel import Session, select

from storage.letter import Letter, Owed, Place
from storage.tables import CardRow


def place_of(session: Session, letter: Letter, subject: str, recipient: str) -> Place | None:
    """Return where the card of a subject stands for a recipient, if it was posted."""
    row = _card(session, letter, subject, recipient)
    return Place(row.channel, row.ts, row.variant) if row else None


def places_of(session: Session, letter: Letter, subject: str) -> dict[str, Place]:
    """Return where the card of a subject stands, by recipient."""
    query = select(CardRow).where(CardRow.subject == subject, CardRow.letter == letter)
    return {row.recipient: Place(row.channel, row.ts, row.variant) for row in session.exec(query)}


def remember(session: Session, owed: Owed, place: Place) -> None:
    """Remember where a card stands, so that it can be edited in place."""
    row = _card(session, owed.letter, owed.subject, owed.recipient)
    if row is None:
        row = CardRow(
            subject=owed.subject,
            letter=owed.letter,
            recipient=owed.recipient,
            channel=place.channel,
            ts=place.ts,
        )
    row.channel, row.ts, row.variant = place.channel, place.ts, place.variant
    session.add(row)


def _card(session: Session, letter: Letter, subject: str, recipient: str) -> CardRow | None:
    query = select(CardRow).where(
        CardRow.subject == subject, CardRow.letter == letter, CardRow.recipient == recipient
    )
    return session.exec(query).first()
