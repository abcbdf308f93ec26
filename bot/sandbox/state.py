"""What the pretended Slack remembers, in memory and, when asked, in one JSON file."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from bot.sandbox.wire import Json

SCHEMA: Final = 1


@dataclass(slots=True)
class State:
    """The conversation so far: everything that a restart keeps."""

    schema: int = SCHEMA
    messages: dict[str, list[Json]] = field(default_factory=dict)
    homes: dict[str, Json] = field(default_factory=dict)
    modals: dict[str, list[Json]] = field(default_factory=dict)
    read: dict[str, dict[str, str]] = field(default_factory=dict)
    seqs: dict[str, int] = field(default_factory=dict)
    last_stamp: int = 0
    counter: int = 0


def load(path: Path | None) -> State | None:
    """Return the state kept in a file, or None; one that cannot be read is set aside."""
    if path is None or not path.exists():
        return None
    try:
        kept = State(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        kept = State(schema=0)
    if kept.schema == SCHEMA:
        return kept
    path.replace(path.with_suffix(".unreadable"))
    return None


def dump(state: State, path: Path | None) -> None:
    """Write the state atomically: a reader sees the old file or the new one, never a part."""
    if path is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps(asdict(state), ensure_ascii=False), encoding="utf-8")
    draft.replace(path)
