"""Who is named in the summary of an emergency."""

from handlers.emergency.views import summary_blocks
from tests.handlers.desk import Desk
from tests.handlers.emergency.crises import declare, summary


def test_a_summary_names_who_acted_and_nobody_whom_somebody_typed(desk: Desk) -> None:
    one = declare(desk, reason="Demandez à <@U0PIRATE>.")
    shown = str([block.to_dict() for block in summary_blocks(summary(desk, one))])
    assert f"<@{one.started_by}>" in shown
    assert "<@U0PIRATE>" not in shown
