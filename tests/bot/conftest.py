"""What the tests of this room share."""

from tests.bot.terminal import vigie

__all__ = ["vigie"]
