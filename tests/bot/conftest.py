"""What the tests of this room share."""

from tests.bot.terminal import vigie
from tests.languagetool import languagetool

__all__ = ["languagetool", "vigie"]
