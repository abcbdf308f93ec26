"""Fixtures of the pretended Slack, a careful bot behind it, and somebody in front of it."""

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.sandbox.people.somebody import Somebody
from bot.sandbox.slack import PretendedSlack
from tests.bot.sandbox.caller import client_of
from tests.bot.sandbox.example_bot import ExampleBot


@pytest.fixture
def bot(slack: PretendedSlack, attach: Callable[[Any], None]) -> ExampleBot:
    example = ExampleBot(slack)
    attach(example.app)
    return example


@pytest.fixture
def camille(slack: PretendedSlack, bot: ExampleBot) -> Somebody:
    assert bot
    return slack.person("U0CAMILLE")


@pytest.fixture
def client(slack: PretendedSlack) -> WebClient:
    return client_of(slack)
