"""Fixtures for every test, and the one network that tests may use: this machine's loopback."""

from pytest_socket import socket_allow_hosts

from tests.databases import (
    blank_database_url,
    database_url,
    engine,
    migrated_postgresql,
    migrated_sqlite,
    postgresql,
)

__all__ = [
    "blank_database_url",
    "database_url",
    "engine",
    "migrated_postgresql",
    "migrated_sqlite",
    "postgresql",
]


def pytest_runtest_setup() -> None:
    """Refuse every address but the loopback; Unix sockets stay on this machine anyway."""
    socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)
