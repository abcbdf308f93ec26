"""The Home shows the comments that wait to those who handle them, with the next step."""

from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from handlers.home.flow import Home, gather
from handlers.home.views import home_view
from tests.handlers.comments.counter import COMPLAINT_TEXT, PAGE, POLICE_LINK, Counter, wall
from tests.handlers.desk import Desk
from tests.handlers.emergency.crises import declare
from tests.handlers.givens import CAMILLE, DENIS, LAW, MARC, NADIA
from tests.handlers.showing import buttons, said, view_shown
from tests.handlers.walking import Walk, plain, press


@pytest.fixture
def counter(desk: Desk) -> Counter:
    return Counter(desk)


def home(counter: Counter, user: str = CAMILLE) -> Any:
    with counter.services.reading() as session:
        made: Home = gather(session, counter.services, user)
    return view_shown(home_view(made, LAW.adopted))


@pytest.mark.article("11.1.1-3")
def test_each_comment_has_its_next_step(counter: Counter, pictured: SnapshotAssertion) -> None:
    free, mine, hers = counter.many(3)
    complaint = counter.track(link=f"{PAGE}?comment_id=9", excerpt=COMPLAINT_TEXT)
    counter.claim(mine)
    counter.claim(complaint)
    counter.claim(hers, NADIA)
    shown = home(counter)
    assert shown == pictured
    words = said(shown)
    assert all(one.number in words for one in (free, mine, complaint))
    assert hers.number not in words
    assert buttons(shown).count("Je m’en occupe") == buttons(shown).count("Répondre") == 1
    assert "À rediriger" in words


def test_only_those_who_handle_an_account_see_its_comments(counter: Counter) -> None:
    counter.track()
    police = counter.track(MARC, link=POLICE_LINK)
    assert "Commentaires à traiter" not in said(home(counter, DENIS))
    assert police.number not in said(home(counter))
    assert police.number in said(home(counter, MARC))


def test_many_comments_fit_and_the_rest_is_counted(counter: Counter) -> None:
    counter.many(40)
    shown = home(counter)
    assert "… et 35 de plus" in said(shown)
    assert len(shown["blocks"]) <= 100


def test_what_is_late_is_said(counter: Counter) -> None:
    counter.track()
    counter.desk.clock.instant = wall(2026, 11, 12, 9)
    assert "cible dépassée" in said(home(counter))


@pytest.mark.article("10.1")
def test_what_an_emergency_delays_is_said_so(counter: Counter) -> None:
    counter.track()
    declare(counter.desk)
    counter.desk.clock.instant = wall(2026, 11, 12, 9)
    assert "retard – urgence (art. 10.1)" in said(home(counter))


def test_a_quiet_counter_shows_no_section(counter: Counter) -> None:
    counter.dismiss(counter.track())
    assert "Commentaires à traiter" not in said(home(counter))


def test_from_the_home_somebody_takes_a_comment_and_replies(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    camille.open_home()
    walk.here.settle()
    assert camille.command("/commentaire")
    values = {"link": f"{PAGE}?comment_id=1", "excerpt": "Ouverte le dimanche?"}
    assert camille.fill(**values, hour="08:30").submit() is None
    walk.here.settle()
    assert "Ouverte le dimanche?" in str(camille.home), "the Home follows what changes"
    for words in ("Je m’en occupe", "Répondre"):
        assert camille.home
        press(camille, camille.home, words)
        walk.here.settle()
    assert plain(camille.modal["title"]["text"]) == "Répondre"
    assert walk.here.slack.failures.all() == ()
