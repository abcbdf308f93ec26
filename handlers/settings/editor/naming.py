"""Name what people add: an account or a department has a key that nobody types."""

import re
from collections.abc import Collection
from typing import Final

from handlers.wording import bare

FALLBACK: Final = "x"
LONGEST: Final = 36


def key_for(title: str, taken: Collection[str]) -> str:
    """Return a key made of a title, unlike those that are taken: facebook-ville, facebook-ville-2.

    It keeps for ever: history is tied to it.
    """
    parts = re.findall(r"[a-z0-9]+", bare(title))
    base = "-".join(parts)[:LONGEST].strip("-") or FALLBACK
    key, number = base, 1
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    return key
