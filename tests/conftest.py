"""What every test may use; the one network that tests reach is this machine's loopback."""

import os

import hypothesis
from pytest_socket import socket_allow_hosts

from tests.browser import browser_page, chromium
from tests.databases import (
    blank_database_url,
    compiled_once,
    database_url,
    engine,
    migrated_postgresql,
    migrated_sqlite,
    postgresql,
)
from tests.languagetool import languagetool
from tests.sandbox import attach, sandbox, slack
from tests.vigie import city_sqlite

__all__ = [
    "attach",
    "blank_database_url",
    "browser_page",
    "chromium",
    "city_sqlite",
    "compiled_once",
    "database_url",
    "engine",
    "languagetool",
    "migrated_postgresql",
    "migrated_sqlite",
    "postgresql",
    "sandbox",
    "slack",
]

# A slow machine is no fault, and what fails once must fail for everybody.
hypothesis.settings.register_profile(
    "house",
    deadline=None,
    derandomize=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))


def pytest_runtest_setup() -> None:
    """Refuse every address but the loopback; Unix sockets stay on this machine anyway."""
    socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)
