"""One person in front of the pretended Slack: the verbs that tests read as sentences."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.sandbox import conversation, events, interactions
from bot.sandbox.courier import Reply
from bot.sandbox.directory import im_of
from bot.sandbox.people import acting, forms, seeing, writing
from bot.sandbox.wire import Json

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person, by their Slack identifier. What they cannot do in Slack raises CannotDoError."""

    slack: "PretendedSlack"
    id: str

    def command(self, line: str, channel: str = "Vigie") -> bool:
        """Type a command; tell whether it was acknowledged in time."""
        return acting.command(self.slack, self.id, line, channel)

    @property
    def modal(self) -> Json:
        """Return the modal in front of the person."""
        return forms.top(self.slack, self.id)

    @property
    def modals(self) -> list[Json]:
        """Return the person's open modals, the last one on top."""
        return list(self.slack.workspace.state.modals.get(self.id, ()))

    def fill(self, **values: object) -> "Somebody":
        """Put values in the top modal's inputs, each named by its block; return the person."""
        forms.fill(self.slack, self.id, values)
        return self

    def submit(self) -> Json | None:
        """Send the top modal; return the errors shown under its inputs, or None."""
        return forms.submit(self.slack, self.id, self.modal)

    def close(self, *, clear: bool = False) -> None:
        """Close the top modal, or with the cross the whole stack."""
        interactions.close(self.slack, self.id, self.modal, clear=clear)

    def click(self, surface: Json, action_id: str, value: object = None) -> bool:
        """Use a button or a menu of a message, a modal or the Home tab."""
        return acting.click(self.slack, self.id, surface, action_id, value)

    def shortcut(self, message: Json, callback_id: str) -> bool:
        """Choose a shortcut in a message's menu."""
        return acting.message_shortcut(self.slack, self.id, message, callback_id)

    def global_shortcut(self, callback_id: str) -> bool:
        """Choose a shortcut in the search bar."""
        return acting.global_shortcut(self.slack, self.id, callback_id)

    def say(self, channel: str, text: str, thread: str | None = None) -> Json:
        """Write in a channel, a thread or a direct message (`Vigie`)."""
        return writing.say(self.slack, self.id, channel, text, thread)

    def edit(self, message: Json, text: str) -> None:
        """Change what one wrote."""
        writing.edit(self.slack, self.id, message["channel"], message["ts"], text)

    def delete(self, message: Json) -> None:
        """Take away what one wrote."""
        writing.delete(self.slack, self.id, message["channel"], message["ts"])

    def forward(self, message: Json, to: str, text: str = "") -> Json:
        """Forward a message to a channel."""
        return writing.forward(self.slack, self.id, message, to, text)

    def open_home(self) -> Json | None:
        """Open the Home tab, let Vigie hear of it, and return what stands there."""
        events.home_opened(self.slack, self.id)
        self.slack.settle()
        return self.home

    @property
    def home(self) -> Json | None:
        """Return the Home tab published for the person."""
        return self.slack.workspace.state.homes.get(self.id)

    def messages(self, channel: str) -> list[Json]:
        """Return the top-level messages of a channel that the person sees, oldest first."""
        return conversation.top_level(seeing.everything(self.slack, self.id, channel))

    def thread(self, channel: str, ts: str) -> list[Json]:
        """Return a message and its answers, oldest first."""
        return conversation.thread(seeing.everything(self.slack, self.id, channel), ts)

    def dms(self) -> list[Json]:
        """Return what Vigie wrote to the person alone, oldest first."""
        found = seeing.everything(self.slack, self.id, im_of(self.id))
        return [one for one in found if conversation.by_bot(one) and not one.get("to")]

    def ephemerals(self, channel: str = "Vigie") -> list[Json]:
        """Return the passing messages that only the person sees in a channel."""
        found = seeing.everything(self.slack, self.id, channel)
        return [one for one in found if one.get("to") == self.id]

    def read(self, channel: str) -> None:
        """Read a channel up to now."""
        where = seeing.channel(self.slack, self.id, channel)
        conversation.mark_read(self.slack.workspace, where, self.id)

    def forge(self, payload: Json) -> Reply:
        """Send an interaction made by hand, signed as Slack signs: what no window would send."""
        return interactions.send(self.slack, "", payload)
