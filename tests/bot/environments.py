"""Environments for tests: only what a test gives, whatever this machine has."""

import os
from unittest import mock

from bot import config
from bot.config import Environment


def environment(**variables: str) -> Environment:
    """Return what these variables alone give; raises MisconfiguredError."""
    with mock.patch.dict(os.environ, variables, clear=True):
        return config.read(None)
