"""Write what the database holds as files that any office opens: CSV, JSON, HTML."""

import csv
import html
import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from bot.commands import texts
from bot.said import SaidError
from storage.dump import Table, tables
from storage.engine import Transactions

# A spreadsheet would compute what begins so.
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
STYLE: Final = (
    "body{font:11pt/1.4 sans-serif;margin:1cm}table{border-collapse:collapse}"
    "th,td{border:1px solid #767676;padding:.1cm .2cm;text-align:left;vertical-align:top}"
)


def export(reading: Transactions, folder: Path) -> dict[str, int]:
    """Write each table in three formats to a new folder; return how many rows each has.

    Everything is of one moment. Raises SaidError when the folder holds something already.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise SaidError(texts.EXPORT_NOT_EMPTY.format(folder=folder))
        with reading() as session:
            counts = {one.name: _write(one, folder) for one in tables(session)}
        (folder / "index.html").write_text(_index(counts), encoding="utf-8")
    except OSError:
        raise SaidError(texts.EXPORT_FAILED.format(folder=folder)) from None
    return counts


def _write(table: Table, folder: Path) -> int:
    with ExitStack() as stack:
        files = [
            stack.enter_context((folder / f"{table.name}.{kind}").open("w", encoding="utf-8"))
            for kind in ("csv", "json", "html")
        ]
        sheet, objects, page = files
        lines = csv.writer(sheet)
        lines.writerow(table.columns)
        page.write(_head(table.name) + _row(table.columns, "th"))
        count = 0
        for count, row in enumerate(table.rows, 1):
            lines.writerow([_cell(value) for value in row])
            named = json.dumps(dict(zip(table.columns, row, strict=True)), ensure_ascii=False)
            objects.write(("[\n" if count == 1 else ",\n") + named)
            page.write(_row([_text(value) for value in row], "td"))
        objects.write("\n]\n" if count else "[]\n")
        page.write("</table></body></html>\n")
    return count


def _head(name: str) -> str:
    return (
        f'<!doctype html><html lang="fr-CA"><head><meta charset="utf-8"><title>{name}</title>'
        f"<style>{STYLE}</style></head><body><h1>{name}</h1><table>\n"
    )


def _row(cells: Any, kind: str) -> str:  # noqa: ANN401  any words
    told = "".join(f"<{kind}>{html.escape(str(cell))}</{kind}>" for cell in cells)
    return f"<tr>{told}</tr>\n"


def _text(value: Any) -> str:  # noqa: ANN401  any JSON value
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _cell(value: Any) -> str:  # noqa: ANN401  any JSON value
    words = _text(value)
    return f"'{words}" if isinstance(value, str) and words.startswith(FORMULA) else words


def _index(counts: dict[str, int]) -> str:
    def rows() -> Iterator[str]:
        for name, count in counts.items():
            links = " ".join(
                f'<a href="{name}.{kind}">{kind}</a>' for kind in ("html", "csv", "json")
            )
            yield f"<tr><td>{name}</td><td>{count}</td><td>{links}</td></tr>\n"

    return _head("Vigie") + "".join(rows()) + "</table></body></html>\n"
