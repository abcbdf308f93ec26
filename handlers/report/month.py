"""What is counted, and how a table of the report is made. Values only."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from checks.city import City
from handlers.services import Services

Row = tuple[str | int | float, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of the report; ``key`` names it for programs."""

    key: str
    title: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The month that is counted: its city days, its instants, and what the city is."""

    session: Session
    services: Services
    city: City
    first: date
    last: date
    start: datetime
    end: datetime
