"""Whatever a caller sends, the pretended Slack answers as Slack does: never with a crash."""

from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.sandbox import api
from bot.sandbox.blockkit import blocks as block_checks
from bot.sandbox.blockkit import elements as element_checks
from bot.sandbox.blockkit.surfaces import ALLOWED, check
from bot.sandbox.errors import Code
from bot.sandbox.methods.table import METHODS
from bot.sandbox.slack import PretendedSlack
from tests.bot.sandbox.example_bot import FORM, TEAM
from tests.sandbox import BOT_TOKEN

SCALARS: Final = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
INSIDE: Final = (
    "type text elements element accessory fields label options option_groups value url rows "
    "block_id action_id title chart segments series axis_config categories data child_blocks "
    "confirm initial_option initial_options placeholder blocks"
)
BESIDE: Final = (
    "channel text blocks attachments metadata ts thread_ts user users view view_id hash limit "
    "cursor oldest latest types trigger_id external_id user_id message link_names"
)
FIELDS: Final = st.sampled_from(INSIDE.split())
KINDS: Final = st.sampled_from(
    [*block_checks.CHECKS, *element_checks.CHECKS, "plain_text", "mrkdwn", "modal", "home", "pie"]
)
VALUES: Final = st.recursive(
    SCALARS | KINDS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.builds(
            lambda kind, rest: {"type": kind, **rest}, KINDS, st.dictionaries(FIELDS, inner)
        )
    ),
    max_leaves=12,
)
ARGUMENTS: Final = st.dictionaries(
    st.sampled_from(BESIDE.split()),
    VALUES | st.sampled_from([TEAM, "U0CAMILLE", FORM]),
)


@pytest.mark.parametrize("method", METHODS)
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(args=ARGUMENTS)
def test_no_call_crashes(slack: PretendedSlack, method: str, args: dict[str, Any]) -> None:
    answer = api.answer(slack, method, args, BOT_TOKEN)
    assert answer.body["ok"] or answer.body["error"] in set(Code)


@pytest.mark.parametrize("surface", ALLOWED)
@given(blocks=st.lists(VALUES, max_size=4))
def test_no_block_crashes_a_check(surface: str, blocks: list[Any]) -> None:
    assert all(str(problem) for problem in check(blocks, "/blocks", surface))
