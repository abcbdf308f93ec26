"""Run the sandbox in a folder of its own: ``python -m tests.playground FOLDER``."""

import sys
from pathlib import Path

from bot import playground, starting


def main() -> None:
    environment = starting.environment()
    starting.run(
        playground.play, environment, lambda words: print(words, flush=True), Path(sys.argv[1])
    )


if __name__ == "__main__":
    main()
