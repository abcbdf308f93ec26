"""``vigie accesses``: the register of accesses, for an audit."""

import csv
import sys

import typer

from bot.commands import texts
from bot.commands.french import FrenchCommand


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("accesses", cls=FrenchCommand, help=texts.ACCESSES)(accesses)


def accesses() -> None:
    """Write who holds or held which access, as CSV; there is no secret in it."""
    from bot.consulting import consulting  # noqa: PLC0415  heavy: it opens the database
    from storage import credentials  # noqa: PLC0415

    with consulting() as services, services.reading() as session:
        rows = list(credentials.export(session))
    writer = csv.DictWriter(sys.stdout, fieldnames=credentials.COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
