"""``vigie check``: judge one text, or one a line."""

from typing import Annotated

import typer

from bot.commands import texts
from bot.commands.french import FrenchCommand


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check", cls=FrenchCommand, help=texts.CHECK)(check)


def check(  # noqa: PLR0913, PLR0917  one argument an option
    file: Annotated[str, typer.Argument(help=texts.CHECK_FILE, show_default=False)] = "-",
    account: Annotated[str | None, typer.Option(help=texts.CHECK_ACCOUNT)] = None,
    type: Annotated[str | None, typer.Option(help=texts.CHECK_TYPE)] = None,  # noqa: A002  --type
    link: Annotated[str | None, typer.Option(help=texts.CHECK_LINK)] = None,
    surface: Annotated[str | None, typer.Option(help=texts.CHECK_SURFACE)] = None,
    now: Annotated[str | None, typer.Option(help=texts.CHECK_NOW)] = None,
    facts: Annotated[str | None, typer.Option(help=texts.CHECK_FACTS)] = None,
    *,
    city: Annotated[bool, typer.Option("--city", help=texts.CHECK_CITY)] = False,
    json: Annotated[bool, typer.Option("--json", help=texts.CHECK_JSON)] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help=texts.CHECK_JSONL)] = False,
) -> None:
    """Judge a text, or thousands."""
    from bot.check import run  # noqa: PLC0415  heavy: only when a text is to be judged

    if jsonl:
        raise typer.Exit(run.many(file, city=city))
    options = {"account": account, "type": type, "link": link, "surface": surface, "now": now}
    raise typer.Exit(run.one(file, options, facts, city=city, as_json=json))
