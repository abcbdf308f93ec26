"""Run Vigie as the environment says: the bot with Slack's tokens, the sandbox without."""

import sys

from bot.cli import app


def command() -> str:
    """Return what to run when nothing was asked; a wrong variable is said by the command itself."""
    from bot import config  # noqa: PLC0415  heavy: only when it must choose

    try:
        sandbox = config.read().mode is config.Mode.SANDBOX
    except config.MisconfiguredError:
        return "serve"
    return "sandbox" if sandbox else "serve"


if __name__ == "__main__":
    app(sys.argv[1:] or [command()])
