"""What is sent: a message ready to go, and how a workflow makes one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View
from sqlmodel import Session

from handlers.services import Services
from storage.outbox import Owed, Place


@dataclass(frozen=True, slots=True)
class Message:
    """A message ready to be sent.

    ``card`` is edited in place when it was posted before in the same ``variant``; in another one
    it is posted again, so that people are notified, and the one before says so. ``home`` is shown
    on a person's Home instead.
    """

    text: str
    blocks: Sequence[Block] = ()
    thread: Place | None = None
    card: bool = False
    variant: str = ""
    home: View | None = None


Render = Callable[[Session, Services, Owed], Message | None]
