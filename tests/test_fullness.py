"""What the snapshots show is far from Slack's limits; the fullest of each kind is said."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tests.fullness import MOST, TYPED, fullness

SNAPSHOTS: Final = tuple(Path(__file__).parent.rglob("__snapshots__/**/*.json"))


def surfaces(found: Any) -> Iterator[dict[str, Any]]:
    """Yield the views, the messages and the bare lists of blocks that a snapshot holds."""
    if isinstance(found, dict):
        if "blocks" in found:
            yield found
            return
        found = list(found.values())
    elif isinstance(found, list) and found and all(_is_block(one) for one in found):
        yield {"blocks": found}
        return
    for one in found if isinstance(found, list) else []:
        yield from surfaces(one)


def _is_block(one: Any) -> bool:
    return isinstance(one, dict) and "type" in one and "blocks" not in one


def test_every_snapshot_is_within_four_fifths_of_every_limit() -> None:
    fullest: dict[str, tuple[float, str]] = {}
    count = 0
    for path in SNAPSHOTS:
        for surface in surfaces(json.loads(path.read_text(encoding="utf-8"))):
            count += 1
            for name, share in fullness(surface).items():
                fullest[name] = max(fullest.get(name, (0.0, "")), (share, path.stem))
    for name, (share, where) in sorted(fullest.items(), key=lambda one: -one[1][0]):
        print(f"{name:>9}: {share:4.0%} {where}")  # noqa: T201  the figures
    assert count > 200
    assert max(share for name, (share, _) in fullest.items() if name != TYPED) <= MOST
