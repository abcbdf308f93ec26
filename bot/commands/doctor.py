"""``vigie doctor``: say what works and what does not."""

from typing import Annotated

import typer

from bot.commands import texts
from bot.commands.french import FrenchCommand


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("doctor", cls=FrenchCommand, help=texts.DOCTOR)(doctor)


def doctor(
    *, json: Annotated[bool, typer.Option("--json", help=texts.DOCTOR_JSON)] = False
) -> None:
    """Examine everything that must work."""
    from bot.doctor import examining  # noqa: PLC0415  heavy: it looks at every part

    raise typer.Exit(examining.examine(as_json=json))
