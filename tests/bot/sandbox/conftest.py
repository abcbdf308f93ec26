"""Fixtures of the pretended Slack."""

from tests.sandbox import attach, sandbox, slack

__all__ = ["attach", "sandbox", "slack"]
