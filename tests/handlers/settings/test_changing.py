"""The settings change part by part, judged as a file would be; every change can be undone."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import text

from checks.city import Role
from handlers.refusals import Problems, Refused, Why
from handlers.settings import changing
from handlers.settings.editor.form import NEW, Edit
from handlers.settings.flow import export_text, import_text
from storage import dictionary, journal, setting_changes
from storage.setting_changes import Change
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, KARIM, LAW, PHILIPPE, SYLVIE
from tests.handlers.settings.editing import changed, edit, wrongs
from tests.sandbox import TUESDAY


def city(desk: Desk) -> Any:
    with desk.services.reading() as session:
        return desk.services.city(session)


def exported(desk: Desk) -> str:
    with desk.services.reading() as session:
        return export_text(session, LAW)


def test_a_change_counts_at_once_and_can_be_undone(any_desk: Desk) -> None:
    before = exported(any_desk)
    made = changed(any_desk, "contacts", telephone="450 555-0199")
    assert city(any_desk).contacts.telephone == "450 555-0199"
    undone = changing.undo(any_desk.services, SYLVIE, made.id)
    assert isinstance(undone, Change)
    assert exported(any_desk) == before
    again = changing.undo(any_desk.services, SYLVIE, made.id)
    assert again == Refused(Why.ALREADY_DONE)
    redone = changing.undo(any_desk.services, SYLVIE, undone.id)
    assert isinstance(redone, Change)
    assert city(any_desk).contacts.telephone == "450 555-0199"


def test_the_journal_says_who_and_what_and_no_word(desk: Desk) -> None:
    made = changed(desk, "contacts", telephone="450 555-0199")
    changing.undo(desk.services, SYLVIE, made.id)
    with desk.services.reading() as session:
        lines = list(journal.lines(session, "settings:contacts"))
        assert journal.broken_at(session) is None
    assert [(one.actor, one.action) for one in lines] == [
        (KARIM, "settings.changed"),
        (SYLVIE, "settings.undone"),
    ]
    assert "0199" not in str([one.facts for one in lines])


def test_only_administrators_and_the_direction_change_the_settings(desk: Desk) -> None:
    for user in (CAMILLE, PHILIPPE, DENIS, "U0MIREILLE"):
        assert edit(desk, "contacts", by=user, telephone="1") == Refused(Why.NOT_ALLOWED)
    made = changed(desk, "contacts", telephone="450 555-0199")
    assert changing.undo(desk.services, PHILIPPE, made.id) == Refused(Why.NOT_ALLOWED)
    assert changing.undo(desk.services, KARIM, 99) == Refused(Why.UNKNOWN_ENTRY)


def test_approvers_keep_the_dictionary(desk: Desk) -> None:
    made = edit(desk, "dictionary", by=PHILIPPE, words=["Valérablois", "Érablière"])
    assert isinstance(made, Change)
    assert "Érablière" in city(desk).words
    assert edit(desk, "dictionary", by=CAMILLE, words=[]) == Refused(Why.NOT_ALLOWED)


def test_the_last_administrator_stays(desk: Desk) -> None:
    done = edit(desk, "roles", administrator=[])
    (where, said), *others = wrongs(done)
    assert (where, others) == ("administrator", [])
    assert "personne pour administrer" in said
    assert city(desk).holders(Role.ADMINISTRATOR) == {KARIM}
    changed(desk, "roles", administrator=[KARIM, SYLVIE])
    changed(desk, "roles", administrator=[SYLVIE])
    assert city(desk).holders(Role.ADMINISTRATOR) == {SYLVIE}


def test_a_change_that_would_leave_nobody_is_not_undone(desk: Desk) -> None:
    with desk.services.transaction() as session:
        session.connection().execute(text("DELETE FROM setting WHERE section = 'roles'"))
    with desk.services.transaction() as session:
        roles = '[roles]\nadministrator = ["U0KARIM"]\n'
        import_text(session, roles, LAW, KARIM, TUESDAY)
    done = changing.undo(desk.services, KARIM, _last(desk))
    assert isinstance(done, Problems)
    assert done.all[0].code == "incoherent"


def _last(desk: Desk) -> int:
    with desk.services.reading() as session:
        return setting_changes.recent(session, 1)[0].id


def test_two_people_do_not_overwrite_each_other(desk: Desk) -> None:
    with desk.services.reading() as session:
        known = changing.setting(session, desk.services)
    seen = changing.seen(known.whole, "contacts")
    changed(desk, "contacts", telephone="450 555-0199")
    late = Edit("contacts", "", dict(known.whole["contacts"]), seen)
    done = changing.change(desk.services, SYLVIE, late)
    assert "pendant que vous écriviez" in wrongs(done)[0][1]
    first = changed(desk, "contacts", email="info@ville.example.ca")
    changed(desk, "contacts", email="autre@ville.example.ca")
    undone = changing.undo(desk.services, SYLVIE, first.id)
    assert isinstance(undone, Problems)
    assert undone.all[0].code == "moved"


def test_a_form_that_changes_nothing_is_no_change(desk: Desk) -> None:
    assert edit(desk, "accounts", "0") is None
    assert edit(desk, "hours", "regular") is None
    with desk.services.reading() as session:
        assert list(journal.lines(session, "settings:accounts")) == []


def test_words_that_were_erased_cannot_come_back(desk: Desk) -> None:
    made = changed(desk, "partners", NEW, name="exo 2")
    with desk.services.transaction() as session:
        session.connection().execute(text("UPDATE note SET words = NULL, key = NULL"))
    done = changing.undo(desk.services, KARIM, made.id)
    assert isinstance(done, Problems)
    assert done.all[0].code == "erased"


@pytest.mark.article("11.1.1-10")
def test_a_new_account_needs_the_authorisation_of_the_direction(any_desk: Desk) -> None:
    fields = {
        "platform": "facebook", "title": "Facebook – Bibliothèque", "group": "city",
        "url": "https://www.facebook.com/Bibliotheque",
    }  # fmt: skip
    refused = edit(any_desk, "accounts", NEW, **fields, why="")
    assert wrongs(refused) == [("why", "Remplissez ce champ.")]
    made = changed(any_desk, "accounts", NEW, **fields, why="Direction générale, le 9 novembre")
    account = city(any_desk).account("facebook-bibliotheque")
    assert account.title == "Facebook – Bibliothèque"
    with any_desk.services.reading() as session:
        (line,) = journal.lines(session, "settings:accounts")
    assert set(line.facts["notes"]) == {"before", "after", "why"}
    assert "Direction" not in str(line.facts)
    again = changed(
        any_desk, "accounts", NEW, **{**fields, "title": "Facebook - bibliothèque!"}, why="x"
    )
    assert city(any_desk).account("facebook-bibliotheque-2")
    for one in (again, made):
        changing.undo(any_desk.services, SYLVIE, one.id)
    assert city(any_desk).account("facebook-bibliotheque") is None


def test_lists_grow_and_shrink(desk: Desk) -> None:
    changed(desk, "closures", NEW, day=date(2026, 12, 24), title="Fêtes")
    assert date(2026, 12, 24) in city(desk).calendar.closures
    assert wrongs(edit(desk, "closures", NEW, day=date(2026, 12, 24), title=""))
    changed(desk, "closures", "0", remove=True)
    assert city(desk).calendar.closures == frozenset()
    changed(desk, "departments", NEW, title="Génie", director="")
    assert city(desk).departments["genie"] == ("Génie", "")
    changed(desk, "departments", "genie", title="Génie civil", director=KARIM)
    assert city(desk).departments["genie"] == ("Génie civil", KARIM)
    changed(desk, "departments", "genie", remove=True)
    assert "genie" not in city(desk).departments


def test_what_others_need_is_not_removed(desk: Desk) -> None:
    done = edit(desk, "departments", "police", remove=True)
    assert "des personnes y sont encore" in wrongs(done)[0][1]


def test_the_chains_of_approval(desk: Desk) -> None:
    changed(desk, "approvals", default="2", event="0")
    approvals = city(desk).rules.approvals
    assert (approvals["default"], approvals["event"], approvals["police"]) == (2, 0, 1)
    assert "job" not in approvals


def test_a_word_accepted_one_by_one_is_in_the_list_and_can_leave_it(any_desk: Desk) -> None:
    draft = any_desk.write()
    with any_desk.services.transaction() as session:
        number = dictionary.propose(session, "Érablière", draft.id, CAMILLE, TUESDAY)
        dictionary.decide(session, number or 0, accepted=True, by=PHILIPPE)
    with any_desk.services.reading() as session:
        words = changing.setting(session, any_desk.services).whole["dictionary"]["words"]
    assert "Érablière" in words
    made = changed(any_desk, "dictionary", words=["Valérablois"])
    with any_desk.services.reading() as session:
        assert "Érablière" not in dictionary.words_for(session, 99)
    changing.undo(any_desk.services, KARIM, made.id)
    assert "Érablière" in city(any_desk).words
