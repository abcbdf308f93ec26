"""Somebody who opens every form, writes hostile words in every field, and presses every button."""

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from bot.sandbox.blockkit.composition import offered
from bot.sandbox.blockkit.inside import Place, elements_of
from bot.sandbox.blockkit.values import FIELDS, MANY
from bot.sandbox.people.refusal import CannotDoError, IncompleteError
from bot.sandbox.people.somebody import Somebody
from tests.faults.hostility import hostile

LINK: Final = "https://www.facebook.com/ville/posts/{}"
LONGEST: Final = 280
DEEPEST: Final = 5
TRIES: Final = 5
CHOSEN: Final = frozenset({"static_select", "multi_static_select", "radio_buttons", "checkboxes"})
TEXT: Final = "plain_text_input"
NUMBER: Final = re.compile(r"[0-9]+")
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


@dataclass
class Reach:
    """How far several people went: texts written, fields, those that refuse them, buttons."""

    texts: int = 0
    fields: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    pressed: Counter[str] = field(default_factory=Counter)
    links: int = 0


class Wanderer:
    """A person with every right, who writes wherever they can."""

    def __init__(self, person: Somebody, seed: int, reach: Reach) -> None:
        self.person, self.dice, self.reach = person, random.Random(seed), reach  # noqa: S311

    def fill_and_send(self) -> None:
        """Write in every field of the window in front, send it, and close what is left.

        Where there is nothing to send, go on by the button that was pressed least.
        """
        for _ in range(DEEPEST):
            if not self.person.modals:
                return
            view = self.person.modal
            if not (self._went_on(view) if view["submit"] is None else self._sent(view)):
                break
        if self.person.modals:
            self.person.close(clear=True)

    def _went_on(self, view: dict[str, Any]) -> bool:
        buttons = [one.element for one in elements_of(view["blocks"]) if _is_button(one)]
        if not buttons:
            return False
        return self._click(view, min(buttons, key=self._pressed))

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
                    if place.element["type"] in LINKS:
                        written -= {place.names[0]}
                        self.reach.refused.add(f"{view['callback_id']}.{place.names[0]}")
        else:
            return False
        texts = [one.names[0] for one in _inputs(view) if one.element["type"] == TEXT]
        self.reach.texts += len(written.intersection(texts))
        self.reach.fields |= {f"{view['callback_id']}.{one}" for one in written.intersection(texts)}
        return True

    def _mend(self, place: Place) -> None:
        """Choose otherwise; a text that is refused was to be an address."""
        is_text = place.element["type"] in LINKS
        self._put(
            place, LINK.format(self._number()) if is_text else self._value(place, single=True)
        )

    def _number(self) -> int:
        self.reach.links += 1
        return self.reach.links

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

    def press(self, surfaces: Iterable[dict[str, Any]], most: int) -> None:
        """Press the buttons that were pressed least, each once; fill what opens."""
        found = {
            _way(place.element): (surface, place.element)
            for surface in surfaces
            for place in elements_of(surface.get("blocks"))
            if _is_button(place)
        }
        for way in sorted(found, key=self.reach.pressed.__getitem__)[:most]:
            if self._click(*found[way]):
                self.fill_and_send()

    def _pressed(self, element: dict[str, Any]) -> int:
        return self.reach.pressed[_way(element)]

    def _click(self, surface: dict[str, Any], element: dict[str, Any]) -> bool:
        self.reach.pressed[_way(element)] += 1
        try:
            self.person.click(surface, element["action_id"], element.get("value"))
        except CannotDoError:
            return False
        return True


def _is_button(place: Place) -> bool:
    return place.element.get("type") == "button" and "action_id" in place.element


def _way(element: dict[str, Any]) -> str:
    """Return what a button does, whatever the numbers of what it does it to."""
    name = str(element["action_id"]).partition(":")[0]
    return f"{name} {NUMBER.sub('', element.get('value') or '')}"


def _inputs(view: dict[str, Any]) -> Iterator[Place]:
    for place in elements_of(view["blocks"]):
        if place.element.get("type") in FIELDS and place.block.get("type") == "input":
            yield place
