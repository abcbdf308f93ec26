"""``vigie serve``, ``sandbox``, ``migrate``, ``languagetool``: what runs, on which database."""

from typing import Annotated

import typer

from bot import steady
from bot.commands import texts
from bot.commands.french import FrenchCommand
from bot.said import SaidError


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("serve", cls=FrenchCommand, help=texts.SERVE)(serve)
    app.command("sandbox", cls=FrenchCommand, help=texts.SANDBOX)(sandbox)
    app.command("migrate", cls=FrenchCommand, help=texts.MIGRATE)(migrate)
    app.command("languagetool", cls=FrenchCommand, help=texts.LANGUAGETOOL)(languagetool)


def serve(role: Annotated[str, typer.Option(help=texts.ROLE)] = "all") -> None:
    """Run the bot."""
    steady.before_loading()
    from bot import config, service, starting  # noqa: PLC0415  heavy: only when it is to run

    if role not in set(service.Part):
        raise SaidError(texts.BAD_ROLE.format(role=role))
    environment = starting.environment()
    if environment.mode is config.Mode.SANDBOX:
        raise SaidError(texts.WITHOUT_SLACK)
    starting.run(service.serve, environment, service.Part(role), _say)


def sandbox() -> None:
    """Run the bot in a pretended Slack."""
    steady.before_loading()
    from bot import playground, starting  # noqa: PLC0415  heavy: only when it is to run

    starting.run(playground.play, starting.environment(), _say)


def migrate() -> None:
    """Bring the database to the version of this code."""
    from bot import opening, starting  # noqa: PLC0415  heavy: only when it is to run

    environment = starting.environment()
    starting.run(lambda: opening.open_migrated(environment.database_url).dispose())
    typer.echo(texts.MIGRATED)


def languagetool() -> None:
    """Fetch LanguageTool, or prove what was fetched."""
    from rich import progress  # noqa: PLC0415  heavy: only when it is to fetch

    from bot import places  # noqa: PLC0415
    from bot.language.languagetool import jars  # noqa: PLC0415

    columns = (
        progress.TextColumn(texts.FETCHING),
        progress.BarColumn(),
        progress.DownloadColumn(),
        progress.TimeRemainingColumn(),
    )
    try:
        with progress.Progress(*columns) as shown:
            task = shown.add_task("", total=None)
            jars.prepare(
                places.languagetool(),
                lambda done, total: shown.update(task, completed=done, total=total),
            )
    except jars.FetchError as error:
        raise SaidError(texts.FETCH_FAILED.format(why=error)) from None
    typer.echo(texts.LANGUAGETOOL_READY)


def _say(words: str) -> None:
    typer.echo(words)
