"""The morning digest: once, to whom it concerns, with what the day holds."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from syrupy.assertion import SnapshotAssertion

from bot.sandbox.live import live_tokens
from checks.city import City, Role
from checks.digests import due_on
from checks.lifecycle import Action
from checks.types import Group
from handlers.blocks import MESSAGE_LIMIT, size
from handlers.digest import ticks
from handlers.digest.flow import Digest, has_own, of_person, of_team
from handlers.digest.views import digest_message
from storage import journal
from storage.outbox import Letter
from tests.handlers.desk import Desk
from tests.handlers.emergency.crises import declare, end, urgent
from tests.handlers.givens import (
    CAMILLE,
    LAW,
    MARC,
    NADIA,
    PHILIPPE,
    POLICE,
    POLICE_PAGE,
    TEAM,
    plain,
)
from tests.handlers.showing import buttons, said, shown

HOUR = time.fromisoformat(LAW.decisions.digest_hour)
POLICE_HOUR = time.fromisoformat(LAW.decisions.police_digest_hour)
WEDNESDAY = due_on(date(2026, 11, 11), HOUR)
GRACE = timedelta(hours=LAW.decisions.digest_grace_hours)
HOSTILE = "La fête <!channel> du parc *gras* commence samedi."


def told(desk: Desk) -> list[str]:
    return [to for to, _ in desk.said(Letter.DIGEST)]


def quiet(desk: Desk) -> None:
    """Leave the digests of this morning behind."""
    desk.at(desk.clock.now())
    desk.messages()


def team(desk: Desk, group: Group = Group.CITY) -> Digest:
    with desk.services.reading() as session:
        return of_team(session, desk.services, group)


def own(desk: Desk, user: str) -> Digest:
    with desk.services.reading() as session:
        return of_person(session, desk.services, user)


@pytest.mark.article("10")
def test_one_digest_a_morning_whoever_knocks(any_desk: Desk) -> None:
    desk = any_desk
    quiet(desk)
    desk.write()
    desk.messages()
    desk.clock.instant = WEDNESDAY
    with ThreadPoolExecutor(3) as threads:
        list(threads.map(ticks.send, [desk.services] * 6))
    assert sorted(told(desk)) == sorted([TEAM, POLICE, CAMILLE])
    desk.at(WEDNESDAY + timedelta(hours=1))
    assert told(desk) == []


@pytest.mark.article("10")
def test_late_once_within_four_hours_and_afterwards_not_at_all(desk: Desk) -> None:
    quiet(desk)
    desk.at(WEDNESDAY + GRACE - timedelta(minutes=1))
    assert TEAM in told(desk)
    desk.at(WEDNESDAY + timedelta(days=1) + GRACE)
    assert told(desk) == []


def test_what_could_not_be_sent_in_time_is_not_sent(desk: Desk) -> None:
    quiet(desk)
    desk.at(WEDNESDAY)
    desk.clock.instant = WEDNESDAY + GRACE
    assert told(desk) == []


@pytest.mark.article("10")
def test_closed_days_are_silent(desk: Desk) -> None:
    quiet(desk)
    desk.at(due_on(date(2026, 11, 14), HOUR))
    assert told(desk) == []


def test_the_police_have_their_own_hour(desk: Desk) -> None:
    quiet(desk)
    desk.at(due_on(date(2026, 11, 11), POLICE_HOUR))
    assert told(desk) == [POLICE]
    desk.at(WEDNESDAY)
    assert told(desk) == [TEAM]


@pytest.mark.article("10")
def test_the_team_reads_its_day(desk: Desk, pictured: SnapshotAssertion) -> None:
    desk.fill(day="2026-11-11", hours=("09:00", "15:00"))
    desk.in_review(CAMILLE, text="Un avis pour la rue du Moulin.")
    late = desk.approved(NADIA, day="2026-11-10", hour="11:00", text="Une nouvelle du matin.")
    desk.at(late.posts[0].planned_at + timedelta(hours=3))
    desk.clock.instant = WEDNESDAY
    message = shown(digest_message(replace(team(desk), seal="0" * 64)))
    assert message == pictured
    for words in ("2 de 2* (complet)", "En retard", "En attente d’approbation", "Rappel du jour"):
        assert words in said(message)


def test_each_person_reads_what_is_theirs(desk: Desk, pictured: SnapshotAssertion) -> None:
    desk.approved(CAMILLE, day="2026-11-11", hour="10:00")
    sent = desk.in_review(CAMILLE, text="Un avis pour la rue du Moulin.")
    desk.decline(sent, Action.REQUEST_CHANGES)
    desk.in_review(NADIA, text="La collecte des feuilles commence lundi.")
    desk.clock.instant = WEDNESDAY
    mine = shown(digest_message(own(desk, CAMILLE)))
    assert mine == pictured
    assert any(one.startswith("Reprendre") for one in buttons(mine))
    assert "Attend votre approbation" in said(shown(digest_message(own(desk, PHILIPPE))))
    assert "collecte" not in said(mine)
    assert not has_own(own(desk, MARC))


def test_nobody_is_woken_for_nothing(desk: Desk) -> None:
    quiet(desk)
    desk.at(WEDNESDAY)
    assert sorted(told(desk)) == sorted([TEAM, POLICE])


def test_a_quiet_day_is_one_line_or_silence(desk: Desk) -> None:
    seen = said(shown(digest_message(team(desk))))
    assert "Rien à signaler aujourd’hui." in seen
    decisions = replace(LAW.decisions, digest_silence=True)
    desk.services = replace(desk.services, directive=replace(LAW, decisions=decisions))
    quiet(desk)
    desk.at(WEDNESDAY)
    assert told(desk) == []


@pytest.mark.article("10.1")
def test_what_an_emergency_left_is_told_until_it_is_decided(desk: Desk) -> None:
    desk.approved()
    one = declare(desk, publishers=(CAMILLE,))
    desk.submit(urgent(desk))
    assert "Urgence en cours" in said(shown(digest_message(team(desk))))
    end(desk, one)
    seen = said(shown(digest_message(team(desk))))
    assert "Publications suspendues, à décider* : 1" in seen
    assert "à relire après coup* : 1" in seen
    assert has_own(own(desk, CAMILLE))


def test_the_seal_of_the_journal_is_posted_where_it_cannot_be_rewritten(desk: Desk) -> None:
    desk.write()
    with desk.services.reading() as session:
        head = journal.head(session)
    assert head in said(shown(digest_message(team(desk))))
    assert own(desk, CAMILLE).seal == ""


def test_somebody_of_both_teams_reads_one_digest(desk: Desk) -> None:
    def both(city: City) -> City:
        officers = {Role.POLICE_OFFICER: frozenset({CAMILLE})}
        return replace(city, roles={**city.roles, **officers})

    desk.change = both
    quiet(desk)
    desk.write()
    desk.write(CAMILLE, accounts=(POLICE_PAGE,), text="Le poste de police ouvre ses portes.")
    desk.messages()
    desk.at(WEDNESDAY)
    desk.at(WEDNESDAY + timedelta(minutes=1))
    assert told(desk).count(CAMILLE) == 1


def test_a_full_day_fits_and_hostile_words_stay_words(desk: Desk) -> None:
    draft = desk.write(text=HOSTILE)
    desk.approved(day="2026-11-11", text=f"{HOSTILE} Bienvenue!")
    desk.clock.instant = WEDNESDAY
    day = team(desk)
    crowded = replace(day, waiting=(draft,) * 30, today=day.today * 30, late=day.today * 30)
    message = digest_message(crowded)
    assert size(message.blocks) <= MESSAGE_LIMIT
    seen = shown(message)
    assert "… et 22 de plus." in said(seen)
    assert live_tokens({"text": seen["text"], "blocks": seen["blocks"]}) == []
    assert plain(seen["text"]) == "Votre journée du mercredi 11 novembre"
