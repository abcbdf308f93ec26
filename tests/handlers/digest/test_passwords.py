"""The digest tells which passwords are to be changed: to each person their own (art. 12.2)."""

from dataclasses import replace
from datetime import timedelta

import pytest
from syrupy.assertion import SnapshotAssertion

from checks.types import Group
from handlers import doors
from handlers.credentials import flow
from handlers.digest.flow import has_own
from handlers.digest.views import digest_message
from tests.handlers.custody import an_access, change, said, tell
from tests.handlers.desk import Desk
from tests.handlers.digest.test_digest import WEDNESDAY, own, quiet, team, told
from tests.handlers.doubts.test_flow import a_doubt
from tests.handlers.givens import (
    CAMILLE,
    DENIS,
    FACEBOOK,
    INSTAGRAM,
    KARIM,
    LINKEDIN,
    MARC,
    NADIA,
    POLICE_PAGE,
    SYLVIE,
    plain,
)
from tests.handlers.showing import buttons, shown
from tests.handlers.showing import said as words_of

# Sixty days before the tenth, the twentieth and the thirtieth of November.
MIREILLE = "U0MIREILLE"
LATE, SOON, FAR = "2026-09-11", "2026-09-21", "2026-10-20"


def read(desk: Desk, user: str) -> str:
    return words_of(shown(digest_message(own(desk, user))))


@pytest.mark.article("12.2-4")
def test_each_person_reads_what_is_late_and_due_of_their_own(
    desk: Desk, pictured: SnapshotAssertion
) -> None:
    an_access(desk.services, day=LATE)
    an_access(desk.services, account=INSTAGRAM, day=SOON)
    an_access(desk.services, account=LINKEDIN, day=FAR)
    an_access(desk.services, NADIA, account=LINKEDIN, day=LATE)
    desk.clock.instant = WEDNESDAY
    message = shown(digest_message(own(desk, CAMILLE)))
    assert message == pictured
    mine = words_of(message)
    assert "• ⏰ Facebook – Ville : devait être changé le 10 novembre" in mine
    assert "• Instagram – Ville : à changer d’ici le 20 novembre" in mine
    assert "LinkedIn" not in mine


@pytest.mark.article("12.2-4")
def test_the_team_reads_the_accounts_and_nobody_s_name(desk: Desk) -> None:
    an_access(desk.services, day=SOON)
    an_access(desk.services, NADIA, day=LATE)
    an_access(desk.services, MARC, POLICE_PAGE, day=LATE)
    desk.clock.instant = WEDNESDAY
    message = digest_message(team(desk))
    words = words_of(shown(message))
    # The account is told once, by what presses most: a second person has just been given it.
    assert words.count("• ⚠️ Facebook – Ville : à changer *maintenant*") == 1
    assert "d’ici le 20 novembre" not in words
    assert "Service de police" not in words
    assert NADIA not in str([one.to_dict() for one in message.blocks])
    assert "Facebook – Service de police" in words_of(
        shown(digest_message(team(desk, Group.POLICE)))
    )


def test_who_sees_all_accesses_reads_how_many_are_late_and_to_take_away(desk: Desk) -> None:
    an_access(desk.services, day=LATE)
    an_access(desk.services, NADIA, account=INSTAGRAM, day=FAR)
    tell(desk, {"id": NADIA, "deleted": True})
    desk.clock.instant = WEDNESDAY
    for user in (SYLVIE, KARIM):
        words = read(desk, user)
        assert "Accès d’autres personnes en retard : 1" in words
        assert "Accès à retirer après un départ : 1" in words
    assert "autres personnes" not in read(desk, CAMILLE)


@pytest.mark.article("12.2")
def test_a_doubt_is_to_be_settled_now_whatever_the_date(desk: Desk) -> None:
    an_access(desk.services, day=FAR)
    a_doubt(desk)
    assert "Facebook – Ville : à changer *maintenant*" in read(desk, CAMILLE)


def test_a_password_due_later_wakes_nobody_and_one_due_today_does(desk: Desk) -> None:
    an_access(desk.services, day=SOON)
    quiet(desk)
    desk.at(WEDNESDAY)
    assert CAMILLE not in told(desk)
    assert not has_own(own(desk, CAMILLE))
    desk.at(WEDNESDAY + timedelta(days=9))
    assert CAMILLE in told(desk)


def test_what_was_changed_is_not_told_any_more(desk: Desk) -> None:
    made = an_access(desk.services, day=LATE)
    change(desk, made, said())
    assert "Mots de passe" not in read(desk, CAMILLE)
    flow.retire(desk.services, KARIM, made.id)
    assert "Mots de passe" not in words_of(shown(digest_message(team(desk))))


def test_its_buttons_declare_the_change(desk: Desk) -> None:
    made = an_access(desk.services, day=LATE)
    desk.clock.instant = WEDNESDAY
    deed, doubt = own(desk, CAMILLE).passwords.deeds
    assert (plain(deed.words), deed.door) == ("C’est fait : Facebook – Ville", doors.CHANGE_ACCESS)
    assert deed.value == {"access": made.id}
    assert (doubt.words, doubt.door) == ("Accès et doutes", doors.SHOW_ACCESSES)
    assert [one.door for one in team(desk).passwords.deeds] == [doors.SHOW_ACCESSES]


def test_an_account_that_the_city_has_no_more_keeps_its_key(desk: Desk) -> None:
    an_access(desk.services, day=LATE)
    desk.change = lambda city: replace(city, accounts=())
    desk.clock.instant = WEDNESDAY
    assert f"{FACEBOOK} : devait" in read(desk, CAMILLE)


@pytest.mark.article("12.2")
def test_whoever_holds_an_access_is_told_though_they_write_nothing(any_desk: Desk) -> None:
    an_access(any_desk.services, DENIS, account=LINKEDIN, day=LATE)
    an_access(any_desk.services, MIREILLE, account=INSTAGRAM, day=LATE)
    quiet(any_desk)
    any_desk.at(WEDNESDAY)
    got = told(any_desk)
    assert DENIS in got
    assert MIREILLE not in got  # those elected are reminded in private, and have no digest
    assert buttons(shown(digest_message(own(any_desk, DENIS)))) == [
        "C’est fait : LinkedIn – Ville", "Accès et doutes", "Me le rappeler à 10 h"
    ]  # fmt: skip


def test_the_ti_are_told_of_what_is_to_be_taken_away(desk: Desk) -> None:
    an_access(desk.services, DENIS, account=INSTAGRAM, day=LATE)
    quiet(desk)
    tell(desk, {"id": DENIS, "deleted": True})
    desk.messages()
    desk.at(WEDNESDAY)
    got = told(desk)
    assert KARIM in got
    assert DENIS not in got  # nobody reads there any more
