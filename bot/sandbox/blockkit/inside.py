"""Walk a surface: its blocks, those inside containers, and the elements that a person can use."""

from collections.abc import Iterator
from typing import NamedTuple

from bot.sandbox.wire import Json, mapping, sequence


class Place(NamedTuple):
    """One interactive element, its block and where it stands."""

    at: str
    block: Json
    element: Json

    @property
    def names(self) -> tuple[str, str]:
        """Return the identifiers by which a person's action names it."""
        return self.block.get("block_id", ""), self.element.get("action_id", "")


def blocks_of(blocks: object, at: str = "") -> Iterator[tuple[str, Json]]:
    """Return every block with its pointer, those of containers and carousels included."""
    for index, block in enumerate(map(mapping, sequence(blocks))):
        here = f"{at}/{index}"
        yield here, block
        yield from blocks_of(block.get("child_blocks"), f"{here}/child_blocks")
        if block.get("type") == "carousel":
            yield from blocks_of(block.get("elements"), f"{here}/elements")


def elements_of(blocks: object, at: str = "") -> Iterator[Place]:
    """Return every interactive element of a surface."""
    for here, block in blocks_of(blocks, at):
        match block.get("type"):
            case "input":
                found = [("element", block.get("element"))]
            case "section":
                found = [("accessory", block.get("accessory"))]
            case "actions":
                found = [
                    (f"elements/{n}", e) for n, e in enumerate(sequence(block.get("elements")))
                ]
            case "card":
                found = [(f"actions/{n}", e) for n, e in enumerate(sequence(block.get("actions")))]
            case _:
                found = []
        for where, element in found:
            if isinstance(element, dict) and element.get("type") != "image":
                yield Place(f"{here}/{where}", block, element)
