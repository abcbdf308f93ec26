"""Make the command line speak French: its help, and what it says of a mistyped command."""

import sys
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.exceptions import TyperException

from bot.commands import texts
from bot.said import SaidError

BAD_USAGE: Final = 2
PROGRAM: Final = "vigie"


class FrenchCommand(TyperCommand):
    """A command whose help is in French to the last line."""

    def get_help_option(self, ctx: Any) -> TyperOption | None:  # noqa: ANN401  typer's own context
        """Return the ``--help`` option, explained in French."""
        return _explained(super().get_help_option(ctx))


class FrenchGroup(TyperGroup):
    """A group of commands that says in French what it cannot understand."""

    def get_help_option(self, ctx: Any) -> TyperOption | None:  # noqa: ANN401  typer's own context
        """Return the ``--help`` option, explained in French."""
        return _explained(super().get_help_option(ctx))

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002  typer's own
        """Write the list of commands under a French title."""
        rows = [(name, one.get_short_help_str(limit=90)) for name, one in self.commands.items()]
        with formatter.section(texts.COMMANDS):
            formatter.write_dl(rows)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401  typer's own context
        """Show the help when nothing was asked."""
        return super().parse_args(ctx, args or ["--help"])

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401  typer's own signature
        """Run a command; what a person can mend is said in a sentence, with the code 2."""
        extra["standalone_mode"] = False
        try:
            sys.exit(super().main(*args, **extra))
        except SaidError as error:
            typer.echo(str(error), err=True)
        except TyperException as error:
            typer.echo(_sentence(error), err=True)
        sys.exit(BAD_USAGE)


def _explained(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = texts.HELP
    return option


def _sentence(error: TyperException) -> str:
    context, param = getattr(error, "ctx", None), getattr(error, "param", None)
    path = context.command_path if context else PROGRAM
    given = getattr(error, "option_name", None) or (param.opts[0] if param else None)
    if given is None:
        return texts.BAD_COMMAND.format(path=path)
    return texts.BAD_OPTION.format(given=given, path=path)
