"""The files of the page, and nothing outside its folder."""

import mimetypes
from pathlib import Path
from typing import Final

PAGE: Final = Path(__file__).parent / "page"
INDEX: Final = PAGE / "index.html"
STATIC: Final = "/static/"


def find(path: str) -> tuple[Path, str] | None:
    """Return the file of an address and its content type, or None.

    A message's own address opens the page too.
    """
    if path == "/" or path.startswith("/archives/"):
        return (INDEX, "text/html; charset=utf-8") if INDEX.is_file() else None
    if not path.startswith(STATIC) or "\0" in path:
        return None
    wanted = (PAGE / path.removeprefix(STATIC)).resolve()
    if not wanted.is_relative_to(PAGE) or not wanted.is_file():
        return None
    guessed = mimetypes.guess_type(wanted.name)[0] or "application/octet-stream"
    textual = guessed.startswith("text/") or guessed.endswith(("javascript", "svg+xml"))
    return wanted, f"{guessed}; charset=utf-8" if textual else guessed
