"""Run Vigie as the environment says: the bot with Slack's tokens, the sandbox without."""

import sys

from bot.cli import app

if __name__ == "__main__":
    from bot import config, starting

    if len(sys.argv) > 1:
        app()
    sandbox = starting.environment().mode is config.Mode.SANDBOX
    app(["sandbox" if sandbox else "serve"])
