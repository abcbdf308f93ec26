"""Somebody who opens every form, writes hostile words in every field, and presses every button."""

import random
from collections.abc import Iterator
from typing import Any, Final

from bot.sandbox.blockkit.composition import offered
from bot.sandbox.blockkit.inside import Place, elements_of
from bot.sandbox.blockkit.values import FIELDS, MANY
from bot.sandbox.people.refusal import CannotDoError, IncompleteError
from bot.sandbox.people.somebody import Somebody
from tests.faults.hostility import hostile

LINK: Final = "https://www.facebook.com/ville/posts/{}"
LONGEST: Final = 280
DEEPEST: Final = 3
TRIES: Final = 5
CHOSEN: Final = frozenset({"static_select", "multi_static_select", "radio_buttons", "checkboxes"})
TEXT: Final = "plain_text_input"
LINKS: Final = frozenset({TEXT, "url_text_input"})
PEOPLE: Final = ("U0NADIA", "U0PHILIPPE", "U0CAMILLE")
# Some forms tell of what was, others of what is to be: one of the two is taken.
PICKED: Final = {
    "datepicker": ("2026-11-09", "2026-11-19"),
    "timepicker": ("08:00", "10:00"),
    "users_select": PEOPLE,
    "multi_users_select": PEOPLE,
    "number_input": ("12", "2"),
}


class Wanderer:
    """A person with every right, who counts what they wrote and in which fields."""

    def __init__(self, person: Somebody, seed: int) -> None:
        self.person, self.dice = person, random.Random(seed)  # noqa: S311
        self.texts, self.links = 0, 0
        self.fields: set[str] = set()
        self.pressed: dict[str, int] = {}

    def fill_and_send(self) -> None:
        """Write in every field of the window in front, send it, and close what is left."""
        for _ in range(DEEPEST):
            if not self.person.modals:
                return
            view = self.person.modal
            if view["submit"] is None or not self._sent(view):
                break
        if self.person.modals:
            self.person.close(clear=True)

    def _sent(self, view: dict[str, Any]) -> bool:
        """Send a window; where a field is refused, choose otherwise and send once more."""
        written = {one.names[0] for one in _inputs(view) if self._put(one, self._value(one))}
        for _ in range(TRIES):
            try:
                wrong = self.person.submit()
            except IncompleteError as error:
                wrong = error.errors
            if not wrong:
                break
            for place in _inputs(view):
                if place.names[0] in wrong:
                    self._mend(place)
                    written -= {place.names[0]} if place.element["type"] in LINKS else set()
        else:
            return False
        texts = [one.names[0] for one in _inputs(view) if one.element["type"] == TEXT]
        self.texts += len(written.intersection(texts))
        self.fields |= {f"{view['callback_id']}.{one}" for one in written.intersection(texts)}
        return True

    def _mend(self, place: Place) -> None:
        """Choose otherwise; a text that is refused was to be an address."""
        is_text = place.element["type"] in LINKS
        self._put(
            place, LINK.format(self._number()) if is_text else self._value(place, single=True)
        )

    def _number(self) -> int:
        self.links += 1
        return self.links

    def _put(self, place: Place, value: object) -> bool:
        try:
            self.person.fill(**{place.block["block_id"]: value})
        except CannotDoError:
            return False
        return True

    def _value(self, place: Place, *, single: bool = False) -> object:
        kind = place.element["type"]
        if kind in PICKED:
            one = self.dice.choice(PICKED[kind])
            return [one] if kind in MANY else one
        if kind in CHOSEN:
            names = [one["value"] for one in offered(place.element)]
            every = kind == "checkboxes" and not single
            whole = names if every else [self.dice.choice(names)]
            return whole if kind in MANY else whole[0]
        if kind == "url_text_input":
            return LINK.format(self._number())
        words = " ".join(hostile(self.dice) for _ in range(4))
        return words[: min(place.element.get("max_length") or LONGEST, LONGEST)]

    def press(self, surface: dict[str, Any], most: int) -> None:
        """Press each button of a message, at most so often by name; fill what opens."""
        for place in list(elements_of(surface.get("blocks"))):
            name = str(place.element.get("action_id", "")).partition(":")[0]
            if place.element.get("type") != "button" or self.pressed.get(name, 0) >= most:
                continue
            self.pressed[name] = self.pressed.get(name, 0) + 1
            try:
                self.person.click(surface, place.element["action_id"], place.element.get("value"))
            except CannotDoError:
                continue
            self.fill_and_send()


def _inputs(view: dict[str, Any]) -> Iterator[Place]:
    for place in elements_of(view["blocks"]):
        if place.element.get("type") in FIELDS and place.block.get("type") == "input":
            yield place
