"""Read the words of a message of Slack, wherever they stand in it, as they were typed."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from handlers.wording import typed

Json = Mapping[str, Any]
# What stands around words to set them off: « *450* 555-0187 » is one number.
MARKS: Final = re.compile(r"(?<![^\W_])[*_~`]+(?=\S)|(?<=\S)[*_~`]+(?![^\W_])")
DEEPEST: Final = 8
# What Slack writes where a message was deleted: nobody said it.
GONE: Final = "This message was deleted."


def words_of(message: object) -> str:
    """Return what a message says: by its blocks, which hold words uncut, else by its text."""
    found = mapping(message)
    told = "\n".join(one for one in map(_block, listing(found.get("blocks"))) if one)
    text = found.get("text")
    return (told or (unmarked(text) if isinstance(text, str) else "")).strip()


def shared_in(message: object, depth: int = 0) -> Iterator[Json]:
    """Yield the messages that a message forwards, those that they forward in turn included."""
    if depth < DEEPEST:
        for one in listing(mapping(message).get("attachments")):
            if mapping(one).get("is_share"):
                yield mapping(one)
                yield from shared_in(one, depth + 1)
                for inner in _quoted(one):
                    yield from shared_in(inner, depth + 1)


def words_shared(attachment: object) -> str:
    """Return what a forwarded message says: its blocks, else its text; nothing once deleted."""
    told = "\n".join(one for one in map(words_of, _quoted(attachment)) if one)
    words = told or words_of(attachment)
    return "" if words == GONE else words


def files_in(message: object) -> tuple[str, ...]:
    """Return the names of a message's files; nothing is fetched."""
    names = (
        mapping(one).get("title") or mapping(one).get("name")
        for one in listing(mapping(message).get("files"))
    )
    return tuple(name for name in names if isinstance(name, str))


def unmarked(text: str) -> str:
    """Return a message's text as typed, without the marks of emphasis."""
    return MARKS.sub("", typed(text))


def mapping(value: object) -> Json:
    """Return a JSON object, or an empty one where there is none."""
    return value if isinstance(value, dict) else {}


def listing(value: object) -> list[Any]:
    """Return a JSON list, or an empty one where there is none."""
    return value if isinstance(value, list) else []


def _quoted(attachment: object) -> Iterator[Json]:
    for one in listing(mapping(attachment).get("message_blocks")):
        yield mapping(mapping(one).get("message"))


def _block(block: object) -> str:
    found = mapping(block)
    if found.get("type") == "rich_text":
        return _rich(found)
    texts = [found.get("text"), *listing(found.get("fields")), *listing(found.get("elements"))]
    return "\n".join(one for one in map(_text, texts) if one)


def _text(value: object) -> str:
    """Return the words of a text object; mrkdwn is encoded, plain text is not."""
    if isinstance(value, str):
        return unmarked(value)
    found = mapping(value)
    text = found.get("text")
    if not isinstance(text, str):
        return ""
    return unmarked(text) if found.get("type") == "mrkdwn" else text


def _rich(element: Json) -> str:
    parts = []
    for one in listing(element.get("elements")):
        found = mapping(one)
        if found.get("type") == "rich_text_list":
            parts += [f"- {_inline(item)}" for item in listing(found.get("elements"))]
        else:
            parts.append(_inline(found))
    return "\n".join(parts)


def _inline(element: object) -> str:
    return "".join(map(_piece, listing(mapping(element).get("elements"))))


def _piece(element: object) -> str:
    found = {name: one for name, one in mapping(element).items() if isinstance(one, str)}
    kind = found.get("type")
    if kind == "link":
        url, text = (
            found.get("url", "").removeprefix("mailto:").removeprefix("tel:"),
            found.get("text", ""),
        )
        return f"{text} ({url})" if text and not url.endswith(text) else text or url
    if kind == "emoji":
        return f":{found.get('name', '')}:"
    return found.get("text") or found.get("fallback") or found.get("value") or ""
