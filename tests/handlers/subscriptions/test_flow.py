"""What the city follows is asked, decided by somebody else, and looked at each year (art. 4)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.refusals import Problems, Refused, Why
from handlers.subscriptions import flow, views
from handlers.subscriptions.flow import Request
from storage import journal, subscriptions
from storage.letter import Letter
from storage.subscriptions import Following, Subscription
from tests.handlers.cities import in_election, with_roles
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, PHILIPPE, SYLVIE, THURSDAY
from tests.handlers.showing import buttons, said, shown

YEAR = timedelta(days=366)
REQUEST = Request(
    "Société d’horticulture",
    "https://www.facebook.com/horticulture",
    ("relevant", "recognised", "no_party", "fair"),
    "Ses ateliers se donnent dans nos jardins.",
)


def asked(desk: Desk, user: str = CAMILLE) -> Subscription:
    made = flow.ask(desk.services, user, REQUEST)
    assert isinstance(made, Subscription), made
    return made


def found(desk: Desk, one: Subscription) -> Subscription:
    with desk.services.reading() as session:
        kept = subscriptions.find(session, one.id)
        assert kept
        return kept


def actions(desk: Desk, one: Subscription) -> list[str]:
    with desk.services.reading() as session:
        return [line.action for line in journal.lines(session, one.subject)]


@pytest.mark.article("4")
def test_a_request_is_owed_to_those_who_decide(any_desk: Desk) -> None:
    one = asked(any_desk)
    owed = any_desk.messages(Letter.SUBSCRIPTION_REQUEST)
    assert [to for to, _ in owed] == [PHILIPPE, SYLVIE]
    card = shown(owed[0][1])
    assert buttons(card) == ["Accepter", "Refuser"]
    assert "Ses ateliers se donnent" in said(card)
    assert actions(any_desk, one) == ["subscription.asked"]


@pytest.mark.article("4")
def test_an_accepted_page_is_in_the_register_and_its_author_is_told(any_desk: Desk) -> None:
    one = asked(any_desk)
    any_desk.messages()
    done = flow.decide(any_desk.services, PHILIPPE, one.id, "accept", "Organisme reconnu.")
    assert isinstance(done, Subscription)
    told = any_desk.said(Letter.SUBSCRIPTION_OUTCOME)
    assert told[0][0] == CAMILLE
    assert "Organisme reconnu." in told[0][1]
    kept = found(any_desk, one)
    assert (kept.status, kept.decided_by) == (Following.FOLLOWED, PHILIPPE)
    with any_desk.services.reading() as session:
        text = views.register(subscriptions.register(session))
    assert "Société d’horticulture" in text
    again = flow.decide(any_desk.services, SYLVIE, one.id, "decline", "Non.")
    assert again == Refused(Why.ALREADY_DONE)


def test_the_cards_of_everybody_show_the_decision(desk: Desk) -> None:
    one = asked(desk)
    desk.messages()
    flow.decide(desk.services, SYLVIE, one.id, "decline", "Trop éloigné de notre mission.")
    owed = desk.messages(Letter.SUBSCRIPTION_REQUEST)
    assert [to for to, _ in owed] == [PHILIPPE, SYLVIE]
    assert all(buttons(shown(card)) == [] for _, card in owed)
    assert all("Trop éloigné" in said(shown(card)) for _, card in owed)


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"page": "Parti libéral du Québec"}, {("page", "party")}),
        ({"page": "Coalition locale", "link": "https://x.test/CAQ"}, {("page", "party")}),
        ({"page": " "}, {("page", "empty")}),
        ({"page": "a" * 201}, {("page", "too_long")}),
        ({"link": "facebook.com/x"}, {("link", "not_a_link")}),
        ({"link": ""}, {("link", "empty")}),
        ({"reason": "\u200b"}, {("reason", "empty")}),
        ({"checklist": ("relevant", "fair")}, {("checklist", "unticked")}),
        ({"checklist": ("relevant", "fair", "no_party")}, set()),
    ],
)
@pytest.mark.article("4")
def test_what_cannot_be_asked(
    desk: Desk, changed: dict[str, str], wrong: set[tuple[str, str]]
) -> None:
    done = flow.ask(desk.services, CAMILLE, replace(REQUEST, **changed))  # type: ignore[arg-type]
    codes = {(one.where, one.code) for one in done.all} if isinstance(done, Problems) else set()
    assert codes == wrong


def test_a_candidate_page_is_a_campaign(desk: Desk) -> None:
    desk.change = in_election
    done = flow.ask(desk.services, CAMILLE, replace(REQUEST, page="Jeanne Tremblay à la mairie"))
    assert isinstance(done, Problems)
    assert done.all[0].code == "party"


def test_a_page_is_asked_once(desk: Desk) -> None:
    asked(desk)
    again = flow.ask(desk.services, CAMILLE, REQUEST)
    assert isinstance(again, Problems)
    assert again.all[0].code == "known"


def test_who_may_ask_and_decide(desk: Desk) -> None:
    assert flow.ask(desk.services, DENIS, REQUEST) == Refused(Why.NOT_ALLOWED)
    one = asked(desk, PHILIPPE)
    decide = flow.decide
    own = decide(desk.services, PHILIPPE, one.id, "accept", "Oui.")
    assert own == Refused(Why.OWN_REQUEST)
    assert decide(desk.services, CAMILLE, one.id, "accept", "Oui.") == Refused(Why.NOT_ALLOWED)
    assert decide(desk.services, SYLVIE, one.id, "accept", " ") == Refused(Why.NEEDS_REASON)
    assert decide(desk.services, SYLVIE, 99, "accept", "x") == Refused(Why.UNKNOWN_ENTRY)
    assert decide(desk.services, SYLVIE, one.id, "burn", "x") == Refused(Why.UNKNOWN_ENTRY)
    desk.change = with_roles(approver=set(), director={CAMILLE})
    alone = flow.ask(desk.services, CAMILLE, replace(REQUEST, link="https://x.test"))
    assert alone == Refused(Why.NO_APPROVER)


@pytest.mark.article("4")
def test_each_page_is_looked_at_once_a_year(any_desk: Desk) -> None:
    any_desk.clock.instant = THURSDAY
    one = asked(any_desk)
    flow.decide(any_desk.services, PHILIPPE, one.id, "accept", "Oui.")
    any_desk.messages()
    any_desk.at(THURSDAY + YEAR)
    any_desk.at(THURSDAY + YEAR)
    owed = any_desk.messages(Letter.SUBSCRIPTION_REVIEW)
    assert [to for to, _ in owed] == [PHILIPPE, SYLVIE]
    assert buttons(shown(owed[0][1])) == ["Toujours utile", "Ne plus suivre"]
    assert isinstance(flow.keep(any_desk.services, SYLVIE, one.id), Subscription)
    assert flow.keep(any_desk.services, PHILIPPE, one.id) == Refused(Why.ALREADY_DONE)
    owed = any_desk.messages(Letter.SUBSCRIPTION_REVIEW)
    assert "prochaine revue" in said(shown(owed[0][1]))
    assert actions(any_desk, one)[-1] == "subscription.kept"


def test_a_page_may_be_dropped(desk: Desk) -> None:
    one = asked(desk)
    flow.decide(desk.services, PHILIPPE, one.id, "accept", "Oui.")
    flow.decide(desk.services, SYLVIE, one.id, "drop", "N’existe plus.")
    assert found(desk, one).status is Following.DROPPED
    assert flow.keep(desk.services, SYLVIE, one.id) == Refused(Why.ALREADY_DONE)
    with desk.services.reading() as session:
        assert "aucune page" in views.register(subscriptions.register(session))
