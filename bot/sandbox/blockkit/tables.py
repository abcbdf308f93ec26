"""Tables and charts that Slack draws itself.

https://docs.slack.dev/reference/block-kit/blocks/table-block, …/data-table-block,
…/data-visualization-block
"""

from typing import Final

from bot.sandbox.blockkit import limits
from bot.sandbox.blockkit.composition import maybe_string
from bot.sandbox.blockkit.problem import Problem, Problems, items, needs, number, one_of, string
from bot.sandbox.wire import Json, mapping, sequence

CELLS: Final = ("raw_text", "rich_text")
DATA_CELLS: Final = ("raw_text", "raw_number", "rich_text")


def table(block: Json, at: str) -> Problems:
    """Check a table."""
    yield from items(block.get("rows"), f"{at}/rows", limits.TABLE_ROWS)
    if block.get("column_settings") is not None:
        settings = block["column_settings"]
        yield from items(settings, f"{at}/column_settings", limits.TABLE_COLUMNS, least=0)
    yield from cells(block, at, CELLS)


def data_table(block: Json, at: str) -> Problems:
    """Check a table that sorts and pages: a header row, equal rows, 20,000 characters in all."""
    rows = sequence(block.get("rows"))
    least = limits.DATA_ROWS_LEAST
    yield from needs(block, at, "caption")
    yield from items(block.get("rows"), f"{at}/rows", limits.DATA_ROWS, least=least)
    yield from cells(block, at, DATA_CELLS)
    if len({len(sequence(row)) for row in rows}) > 1:
        yield Problem(f"{at}/rows", "every row must have the same number of cells")
    if any(mapping(cell).get("type") == "rich_text" for row in rows[:1] for cell in sequence(row)):
        yield Problem(f"{at}/rows/0", "header cells cannot be rich text")
    if block.get("page_size") is not None:
        yield from number(block["page_size"], f"{at}/page_size", 1, limits.DATA_PAGE)
    if characters(rows) > limits.DATA_CHARACTERS:
        yield Problem(f"{at}/rows", f"must be less than {limits.DATA_CHARACTERS + 1} characters")


def cells(block: Json, at: str, kinds: tuple[str, ...]) -> Problems:
    """Check the cells of every row."""
    for index, row in enumerate(sequence(block.get("rows"))):
        here = f"{at}/rows/{index}"
        yield from items(row, here, limits.TABLE_COLUMNS)
        for column, cell in enumerate(map(mapping, sequence(row))):
            yield from one_of(cell.get("type"), f"{here}/{column}/type", kinds)
            if cell.get("type") in {"raw_text", "raw_number"}:
                yield from string(cell.get("text"), f"{here}/{column}/text", limits.DATA_CHARACTERS)


def characters(value: object) -> int:
    """Count the characters of every `text` inside a value."""
    if isinstance(value, dict):
        own = len(value["text"]) if isinstance(value.get("text"), str) else 0
        return own + sum(characters(inner) for inner in value.values())
    return sum(map(characters, value)) if isinstance(value, list) else 0


def chart(block: Json, at: str) -> Problems:
    """Check a chart: its title, then its drawing."""
    yield from string(block.get("title"), f"{at}/title", limits.CHART_TITLE)
    drawing, here = mapping(block.get("chart")), f"{at}/chart"
    yield from one_of(drawing.get("type"), f"{here}/type", ("pie", "bar", "area", "line"))
    yield from pie(drawing, here) if drawing.get("type") == "pie" else axes(drawing, here)


def pie(drawing: Json, at: str) -> Problems:
    """Check the segments of a pie: each labelled, each above zero."""
    yield from items(drawing.get("segments"), f"{at}/segments", limits.CHART_SEGMENTS)
    for index, segment in enumerate(map(mapping, sequence(drawing.get("segments")))):
        here = f"{at}/segments/{index}"
        yield from string(segment.get("label"), f"{here}/label", limits.CHART_LABEL)
        value = segment.get("value")
        if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            yield Problem(f"{here}/value", "must be greater than 0")


def axes(drawing: Json, at: str) -> Problems:
    """Check the series of a chart with axes: each has one point a category."""
    axis, series = mapping(drawing.get("axis_config")), sequence(drawing.get("series"))
    categories = sequence(axis.get("categories"))
    here = f"{at}/axis_config"
    yield from items(axis.get("categories"), f"{here}/categories", limits.CHART_POINTS)
    for index, category in enumerate(categories):
        yield from string(category, f"{here}/categories/{index}", limits.CHART_LABEL)
    yield from maybe_string(axis, "x_label", here, limits.CHART_AXIS)
    yield from maybe_string(axis, "y_label", here, limits.CHART_AXIS)
    yield from items(drawing.get("series"), f"{at}/series", limits.CHART_SERIES)
    names = [mapping(one).get("name") for one in series]
    if len(set(map(str, names))) != len(names):
        yield Problem(f"{at}/series", "series names must be unique")
    for index, one in enumerate(map(mapping, series)):
        yield from points(one, f"{at}/series/{index}", categories)


def points(series: Json, at: str, categories: list[object]) -> Problems:
    """Check one series: its name, and exactly one numeric point for every category."""
    yield from string(series.get("name"), f"{at}/name", limits.CHART_LABEL)
    data = [mapping(point) for point in sequence(series.get("data"))]
    if sorted(str(point.get("label")) for point in data) != sorted(map(str, categories)):
        yield Problem(f"{at}/data", "must have exactly one point for every category")
    for index, point in enumerate(data):
        limit = float("inf")
        yield from number(point.get("value"), f"{at}/data/{index}/value", -limit, limit)
