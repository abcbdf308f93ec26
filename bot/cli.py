"""The ``vigie`` command: start here to see what can be asked from a terminal."""

from typing import Final

import typer

from bot.commands import (
    accesses,
    calendar,
    check,
    doctor,
    emergency,
    records,
    report,
    running,
    settings,
    texts,
)
from bot.commands.french import FrenchGroup
from bot.commands.keeping import retention

app: Final = typer.Typer(
    cls=FrenchGroup,
    help=texts.VIGIE,
    subcommand_metavar=texts.SUBCOMMAND,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for group in (
    accesses,
    check,
    doctor,
    emergency,
    running,
    settings,
    calendar,
    records,
    report,
    retention,
):
    group.register(app)
