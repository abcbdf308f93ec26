"""Render somebody's Home, from the facts of the moment it is shown."""

from typing import Final

from sqlmodel import Session

from handlers.home.flow import gather
from handlers.home.views import home_view
from handlers.messages import Message, Render
from handlers.notices import HOMES
from handlers.services import Services
from storage.outbox import Letter, Owed


def home(session: Session, services: Services, owed: Owed) -> Message:
    """Return somebody's Home as it stands now."""
    user = owed.recipient.removeprefix(HOMES)
    view = home_view(gather(session, services, user), services.directive.adopted)
    return Message("", card=True, home=view)


LETTERS: Final[dict[Letter, Render]] = {Letter.HOME: home}
