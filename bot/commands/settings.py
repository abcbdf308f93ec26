"""``vigie settings``: show, import and export what the city set."""

from typing import Annotated

import typer

from bot.commands import texts
from bot.commands.french import FrenchCommand, FrenchGroup

File = Annotated[str, typer.Argument(help=texts.SETTINGS_FILE, show_default=False)]


def register(app: typer.Typer) -> None:
    """Add the group of commands."""
    group = typer.Typer(cls=FrenchGroup, subcommand_metavar=texts.SUBCOMMAND, rich_markup_mode=None)
    group.command("show", cls=FrenchCommand, help=texts.SETTINGS_SHOW)(show)
    group.command("import", cls=FrenchCommand, help=texts.SETTINGS_IMPORT)(import_)
    group.command("export", cls=FrenchCommand, help=texts.SETTINGS_EXPORT)(export)
    app.add_typer(group, name="settings", help=texts.SETTINGS)


def show() -> None:
    """Print the settings."""
    export("-")


def import_(file: File) -> None:
    """Take a file of settings whole, or refuse it whole."""
    from bot import exchange  # noqa: PLC0415  heavy: it opens the database

    exchange.import_file(file)


def export(file: File) -> None:
    """Write all the settings."""
    from bot import exchange  # noqa: PLC0415  heavy: it opens the database

    exchange.export_file(file)
