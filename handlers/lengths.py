"""Write a long text in two fields of a form, and read it as one again."""

from typing import Final

from handlers.wording import visible

# What one field of a form takes.
FULL: Final = 3000


def split(text: str, limit: int) -> tuple[str, str]:
    """Return a text in two fields: the cut is after a line, else after a word."""
    if len(text) <= limit:
        return text, ""
    at = text.rfind("\n", 0, limit) + 1 or text.rfind(" ", 0, limit) + 1 or limit
    return text[:at], text[at:]


def joined(text: str, more: str) -> str:
    """Return a text and its continuation as one, without what hides or turns it."""
    glue = "\n" if more and text and not _cut(text, more) else ""
    return visible(f"{text}{glue}{more}").strip()


def _cut(text: str, more: str) -> bool:
    """Return whether a continuation follows at once: a space is there, or the field was full."""
    return text[-1].isspace() or more[0].isspace() or len(text) >= FULL
