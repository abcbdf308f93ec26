"""The rules that judge facts, proved by tables of facts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from checks.catalog import all_checks
from checks.registry import EXAMPLE_FACTS, Check
from checks.types import (
    Account,
    Draft,
    Earlier,
    Election,
    Facts,
    Group,
    Picture,
    Platform,
    PostType,
    Severity,
    Surface,
)

NINE = datetime(2026, 11, 12, 14, tzinfo=UTC)
NOON = EXAMPLE_FACTS.now
TEXT = "La bibliothèque prolonge ses heures d’ouverture pendant la semaine de relâche."
B, W, A = Severity.BLOCKING, Severity.WARNING, Severity.ADVICE


def check(name: str) -> Check:
    return next(one for one in all_checks() if one.name == name)


def said(name: str, draft: Draft, facts: Facts = EXAMPLE_FACTS) -> list[Severity]:
    return [one.severity for one in check(name).findings(draft, facts)]


@pytest.mark.parametrize(
    ("booked", "waiting", "emergency", "ground", "expected"),
    [
        (0, 0, False, None, []),
        (1, 0, False, None, []),
        (1, 1, False, None, [A]),
        (0, 2, False, None, [A]),
        (2, 0, False, None, [B]),
        (3, 1, False, None, [B]),
        (2, 0, True, None, []),
        (2, 0, False, "exception", []),
    ],
)
def test_daily_cap(
    booked: int, waiting: int, *, emergency: bool, ground: str | None, expected: list[Severity]
) -> None:
    facts = replace(
        EXAMPLE_FACTS, booked=booked, waiting=waiting, emergency=emergency, cap_ground=ground
    )
    assert said("daily_cap", Draft(TEXT), facts) == expected


def test_the_cap_does_not_concern_answers_and_replies() -> None:
    facts = replace(EXAMPLE_FACTS, booked=9)
    for surface in (Surface.ANSWER, Surface.REPLY):
        assert said("daily_cap", Draft(TEXT, surface=surface), facts) == []


@pytest.mark.parametrize(
    ("account", "expected"),
    [
        (None, []),
        ("facebook-ville", []),
        ("facebook-police", []),
        ("tiktok-ville", []),
        ("linkedin-ville", []),
        ("youtube-ville", []),
        ("instagram-ville", []),
        ("threads-ville", [B]),
        ("Facebook-Ville", [B]),
        ("", []),
    ],
)
def test_account(account: str | None, expected: list[Severity]) -> None:
    assert said("account", Draft(TEXT, account=account)) == expected


def test_the_citys_own_list_of_accounts_replaces_the_first_one() -> None:
    own = (Account("facebook-biblio", Platform.FACEBOOK, "Facebook – Bibliothèque", Group.CITY),)
    facts = replace(EXAMPLE_FACTS, accounts=own)
    assert said("account", Draft(TEXT, account="facebook-biblio"), facts) == []
    assert said("account", Draft(TEXT, account="facebook-ville"), facts) == [B]
    assert said("account", Draft("Suivez-nous sur Instagram!"), facts) == [W]


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(0, [A]), (1, [A]), (179, [A]), (180, []), (181, []), (-179, [A]), (-180, [])],
)
def test_spacing(minutes: int, expected: list[Severity]) -> None:
    facts = replace(EXAMPLE_FACTS, neighbours=(NINE + timedelta(minutes=minutes),))
    assert said("spacing", Draft(TEXT, planned_at=NINE), facts) == expected


def test_spacing_says_nothing_without_an_hour_nor_in_an_emergency() -> None:
    facts = replace(EXAMPLE_FACTS, neighbours=(NINE,))
    assert said("spacing", Draft(TEXT), facts) == []
    draft = Draft(TEXT, planned_at=NINE)
    assert said("spacing", draft, replace(facts, emergency=True)) == []


@pytest.mark.parametrize(
    ("text", "days", "expected"),
    [
        (TEXT, 0, [W]),
        (TEXT, 30, [W]),
        (TEXT, 31, []),
        (TEXT, -30, [W]),
        (TEXT.upper(), 2, [W]),
        (f"📚 {TEXT}!!", 2, [W]),
        (TEXT.replace("relâche", "lecture"), 2, []),
        ("La patinoire est ouverte.", 2, []),
        ("", 2, []),
    ],
)
def test_duplicate(text: str, days: int, expected: list[Severity]) -> None:
    facts = replace(EXAMPLE_FACTS, earlier=(Earlier(text, NINE - timedelta(days=days)),))
    assert said("duplicate", Draft(TEXT, planned_at=NINE), facts) == expected


def test_a_text_without_words_is_nobodys_duplicate() -> None:
    facts = replace(EXAMPLE_FACTS, earlier=(Earlier("🎉", NOON),))
    assert said("duplicate", Draft("🎉"), facts) == []


@pytest.mark.parametrize(
    ("hours", "expected"), [(-1, [A]), (0, [A]), (23, [A]), (24, []), (200, [])]
)
def test_planning(hours: int, expected: list[Severity]) -> None:
    draft = Draft(TEXT, planned_at=NOON + timedelta(hours=hours))
    assert said("planning", draft) == expected


@pytest.mark.parametrize(
    ("description", "origin", "consent", "expected"),
    [
        ("Deux enfants lisent.", "Ville", True, []),
        ("", "Ville", True, [W]),
        ("   ", "Ville", True, [W]),
        ("Deux enfants lisent.", "", True, [B]),
        ("Deux enfants lisent.", "Ville", False, [B]),
        ("", "", False, [B, B, W]),
    ],
)
def test_picture(description: str, origin: str, *, consent: bool, expected: list[Severity]) -> None:
    picture = Picture(description, origin, consent)
    assert said("picture", Draft(TEXT, picture=picture)) == expected


def test_a_missing_description_is_good_practice_and_the_rights_are_the_directive() -> None:
    found = list(check("picture").findings(Draft(TEXT, picture=Picture()), EXAMPLE_FACTS))
    assert {(one.severity, one.article) for one in found} == {(B, "15"), (W, None)}


def test_no_finding_on_an_event_is_called_the_directive() -> None:
    draft = Draft("Rendez-vous le jeudi 18 novembre!", type=PostType.EVENT)
    found = list(check("event").findings(draft, EXAMPLE_FACTS))
    assert found
    assert {one.article for one in found} == {None}


def test_other_jobs_waiting_are_proposed_together() -> None:
    draft = Draft("Postulez comme commis!", type=PostType.JOB, account="facebook-ville")
    assert said("job", draft, replace(EXAMPLE_FACTS, jobs_waiting=2)) == [A]


def test_an_election_ends_with_its_window() -> None:
    draft = Draft("Votez pour Julie Gagnon!")
    for start, end, expected in (
        (None, None, [B]),
        (NOON.date(), NOON.date(), [B]),
        (None, NOON.date() - timedelta(days=1), []),
        (NOON.date() + timedelta(days=1), None, []),
    ):
        race = Election(candidates=("Julie Gagnon",), start=start, end=end)
        assert said("election", draft, replace(EXAMPLE_FACTS, election=race)) == expected


def test_a_job_that_does_not_come_from_human_resources_is_confirmed() -> None:
    draft = Draft("Postulez comme commis!", type=PostType.JOB, account="facebook-ville")
    assert said("job", draft, replace(EXAMPLE_FACTS, from_human_resources=False)) == [A]
    other = Draft("Notre équipe vous salue.", type=PostType.JOB, account="facebook-ville")
    assert said("job", other, replace(EXAMPLE_FACTS, from_human_resources=False)) == []
