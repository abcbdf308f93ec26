"""``vigie report``: what happened in a month, for a program, a spreadsheet or a printer."""

from typing import Annotated, Final

import typer

from bot.commands import texts
from bot.commands.french import FrenchCommand
from bot.commands.months import known_format, month_of

FORMATS: Final = ("json", "csv", "html")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("report", cls=FrenchCommand, help=texts.REPORT)(report)


def report(
    month: Annotated[str, typer.Argument(help=texts.REPORT_MONTH)],
    format: Annotated[str, typer.Option(help=texts.REPORT_FORMAT)] = "json",  # noqa: A002
) -> None:
    """Print the report of a month."""
    asked, wanted = month_of(month), known_format(format, FORMATS)
    from bot.consulting import consulting  # noqa: PLC0415  heavy: it opens the database
    from handlers.report import flow, writing  # noqa: PLC0415
    from handlers.wording import date_of  # noqa: PLC0415

    with consulting() as services, services.reading() as session:
        found = flow.gather(session, services, asked)
        adopted = date_of(services.directive.adopted)
    if wanted == "html":
        typer.echo(writing.as_html(found, adopted))
    elif wanted == "csv":
        typer.echo(writing.as_csv(found), nl=False)
    else:
        typer.echo(writing.as_json(found))
