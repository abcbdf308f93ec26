"""The digest's buttons act at once: what nobody looks after is taken, what is held is decided."""

import pytest

from handlers import doors
from handlers.answers import flow
from handlers.answers.form import Form
from handlers.digest.deed import Deed
from storage.answers import Answer
from tests.handlers.comments.conftest import counter
from tests.handlers.comments.counter import PAGE, Counter, wall
from tests.handlers.desk import Desk
from tests.handlers.digest.test_digest import WEDNESDAY, own, quiet, team
from tests.handlers.emergency.crises import declare, end
from tests.handlers.givens import CAMILLE, DENIS, NADIA, TEAM, plain
from tests.handlers.walking import Walk, press

__all__ = ["counter"]


@pytest.mark.article("10")
def test_the_team_takes_the_comments_that_nobody_looks_after(counter: Counter) -> None:
    taken = counter.track()
    counter.claim(taken)
    free = [counter.track(link=f"{PAGE}?comment_id={n}", at=wall(2026, 11, 10, n)) for n in (8, 9)]
    found = [one for one in team(counter.desk).deeds if one.door == doors.CLAIM_COMMENT]
    assert [one.value for one in found] == [{"comment": one.id} for one in free]
    assert plain(found[0].words) == f"Je m’en occupe : {free[0].number}"
    assert own(counter.desk, CAMILLE).deeds == ()


@pytest.mark.article("12.1")
def test_the_team_takes_an_answer_that_nobody_looks_after(desk: Desk) -> None:
    given = Form(question="Ouverte?", text="Samedi, dès 9 h.", correction=False)
    answer = flow.propose(desk.services, DENIS, flow.Proposal(given, {}))
    assert isinstance(answer, Answer)
    (deed,) = team(desk).deeds
    assert plain(deed.words) == f"Je m’en occupe : {answer.number}"
    assert (deed.door, deed.value) == (doors.CLAIM_ANSWER, {"answer": answer.id})


@pytest.mark.article("10.1")
def test_what_an_emergency_left_is_decided_from_the_digest(desk: Desk) -> None:
    desk.approved()
    one = declare(desk)
    end(desk, one)
    expected = (Deed("Publications suspendues", doors.SEE_HELD, {"emergency": one.id}),)
    assert team(desk).deeds == expected
    assert own(desk, CAMILLE).deeds == expected
    assert own(desk, NADIA).deeds == ()


def test_a_quiet_day_has_nothing_to_act_on(desk: Desk) -> None:
    quiet(desk)
    assert team(desk).deeds == ()


@pytest.mark.article("10")
def test_a_click_in_the_digest_takes_the_comment(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    assert camille.command("/commentaire")
    camille.fill(
        link=f"{PAGE}?comment_id=1", excerpt="Est-ce ouvert?", account="facebook-ville",
        day="2026-11-10", hour="09:00",
    ).submit()  # fmt: skip
    walk.here.settle()
    walk.here.clock.instant = WEDNESDAY
    walk.here.tick()
    digest = next(one for one in camille.messages(TEAM) if "Votre journée" in one["text"])
    press(camille, digest, "Je m’en occupe")
    walk.here.settle()
    assert "comment.taken" in walk.here.lines()
