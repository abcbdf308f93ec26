"""Blocks, one check each (https://docs.slack.dev/reference/block-kit/blocks)."""

from collections.abc import Callable
from typing import Final

from bot.sandbox.blockkit import limits, tables
from bot.sandbox.blockkit.composition import ANY_TEXT, maybe_string, maybe_text, text
from bot.sandbox.blockkit.elements import IN_ACTIONS, IN_INPUT, IN_SECTION, element, image
from bot.sandbox.blockkit.problem import Problem, Problems, items, needs, one_of, string
from bot.sandbox.wire import Json, mapping, sequence

IN_CONTAINER: Final = frozenset(
    {"actions", "context", "divider", "header", "image", "input", "rich_text", "section", "table"}
)
RICH: Final = ("rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted")


def section(block: Json, at: str) -> Problems:
    """Check a section (…/blocks/section-block)."""
    if block.get("text") is None and block.get("fields") is None:
        yield from needs(block, at, "text")
    yield from maybe_text(block, "text", at, limits.TEXT, ANY_TEXT)
    if block.get("fields") is not None:
        yield from items(block["fields"], f"{at}/fields", limits.FIELDS)
    for index, field in enumerate(sequence(block.get("fields"))):
        yield from text(field, f"{at}/fields/{index}", limits.FIELD, ANY_TEXT)
    if block.get("accessory") is not None:
        yield from element(block["accessory"], f"{at}/accessory", IN_SECTION)


def header(block: Json, at: str) -> Problems:
    """Check a header: plain text only (…/blocks/header-block)."""
    yield from text(block.get("text"), f"{at}/text", limits.HEADER)


def actions(block: Json, at: str) -> Problems:
    """Check a row of buttons and menus (…/blocks/actions-block)."""
    yield from items(block.get("elements"), f"{at}/elements", limits.ACTION_ELEMENTS)
    for index, one in enumerate(sequence(block.get("elements"))):
        yield from element(one, f"{at}/elements/{index}", IN_ACTIONS)


def context(block: Json, at: str) -> Problems:
    """Check a line of small texts and images (…/blocks/context-block)."""
    yield from items(block.get("elements"), f"{at}/elements", limits.CONTEXT_ELEMENTS)
    for index, one in enumerate(map(mapping, sequence(block.get("elements")))):
        here = f"{at}/elements/{index}"
        if one.get("type") == "image":
            yield from image(one, here)
        else:
            yield from text(one, here, limits.TEXT, ANY_TEXT)


def input_block(block: Json, at: str) -> Problems:
    """Check an input with its label (…/blocks/input-block)."""
    yield from needs(block, at, "label", "element")
    yield from maybe_text(block, "label", at, limits.LABEL)
    yield from maybe_text(block, "hint", at, limits.HINT)
    if block.get("element") is not None:
        yield from element(block["element"], f"{at}/element", IN_INPUT)


def image_block(block: Json, at: str) -> Problems:
    """Check a picture (…/blocks/image-block)."""
    yield from image(block, at)
    yield from maybe_text(block, "title", at, limits.ALT_TEXT)


def rich_text(block: Json, at: str) -> Problems:
    """Check formatted text (…/blocks/rich-text-block)."""
    yield from items(block.get("elements"), f"{at}/elements", 1000, least=0)
    for index, one in enumerate(map(mapping, sequence(block.get("elements")))):
        yield from one_of(one.get("type"), f"{at}/elements/{index}/type", RICH)
        yield from items(one.get("elements"), f"{at}/elements/{index}/elements", 1000, least=0)


def markdown(block: Json, at: str) -> Problems:
    """Check a text in Markdown (…/blocks/markdown-block)."""
    yield from string(block.get("text"), f"{at}/text", limits.MARKDOWN)


def alert(block: Json, at: str) -> Problems:
    """Check an alert (…/blocks/alert-block)."""
    yield from text(block.get("text"), f"{at}/text", limits.ALERT, ANY_TEXT)
    levels = ("default", "info", "warning", "error", "success")
    yield from one_of(block.get("level", "default"), f"{at}/level", levels)


def card(block: Json, at: str) -> Problems:
    """Check a card (…/blocks/card-block)."""
    if all(block.get(field) is None for field in ("hero_image", "title", "actions", "body")):
        yield Problem(at, "must provide at least one of hero_image, title, actions or body")
    yield from maybe_text(block, "title", at, limits.CARD_TITLE, ANY_TEXT)
    yield from maybe_text(block, "subtitle", at, limits.CARD_TITLE, ANY_TEXT)
    yield from maybe_text(block, "body", at, limits.CARD_BODY, ANY_TEXT)
    yield from maybe_text(block, "subtext", at, limits.CARD_BODY, ANY_TEXT)
    if block.get("actions") is not None:
        yield from items(block["actions"], f"{at}/actions", limits.CARD_ACTIONS)
    for index, one in enumerate(sequence(block.get("actions"))):
        yield from element(one, f"{at}/actions/{index}", frozenset({"button"}))


def carousel(block: Json, at: str) -> Problems:
    """Check a row of cards (…/blocks/carousel-block)."""
    yield from items(block.get("elements"), f"{at}/elements", limits.CAROUSEL_CARDS)
    for index, one in enumerate(sequence(block.get("elements"))):
        yield from check(one, f"{at}/elements/{index}", frozenset({"card"}))


def container(block: Json, at: str) -> Problems:
    """Check a titled group of blocks (…/blocks/container-block)."""
    if block.get("title") is None and block.get("rich_text_title") is None:
        yield from needs(block, at, "title")
    yield from maybe_text(block, "title", at, limits.CONTAINER_TITLE)
    yield from maybe_text(block, "subtitle", at, limits.CONTAINER_TITLE, ANY_TEXT)
    yield from items(block.get("child_blocks"), f"{at}/child_blocks", limits.CONTAINER_BLOCKS)
    for index, one in enumerate(sequence(block.get("child_blocks"))):
        yield from check(one, f"{at}/child_blocks/{index}", IN_CONTAINER)


def divider(_block: Json, _at: str) -> Problems:
    """Accept a divider: it has nothing to check (…/blocks/divider-block)."""
    yield from ()


CHECKS: Final[dict[str, Callable[[Json, str], Problems]]] = {
    "actions": actions,
    "alert": alert,
    "card": card,
    "carousel": carousel,
    "container": container,
    "context": context,
    "data_table": tables.data_table,
    "data_visualization": tables.chart,
    "divider": divider,
    "header": header,
    "image": image_block,
    "input": input_block,
    "markdown": markdown,
    "rich_text": rich_text,
    "section": section,
    "table": tables.table,
}


def check(value: object, at: str, allowed: frozenset[str]) -> Problems:
    """Check one block where only some types may stand."""
    block = mapping(value)
    kind = block.get("type")
    if not isinstance(kind, str) or kind not in allowed:
        yield Problem(f"{at}/type", f"unsupported type: {kind}")
        return
    yield from maybe_string(block, "block_id", at, limits.BLOCK_ID)
    yield from CHECKS[kind](block, at)
