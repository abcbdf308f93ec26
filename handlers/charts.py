"""Tables and charts that Slack draws itself; slack_sdk has no model of the newest ones.

https://docs.slack.dev/reference/block-kit/blocks/data-table-block, …/data-visualization-block
"""

from collections.abc import Sequence
from typing import Any, Final

from slack_sdk.models.blocks import Block

from handlers.wording import shortened

TITLE: Final = 50
LABEL: Final = 20
POINTS: Final = 20
ROWS: Final = 100


class Native(Block):
    """A block that Slack knows and slack_sdk does not: its JSON as it is sent."""

    def __init__(self, made: dict[str, Any]) -> None:
        """Keep a block's JSON."""
        super().__init__(type=str(made["type"]))
        self._made = made

    def to_dict(self, *_: Any) -> dict[str, Any]:  # noqa: ANN401  slack_sdk's own arguments
        """Return the block as it is sent."""
        return self._made


def bars(title: str, points: Sequence[tuple[str, float]], unit: str) -> Block:
    """Return a bar chart of one series; ``unit`` names what the bars count."""
    kept = [(shortened(label, LABEL), value) for label, value in points[:POINTS]]
    return Native(
        {
            "type": "data_visualization",
            "title": shortened(title, TITLE),
            "chart": {
                "type": "bar",
                "axis_config": {"categories": [label for label, _ in kept]},
                "series": [
                    {
                        "name": shortened(unit, LABEL),
                        "data": [{"label": label, "value": value} for label, value in kept],
                    }
                ],
            },
        }
    )


def table(caption: str, head: Sequence[str], rows: Sequence[Sequence[str | float]]) -> Block:
    """Return a table that sorts; numbers are numbers."""
    return Native(
        {
            "type": "data_table",
            "caption": caption,
            "rows": [
                [{"type": "raw_text", "text": name} for name in head],
                *([_cell(value) for value in row] for row in rows[:ROWS]),
            ],
        }
    )


def _cell(value: str | float) -> dict[str, Any]:
    if isinstance(value, str):
        return {"type": "raw_text", "text": value}
    return {"type": "raw_number", "text": str(value), "value": value}
