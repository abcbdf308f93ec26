"""What a place of the day looks like: the posts of a draft, a move, an exception."""

from datetime import timedelta

from syrupy.assertion import SnapshotAssertion

from handlers.places import exceptions
from handlers.places.views import ask_form, move_form, places_view
from handlers.publication import flow as publication_flow
from storage.outbox import Letter
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FACEBOOK, INSTAGRAM, LAW, LINKEDIN, PHILIPPE, THURSDAY
from tests.handlers.showing import buttons, shown, view_shown


def test_request_for_an_exception(desk: Desk, pictured: SnapshotAssertion) -> None:
    desk.fill()
    draft = desk.write()
    reason = "Un bris <!channel> d’aqueduc."
    exceptions.ask(desk.services, CAMILLE, (draft.id, FACEBOOK), "public_interest", reason)
    asked = shown(desk.messages(Letter.EXCEPTION_REQUEST)[0][1])
    exceptions.answer(desk.services, PHILIPPE, 1, granted=True)
    granted = shown(desk.messages(Letter.EXCEPTION_REQUEST)[0][1])
    assert [asked, granted] == pictured


def test_forms(pictured: SnapshotAssertion) -> None:
    ref = {"draft": 1, "account": FACEBOOK}
    ask = ask_form(ref, LAW.decisions.exception_categories)
    move = move_form(ref, "2026-11-12T09:00:00", "America/Toronto")
    assert [view_shown(ask), view_shown(move)] == pictured


def test_the_posts_of_a_draft(desk: Desk, pictured: SnapshotAssertion) -> None:
    draft = desk.approved(accounts=(FACEBOOK, INSTAGRAM, LINKEDIN))
    desk.clock.instant = THURSDAY
    desk.publish(draft, THURSDAY)
    publication_flow.program(desk.services, CAMILLE, draft.id, LINKEDIN)
    with desk.services.reading() as session:
        city = desk.services.city(session)
    assert view_shown(places_view(desk.draft(draft.id), city, THURSDAY)) == pictured


def test_the_only_account_is_moved_not_dropped(desk: Desk) -> None:
    draft = desk.write()
    with desk.services.reading() as session:
        city = desk.services.city(session)
    assert buttons(view_shown(places_view(draft, city, THURSDAY))) == ["Changer l’heure"]
    desk.in_review(day="2026-11-13")
    desk.at(THURSDAY + timedelta(days=3))
