"""What people do in the pretended Slack on the draft's path, and what they then see."""

from dataclasses import dataclass
from typing import Any, Final

from bot.sandbox.live import live_tokens
from bot.sandbox.people.somebody import Somebody
from storage import drafts
from storage.drafts import Stored
from tests.vigie import Town

CAMILLE: Final = "U0CAMILLE"
NADIA: Final = "U0NADIA"
PHILIPPE: Final = "U0PHILIPPE"
SYLVIE: Final = "U0SYLVIE"
DENIS: Final = "U0DENIS"
TEAM: Final = "com-medias-sociaux"
TEXT: Final = "La patinoire du parc des Érables ouvre samedi. Bienvenue à toute la population!"
FAULTY: Final = "La Ville invites la population samedi."
FORM: Final[dict[str, Any]] = {
    "type": "awareness",
    "objective": "promote",
    "accounts": ["facebook-ville"],
    "text": TEXT,
    "link": "https://www.ville.example.ca/patinoires",
    "day": "2026-11-12",
    "hour": "09:00",
}
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Walk:
    """A town, and the verbs of its people."""

    here: Town

    def write(self, user: str = CAMILLE, **fields: Any) -> Stored:
        """Send the form of a new post and wait for its verdict."""
        person = self.here.person(user)
        assert person.command("/draft")
        assert person.fill(**{**FORM, **fields}).submit() is None
        self.here.settle()
        return self.last()

    def last(self) -> Stored:
        """Return the draft that was made last."""
        with self.here.vigie.services.reading() as session:
            number = 1
            while drafts.find(session, number + 1):
                number += 1
            return drafts.get(session, number)

    def draft(self, number: int = 1) -> Stored:
        with self.here.vigie.services.reading() as session:
            return drafts.get(session, number)

    def thread(self, draft: Stored, user: str = CAMILLE, channel: str = TEAM) -> list[Json]:
        """Return a draft's thread, its first message first."""
        person = self.here.person(user)
        root = next(one for one in person.messages(channel) if draft.number in one["text"])
        return person.thread(channel, root["ts"])

    def verdict(self, draft: Stored, user: str = CAMILLE, channel: str = TEAM) -> Json:
        found = [one for one in self.thread(draft, user, channel) if "Vérification" in one["text"]]
        return found[-1]

    def send(self, draft: Stored, user: str = CAMILLE) -> None:
        """Send a draft for approval, every question ticked."""
        person = self.here.person(user)
        press(person, self.verdict(draft, user), "Envoyer pour approbation")
        assert person.fill(questions=["0", "1", "2", "3", "4"]).submit() is None
        self.here.settle()

    def approve(self, user: str = PHILIPPE) -> None:
        person = self.here.person(user)
        press(person, person.dms()[-1], "Approuver")
        self.here.settle()

    def approved(self, **fields: Any) -> Stored:
        draft = self.write(**fields)
        self.send(draft)
        self.approve()
        return self.draft(draft.id)

    def whispers(self, user: str, channel: str = TEAM) -> list[str]:
        """Return what was said to somebody alone where they clicked."""
        return [plain(one["text"]) for one in self.here.person(user).ephemerals(channel)]

    def all_messages(self) -> list[Json]:
        """Return every message that Vigie sent, anywhere."""
        slack = self.here.slack
        found: list[Json] = []
        for channel in slack.workspace.directory.channels.values():
            found += [
                one for one in slack.workspace.state.messages.get(channel.id, ()) if by_vigie(one)
            ]
        return found


def by_vigie(message: Json) -> bool:
    return bool(message["user"] == "UVIGIE")


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


def element(surface: Json, words: str) -> Json:
    """Return the button that says some words."""
    found: list[Json] = []
    for block in surface["blocks"]:
        elements = [*block.get("elements", ()), block.get("accessory") or {}]
        found += [one for one in elements if one.get("type") == "button"]
    for one in found:
        if plain(one["text"]["text"]).startswith(words):
            return one
    raise AssertionError([one["text"]["text"] for one in found])


def press(person: Somebody, surface: Json, words: str) -> None:
    """Press the button that says some words."""
    one = element(surface, words)
    assert person.click(surface, one["action_id"], one.get("value"))


def mentions(message: Json) -> set[tuple[str, str]]:
    """Return the live tokens of a message but people of the city and links to the site."""
    return {
        (one.kind, one.target)
        for one in live_tokens(message)
        if not (one.kind == "user" and one.target.startswith("U0"))
        and not one.target.startswith(("https://www.ville.example.ca", "https://www.facebook.com"))
    }
