"""Blocks made to measure: each maker takes the count or the length that a test tries."""

from collections.abc import Callable
from typing import Any

from tests.bot.sandbox.example_bot import entry, option, words

Block = dict[str, Any]


Maker = Callable[[int], Block]


def section(text: dict[str, str]) -> Block:
    return {"type": "section", "text": text}


def mrkdwn(text: str) -> dict[str, str]:
    return {"type": "mrkdwn", "text": text}


def actions(*elements: Block) -> Block:
    return {"type": "actions", "elements": list(elements)}


def button(**more: Any) -> Block:
    return {"type": "button", "text": words("Oui"), **more}


def menu(count: int, kind: str = "static_select") -> Block:
    return {"type": kind, "options": [option(str(n)) for n in range(count)]}


def confirmed(field: str, length: int) -> Block:
    texts = {name: words("x") for name in ("title", "text", "confirm", "deny")}
    return actions(button(confirm=texts | {field: words("x" * length)}))


def choice(field: str, length: int) -> Block:
    one = option("x") | {field: "x" * length if field == "value" else words("x" * length)}
    return actions({"type": "static_select", "options": [one]})


def table(rows: int, columns: int = 1) -> Block:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * columns] * rows}


def data_table(rows: int, columns: int = 1, text: str = "x") -> Block:
    cells = [[{"type": "raw_text", "text": text}] * columns] * rows
    return {"type": "data_table", "caption": "Tableau", "rows": cells}


def pie(segments: int = 1, label: int = 1, title: int = 1) -> Block:
    parts = [{"label": "x" * label, "value": 1}] * segments
    drawing = {"type": "pie", "segments": parts}
    return {"type": "data_visualization", "title": "x" * title, "chart": drawing}


def bars(series: int = 1, points: int = 1, axis: int = 1) -> Block:
    names = [str(n) for n in range(points)]
    data = [{"label": name, "value": 0} for name in names]
    drawing = {
        "type": "bar",
        "series": [{"name": str(n), "data": data} for n in range(series)],
        "axis_config": {"categories": names, "x_label": "x" * axis},
    }
    return {"type": "data_visualization", "title": "Titre", "chart": drawing}


def container(children: int, title: int = 1) -> Block:
    inside = [{"type": "divider"}] * children
    return {"type": "container", "title": words("x" * title), "child_blocks": inside}


def grouped(count: int, label: int = 1) -> Block:
    groups = [{"label": words("x" * label), "options": [option("x")]}] * count
    return actions({"type": "static_select", "option_groups": groups})


def text_input(**more: Any) -> Block:
    return entry("text", {"type": "plain_text_input", **more})
