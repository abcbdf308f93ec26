"""``vigie emergency``: the summary of an emergency, as text."""

from typing import Annotated

import typer

from bot.commands import texts
from bot.commands.french import FrenchCommand

Number = Annotated[int | None, typer.Argument(help=texts.EMERGENCY_NUMBER, show_default=False)]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("emergency", cls=FrenchCommand, help=texts.EMERGENCY)(emergency)


def emergency(number: Number = None) -> None:
    """Write the summary of an emergency."""
    from bot import emergency_export  # noqa: PLC0415  heavy: it opens the database

    emergency_export.export(number)
