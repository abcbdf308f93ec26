"""``vigie calendar``: the calendar for a terminal, a printer, another program."""

from typing import Annotated, Final

import typer

from bot.commands import texts
from bot.commands.french import FrenchCommand
from bot.commands.months import known_format, month_of

FORMATS: Final = ("text", "ics", "html")
# Somebody at the machine's terminal: may look, moves nothing.
TERMINAL: Final = "terminal"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("calendar", cls=FrenchCommand, help=texts.CALENDAR)(calendar)


def calendar(
    format: Annotated[str, typer.Option(help=texts.CALENDAR_FORMAT)] = "text",  # noqa: A002
    month: Annotated[str | None, typer.Option(help=texts.CALENDAR_MONTH)] = None,
) -> None:
    """Print the calendar."""
    known_format(format, FORMATS)
    asked = month_of(month) if month else None
    from bot.consulting import consulting  # noqa: PLC0415  heavy: it opens the database
    from checks.workdays import local_day  # noqa: PLC0415
    from handlers.calendar import feed, flow, printing  # noqa: PLC0415

    with consulting() as services, services.reading() as session:
        today = local_day(services.now())
        if format == "html" or asked:
            agenda = flow.of_month(session, services, TERMINAL, asked or today)
        elif format == "ics":
            agenda = flow.for_feed(session, services, TERMINAL)
        else:
            agenda = flow.gather(session, services, TERMINAL, today)
    if format == "ics":
        typer.echo(feed.ics(agenda), nl=False)
    else:
        typer.echo(printing.html(agenda) if format == "html" else feed.text(agenda))
