"""Run the sandbox in a folder of its own: ``python -m tests.playground FOLDER``."""

import sys
from pathlib import Path

import typer

from bot import playground, starting


def main() -> None:
    environment = starting.environment()
    starting.run(playground.play, environment, typer.echo, Path(sys.argv[1]))


if __name__ == "__main__":
    main()
