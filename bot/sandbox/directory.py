"""Who is in the workspace, which channels stand in it, and who sees what."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bot.sandbox.city import BOT_USER, Channel, City, Person
from bot.sandbox.errors import Code, SlackError

PREFIXES: Final = {"channel": "channels", "group": "groups", "im": "im"}
"""The scope family of each kind of channel (https://docs.slack.dev/apis/web-api/using-the-conversations-api)."""


class Directory:
    """The people and the channels; a person may leave while the sandbox runs."""

    def __init__(self, city: City) -> None:
        """Start from a city's people and channels, with one direct message a person."""
        self.people = {person.id: person for person in city.people}
        self.channels = {channel.id: channel for channel in city.channels}
        for person in city.people:
            members = frozenset({person.id, BOT_USER})
            self.channels[im_of(person.id)] = Channel(im_of(person.id), person.id, members)

    def person(self, user: str) -> Person:
        """Return a person, or refuse with `user_not_found`."""
        if user not in self.people:
            raise SlackError(Code.USER_NOT_FOUND)
        return self.people[user]

    def deactivate(self, user: str) -> Person:
        """Mark a person as gone and return what remains of them."""
        self.people[user] = replace(self.person(user), deleted=True)
        return self.people[user]

    def channel(self, wanted: str) -> Channel:
        """Return the channel that the bot may see, or refuse with `channel_not_found`.

        A private channel without the bot does not exist for it
        (https://docs.slack.dev/reference/methods/conversations.info).
        """
        channel = self.channels.get(im_of(wanted) if wanted in self.people else wanted)
        if channel is None or (channel.private and not channel.bot):
            raise SlackError(Code.CHANNEL_NOT_FOUND)
        return channel

    def joined(self, wanted: str) -> Channel:
        """Return the channel when the bot is in it, else refuse with `not_in_channel`."""
        channel = self.channel(wanted)
        if not channel.bot:
            raise SlackError(Code.NOT_IN_CHANNEL)
        return channel

    def seen_by(self, user: str) -> Iterable[Channel]:
        """Return the channels that a person sees: those they belong to, and their own messages."""
        return (channel for channel in self.channels.values() if user in channel.members)


def im_of(user: str) -> str:
    """Return the identifier of a person's direct message with Vigie."""
    return "D" + user[1:]


def kind(channel: Channel) -> str:
    """Return the `channel_type` of events (https://docs.slack.dev/reference/events/message)."""
    if channel.id.startswith("D"):
        return "im"
    return "group" if channel.private else "channel"


def scope_for(channel: Channel, right: str) -> str:
    """Return the scope that a right over a channel needs, for instance `groups:history`."""
    return f"{PREFIXES[kind(channel)]}:{right}"
