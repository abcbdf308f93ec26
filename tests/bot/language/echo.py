"""A reader that takes no time to load: it is certain that each text is French."""

from bot.language.child import Reader


def reader() -> Reader:
    return lambda text: [(0, len(text), 1.0, 1.0)]
