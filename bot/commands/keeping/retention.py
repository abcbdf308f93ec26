"""``vigie purge``, ``hold``: erase on time, and keep what must be."""

from pathlib import Path
from typing import Annotated, Final

import typer

from bot.commands.french import FrenchCommand, FrenchGroup
from bot.commands.keeping import texts
from bot.commands.texts import SUBCOMMAND
from bot.said import SaidError

BY: Final = "terminal"

Yes = Annotated[bool, typer.Option("--yes", help=texts.PURGE_YES, show_default=False)]
Folder = Annotated[
    str | None, typer.Option("--export", help=texts.PURGE_EXPORT, show_default=False)
]
Subject = Annotated[str, typer.Argument(help=texts.HOLD_SUBJECT)]
Reason = Annotated[str, typer.Option(help=texts.HOLD_REASON)]
Number = Annotated[int, typer.Argument(help=texts.HOLD_NUMBER)]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("purge", cls=FrenchCommand, help=texts.PURGE)(purge)
    group = typer.Typer(cls=FrenchGroup, subcommand_metavar=SUBCOMMAND, rich_markup_mode=None)
    group.command("add", cls=FrenchCommand, help=texts.HOLD_ADD)(add)
    group.command("lift", cls=FrenchCommand, help=texts.HOLD_LIFT)(lift)
    group.command("list", cls=FrenchCommand, help=texts.HOLD_LIST)(listed)
    app.add_typer(group, name="hold", help=texts.HOLD)


def purge(yes: Yes = False, folder: Folder = None) -> None:  # noqa: FBT002  a flag of typer's
    """Say what would be erased, or erase it."""
    from bot import config, exporting  # noqa: PLC0415  heavy: it opens the database
    from bot.consulting import consulting  # noqa: PLC0415
    from bot.database import database  # noqa: PLC0415
    from handlers.retention import flow  # noqa: PLC0415
    from storage.engine import forget_the_log  # noqa: PLC0415

    if yes and folder is None:
        raise SaidError(texts.PURGE_WHERE)
    with consulting() as services:
        limits, counts = flow.planned(services)
        if yes and folder is not None:
            exporting.export(services.reading, Path(folder))
            counts = flow.erase(services, BY)
        _say(texts.PURGE_DONE if yes else texts.PURGE_PLAN, f"{limits.words:%Y-%m-%d}", counts)
        if held := [one.subject for one in flow.standing(services)]:
            typer.echo(texts.PURGE_HELD.format(subjects=", ".join(held)))
    if yes:
        with database(config.read().database_url) as engine:
            forget_the_log(engine)


def _say(title: str, day: str, counts: dict[str, int]) -> None:
    if not any(counts.values()):
        typer.echo(texts.PURGE_NOTHING)
        return
    typer.echo(title.format(day=day))
    for name, count in counts.items():
        typer.echo(texts.PURGE_LINE.format(name=texts.PURGE_NAMES[name], count=count))


def add(subject: Subject, reason: Reason) -> None:
    """Hold a subject."""
    from bot.consulting import consulting  # noqa: PLC0415  heavy: it opens the database
    from handlers.retention import flow  # noqa: PLC0415

    with consulting() as services:
        held = flow.hold(services, subject, reason, BY)
    if held is None:
        raise SaidError(texts.HOLD_UNKNOWN.format(subject=subject))
    typer.echo(texts.HOLD_ADDED.format(number=held.id, subject=held.subject))


def lift(number: Number) -> None:
    """Lift a hold."""
    from bot.consulting import consulting  # noqa: PLC0415  heavy: it opens the database
    from handlers.retention import flow  # noqa: PLC0415

    with consulting() as services:
        held = flow.lift(services, number, BY)
    if held is None:
        raise SaidError(texts.HOLD_NONE.format(number=number))
    typer.echo(texts.HOLD_LIFTED.format(subject=held.subject))


def listed() -> None:
    """Say what is held."""
    from bot.consulting import consulting  # noqa: PLC0415  heavy: it opens the database
    from handlers.retention import flow  # noqa: PLC0415

    with consulting() as services:
        held = flow.standing(services)
    for one in held:
        day = f"{one.held_at:%Y-%m-%d}"
        typer.echo(texts.HOLD_LINE.format(number=one.id, subject=one.subject, day=day))
    if not held:
        typer.echo(texts.HOLD_EMPTY)
