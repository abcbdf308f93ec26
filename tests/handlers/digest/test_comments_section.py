"""The digest tells which comments and which answers of employees wait (art. 10, 12.1)."""

import pytest

from checks.types import Group
from handlers.answers import flow
from handlers.answers.form import Form
from handlers.answers.team import claim
from handlers.digest.flow import of_person, of_team
from handlers.digest.views import digest_message
from storage.answers import Answer
from tests.handlers.comments.conftest import counter
from tests.handlers.comments.counter import (
    COMPLAINT_TEXT,
    DANGER_TEXT,
    PAGE,
    POLICE_LINK,
    Counter,
    wall,
)
from tests.handlers.desk import Desk
from tests.handlers.emergency.crises import declare
from tests.handlers.givens import CAMILLE, DENIS, MARC, NADIA
from tests.handlers.showing import said, shown

__all__ = ["counter"]
MORNING = wall(2026, 11, 11, 8, 15)


def team(desk: Desk, group: Group = Group.CITY) -> str:
    with desk.services.reading() as session:
        return said(shown(digest_message(of_team(session, desk.services, group))))


def own(desk: Desk, user: str) -> str:
    with desk.services.reading() as session:
        return said(shown(digest_message(of_person(session, desk.services, user))))


@pytest.mark.article("10")
def test_the_team_reads_what_is_late_due_today_and_later(counter: Counter) -> None:
    late = counter.track(at=wall(2026, 11, 9, 8))
    counter.track(link=f"{PAGE}?comment_id=2", at=wall(2026, 11, 10, 9))
    counter.track(link=f"{PAGE}?comment_id=3", at=wall(2026, 11, 10, 9))
    counter.track(MARC, link=POLICE_LINK)
    counter.desk.clock.instant = MORNING
    promised = counter.track(link=f"{PAGE}?comment_id=5", at=wall(2026, 11, 11, 8, 10))
    words = team(counter.desk)
    assert promised.is_open
    assert "À répondre* — 4 commentaires" in words
    assert f"1 à traiter en premier* (cible dépassée) : {late.number}" in words
    assert "2 à traiter d’ici 9 h* (cible de 24 h)" in words
    assert "1 d’ici " in words
    assert "À répondre* — 1 commentaire" in team(counter.desk, Group.POLICE)


@pytest.mark.article("10")
def test_what_came_off_hours_is_told_by_importance(counter: Counter) -> None:
    evening = wall(2026, 11, 10, 20)
    counter.desk.clock.instant = evening
    for n, excerpt in enumerate((COMPLAINT_TEXT, "Est-ce ouvert?", DANGER_TEXT)):
        counter.track(link=f"{PAGE}?comment_id={n}", excerpt=excerpt)
    counter.desk.clock.instant = MORNING
    words = team(counter.desk)
    assert "Reçus hors des heures : 3, classés par importance" in words
    first, second, third = (words.index(one) for one in ("• Danger", "• Plainte", "• Question"))
    assert first < second < third


@pytest.mark.article("10.1")
def test_an_emergency_does_not_make_the_team_late(counter: Counter) -> None:
    counter.track(at=wall(2026, 11, 9, 9, 30))
    declare(counter.desk)
    counter.desk.clock.instant = MORNING
    words = team(counter.desk)
    assert "1 en retard – urgence (art. 10.1)" in words
    assert "cible dépassée" not in words


def test_a_person_reads_only_what_they_took(counter: Counter) -> None:
    comment = counter.track()
    assert "À répondre" not in own(counter.desk, CAMILLE)
    counter.claim(comment)
    assert "À répondre* — 1 commentaire" in own(counter.desk, CAMILLE)
    assert "À répondre" not in own(counter.desk, NADIA)


@pytest.mark.article("12.1")
def test_answers_of_employees_wait_in_the_digest(counter: Counter) -> None:
    services = counter.services
    for correction in (False, True):
        form = Form(question="Ouverte?", text="Samedi, dès 9 h.", correction=correction)
        answer = flow.propose(services, DENIS, flow.Proposal(form, {}))
        assert isinstance(answer, Answer)
        number = answer.id
    words = team(counter.desk)
    assert "Réponses d’employés à traiter* : 2" in words
    assert words.index("⚠️ Correction · Samedi") < words.index("• Samedi, dès 9 h. · R-2026-1")
    assert "Réponses d’employés" not in own(counter.desk, CAMILLE)
    claim(services, CAMILLE, number)
    assert "Réponses d’employés à traiter* : 1" in own(counter.desk, CAMILLE)
    assert "Réponses d’employés" not in team(counter.desk, Group.POLICE)


def test_nothing_waits_so_nothing_is_said(counter: Counter) -> None:
    comment = counter.track()
    counter.dismiss(comment)
    words = team(counter.desk)
    assert "À répondre" not in words
    assert "Réponses d’employés" not in words
