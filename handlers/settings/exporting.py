"""Write the city's settings as TOML, complete: an export is also a point to come back to."""

from collections.abc import Mapping
from typing import Any, Final

import tomlkit
from pydantic_core import to_json
from tomlkit.items import AoT, Array, Item, Table

from checks.directive import Directive
from handlers.settings import texts
from handlers.settings.building import complete
from handlers.settings.schema import Document

# Longer lists are written one value a line.
WIDEST: Final = 80


def to_toml(sections: Mapping[str, Any], directive: Directive) -> str:
    """Return the settings as a file that ``read_toml`` takes back, always in the same bytes."""
    whole = Document.model_validate_json(to_json(complete(sections, directive)))
    content = whole.model_dump(by_alias=True)
    empty = [name for name, value in content.items() if value == []]
    parts = [_empty_lists(empty)] if empty else []
    parts += [_commented(name, value) for name, value in content.items() if value != []]
    return "\n\n".join(parts) + "\n"


def _empty_lists(names: list[str]) -> str:
    # Keys of no table must come before the first one.
    return "\n".join([f"# {texts.EMPTY_LISTS}", *(f"{name} = []" for name in names)])


def _commented(name: str, value: Any) -> str:  # noqa: ANN401  a section is a table or a list of them
    file = tomlkit.document()
    file.add(name, _section(name, value))
    return f"# {texts.SECTIONS[name]}\n{tomlkit.dumps(file).strip()}"


def _section(name: str, value: Any) -> Item:  # noqa: ANN401  a section is a table or a list of them
    if isinstance(value, list):
        return _tables(value)
    return _hours(value) if name == "hours" else _table(value)


def _hours(value: dict[str, Any]) -> Table:
    table = _table({"regular": value["regular"]})
    if value["season"]:
        table.add("season", _tables(value["season"]))
    if value.get("account"):
        accounts = tomlkit.table(is_super_table=True)
        for key, one in value["account"].items():
            accounts.add(key, _hours(one))
        table.add("account", accounts)
    return table


def _tables(many: list[dict[str, Any]]) -> AoT:
    tables = tomlkit.aot()
    for one in many:
        tables.append(_table(one))
    return tables


def _table(values: Mapping[str, Any]) -> Table:
    table = tomlkit.table()
    for key, value in values.items():
        table.add(key, _value(value))
    return table


def _value(value: Any) -> Item:  # noqa: ANN401  any value of TOML
    if isinstance(value, list):
        return _array(value)
    if isinstance(value, dict):
        inline = tomlkit.inline_table()
        for key, one in value.items():
            inline.append(key, _value(one))
        return inline
    item: Item = tomlkit.item(value)
    return item


def _array(values: list[Any]) -> Array:
    array = tomlkit.array()
    array.extend(values)
    array.multiline(multiline=len(array.as_string()) > WIDEST)
    return array
