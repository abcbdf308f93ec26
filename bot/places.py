"""Where Vigie keeps what it fetches and what its processes tell each other on one machine."""

from pathlib import Path
from typing import Final

HOME: Final = Path(__file__).resolve().parents[1]
RULES: Final = HOME / "checks" / "quebec" / "languagetool"


def var() -> Path:
    """Return the folder of what can be made again: beside the code, else in the user's cache.

    It does not depend on the directory where a command is run: LanguageTool is fetched once.
    """
    if (HOME / "pyproject.toml").is_file():
        return HOME / "var"
    return Path.home() / ".cache" / "vigie"


def languagetool() -> Path:
    """Return where LanguageTool is kept, and where whoever runs it says so."""
    return var() / "languagetool"
