"""Show what changed between two versions of a post. Values in, words out."""

import difflib
import re
from typing import Final

from handlers.approvals import texts
from handlers.wording import escape, listed, literal
from storage.drafts import Content

# So many words of what did not change are enough to find one's way.
AROUND: Final = 4


def difference(before: str, after: str) -> str:
    """Return what changed between two texts: removed words struck out, added ones in bold."""
    old, new = (re.findall(r"\S+|\n", text) for text in (before, after))
    shown: list[str] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            shown += [escape(word) for word in _kept(new[c:d])]
        else:
            shown += [f"~{literal(word)}~" for word in old[a:b] if word != "\n"]
            shown += [f"*{literal(word)}*" for word in new[c:d] if word != "\n"]
    return " ".join(shown)


def _kept(words: list[str]) -> list[str]:
    long = len(words) > 2 * AROUND
    return [*words[:AROUND], "…", *words[-AROUND:]] if long else words


def elsewhere(before: Content, after: Content) -> str:
    """Return what changed besides the text that accounts share; empty when nothing did."""
    names = (one for one in texts.CHANGED_PARTS if getattr(before, one) != getattr(after, one))
    return listed([texts.CHANGED_PARTS[one] for one in names])
