"""``vigie journal``, ``export``, ``backup``, ``manifest``: what is kept, and what proves it."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands import texts
from bot.commands.french import FrenchCommand, FrenchGroup
from bot.said import SaidError

BROKEN = 1


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(cls=FrenchGroup, subcommand_metavar=texts.SUBCOMMAND, rich_markup_mode=None)
    group.command("verify", cls=FrenchCommand, help=texts.JOURNAL_VERIFY)(verify)
    # A group of one command is a group all the same.
    group.callback()(lambda: None)
    app.add_typer(group, name="journal", help=texts.JOURNAL)
    app.command("export", cls=FrenchCommand, help=texts.EXPORT)(export)
    app.command("backup", cls=FrenchCommand, help=texts.BACKUP)(backup)
    app.command("manifest", cls=FrenchCommand, help=texts.MANIFEST)(manifest)


Seal = Annotated[str | None, typer.Option(help=texts.JOURNAL_HEAD, show_default=False)]


def verify(head: Seal = None) -> None:
    """Prove the chain of the journal, and that it holds a seal that was noted outside."""
    from bot.consulting import consulting  # noqa: PLC0415  heavy: it opens the database
    from storage import journal  # noqa: PLC0415

    with consulting() as services, services.reading() as session:
        broken, count = journal.broken_at(session), journal.count(session)
        last, known = journal.head(session), head is None or journal.holds(session, head)
    if broken is not None:
        typer.echo(texts.JOURNAL_BROKEN.format(line=broken))
        raise typer.Exit(BROKEN)
    if not known:
        typer.echo(texts.JOURNAL_CUT.format(head=head))
        raise typer.Exit(BROKEN)
    typer.echo(texts.JOURNAL_WHOLE.format(count=count, head=last))


def export(folder: Annotated[str, typer.Argument(help=texts.EXPORT_FOLDER)]) -> None:
    """Write everything as files."""
    from bot import exporting  # noqa: PLC0415  heavy: it opens the database
    from bot.consulting import consulting  # noqa: PLC0415

    with consulting() as services:
        counts = exporting.export(services.reading, Path(folder))
    typer.echo(texts.EXPORTED.format(tables=len(counts), rows=sum(counts.values()), folder=folder))


def backup(file: Annotated[str, typer.Argument(help=texts.BACKUP_FILE)]) -> None:
    """Copy the database."""
    from bot import backing, config  # noqa: PLC0415  heavy: it reads the environment

    backing.backup(config.read().database_url, Path(file))
    typer.echo(texts.BACKED_UP.format(file=file))


def manifest(
    url: Annotated[str | None, typer.Option(help=texts.MANIFEST_URL)] = None,
) -> None:
    """Print the manifest of the Slack app."""
    from bot import declaring  # noqa: PLC0415  heavy: it reads YAML

    if url is not None and not url.startswith("https://"):
        raise SaidError(texts.BAD_URL.format(url=url))
    typer.echo(declaring.manifest(url), nl=False)
