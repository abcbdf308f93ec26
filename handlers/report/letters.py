"""Render the monthly report, from the figures of the moment it is sent."""

from datetime import date
from typing import Final

from sqlmodel import Session

from handlers.messages import Message, Render
from handlers.report.flow import gather
from handlers.report.views import report_message
from handlers.services import Services
from handlers.wording import date_of
from storage.outbox import Letter, Owed


def monthly(session: Session, services: Services, owed: Owed) -> Message:
    """Return the report of the month that the message is about."""
    month = date.fromisoformat(owed.facts["month"])
    return report_message(gather(session, services, month), date_of(services.directive.adopted))


LETTERS: Final[dict[Letter, Render]] = {Letter.MONTHLY_REPORT: monthly}
