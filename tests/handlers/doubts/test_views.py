"""What is shown of a doubt and of a secret seen: every word compared, never a secret."""

from dataclasses import replace
from datetime import timedelta

import pytest
from syrupy.assertion import SnapshotAssertion

from handlers.doubts import texts
from handlers.doubts.views import (
    Case,
    alert_message,
    held_message,
    news_message,
    question_message,
    tasks_message,
)
from storage.access_tasks import Kind, Task
from storage.doubts import Doubt, Ground
from storage.secrets_seen import Answer, Seen
from tests.handlers.credentials.test_views import ACCESS
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FACEBOOK, KARIM
from tests.handlers.showing import buttons, said, shown
from tests.sandbox import TUESDAY

INCIDENT = texts.INCIDENT
DOUBT = Doubt(1, CAMILLE, Ground.DECLARED, TUESDAY, None, None)
TASK = Task(1, Kind.DOUBT, ACCESS, 1, TUESDAY, None, None)
CASE = Case(
    DOUBT, (TASK,), {FACEBOOK: "Facebook – Ville"}, 2, ("P-2026-3 (Facebook – Ville)",),
    ("U0HELENE",), may_close=True, now=TUESDAY,
)  # fmt: skip
DONE = replace(CASE, tasks=(replace(TASK, done_at=TUESDAY, done_by=CAMILLE),), paused=0)
CLOSED = replace(CASE, doubt=replace(DOUBT, closed_at=TUESDAY, closed_by=KARIM))
EMPTY = replace(CASE, tasks=(), by_hand=())
SEEN = replace(CASE, doubt=replace(DOUBT, ground=Ground.SECRET))
ALL = {"open": CASE, "done": DONE, "closed": CLOSED, "empty": EMPTY, "seen": SEEN,
       "seen_empty": replace(EMPTY, doubt=SEEN.doubt),
       "plain": replace(CASE, may_close=False, officers=())}  # fmt: skip


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_doubt_as_it_stands(pictured: SnapshotAssertion, name: str) -> None:
    case = ALL[name]
    assert [shown(alert_message(case)), shown(tasks_message(case))] == pictured


def test_only_who_may_close_it_sees_how() -> None:
    assert buttons(shown(alert_message(CASE))) == ["Clore le doute", INCIDENT]
    for one in (CLOSED, ALL["plain"]):
        assert buttons(shown(alert_message(one))) == [INCIDENT]


@pytest.mark.article("12.3")
def test_the_checklist_leads_to_the_privacy_officers() -> None:
    for made in (alert_message(CASE), tasks_message(CASE)):
        assert INCIDENT in buttons(shown(made))
        assert "signaler un incident de confidentialité à <@U0HELENE>" in said(shown(made))
    assert INCIDENT not in buttons(shown(tasks_message(DONE)))


def test_a_doubt_that_somebody_else_reports_names_who_did() -> None:
    other = replace(CASE, doubt=replace(DOUBT, reported_by=KARIM))
    assert f"signalé par <@{KARIM}>" in said(shown(alert_message(other)))
    assert f"<@{KARIM}> signale un doute sur un de vos accès" in said(shown(tasks_message(other)))


@pytest.mark.parametrize("code", sorted(texts.NEWS))
def test_news(pictured: SnapshotAssertion, code: str) -> None:
    made = [
        news_message(CASE, {"code": code, "by": KARIM, "accounts": accounts})
        for accounts in ([FACEBOOK], [])
    ]
    assert [shown(one) for one in made] == pictured


@pytest.mark.parametrize("surface", sorted(texts.WHERE))
@pytest.mark.parametrize("answer", list(Answer))
def test_the_question(pictured: SnapshotAssertion, surface: str, answer: Answer) -> None:
    due = TUESDAY + timedelta(minutes=15)
    seen = Seen(1, CAMILLE, surface, "C0MEDIAS", TUESDAY, due, answer)
    assert shown(question_message(seen)) == pictured


def test_a_post_that_is_held(desk: Desk, pictured: SnapshotAssertion) -> None:
    draft = desk.approved()
    assert shown(held_message(draft, draft.posts[0], "Facebook – Ville")) == pictured
