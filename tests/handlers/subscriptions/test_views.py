"""What the register of subscriptions shows."""

from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from handlers.subscriptions import views
from handlers.subscriptions.views import Shown
from storage.subscriptions import Following, Subscription
from tests.handlers.givens import CAMILLE, PHILIPPE, THURSDAY
from tests.handlers.showing import shown, view_shown

ONE = Subscription(
    id=3, page="Fleurs & *jardins* <@U1>", link="https://www.facebook.com/fleurs",
    checklist=("relevant", "recognised", "no_party", "fair"), reason=1, asked_by=CAMILLE,
    asked_at=THURSDAY, status=Following.ASKED, decided_by=None, decided_at=None, decision=None,
    review_at=None,
)  # fmt: skip
DECIDED = replace(ONE, decided_by=PHILIPPE, decided_at=THURSDAY, status=Following.FOLLOWED)


def test_forms(pictured: SnapshotAssertion) -> None:
    forms = [views.request_form(), views.decision_form(3, "accept"), views.decision_form(3, "drop")]
    assert [view_shown(one) for one in forms] == pictured


@pytest.mark.parametrize("status", list(Following))
def test_request_card(pictured: SnapshotAssertion, status: Following) -> None:
    one = ONE if status is Following.ASKED else replace(DECIDED, status=status, checklist=())
    assert shown(views.request_card(Shown(one, "Utile <!here>.", "Oui."))) == pictured


@pytest.mark.parametrize("case", ["asked", "kept", "dropped"])
def test_review_card(pictured: SnapshotAssertion, case: str) -> None:
    changed = {"kept": {"review_at": THURSDAY}, "dropped": {"status": Following.DROPPED}}
    one = replace(DECIDED, **changed.get(case, {}))  # type: ignore[arg-type]
    assert shown(views.review_card(Shown(one, "", "Inactive."))) == pictured


def test_outcome_and_register(pictured: SnapshotAssertion) -> None:
    told = views.outcome(Shown(DECIDED, "", "Oui."))
    assert told
    assert [shown(told), views.register([DECIDED]), views.register([])] == pictured
    assert views.outcome(Shown(ONE, "", "")) is None
