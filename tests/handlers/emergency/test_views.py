"""What people see of an emergency, as Slack would take it."""

from dataclasses import replace
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from bot.sandbox.live import live_tokens
from checks.emergencies import Scope
from handlers.act import act_of
from handlers.banners import banners
from handlers.emergency.declaring import Weighed, weigh
from handlers.emergency.form import Form
from handlers.emergency.form_view import declaration, packed, read, unpacked
from handlers.emergency.lists_view import (
    confirmation,
    summary_view,
)
from handlers.emergency.summary import Summary
from handlers.emergency.views import card_message, news_message, review_message, summary_blocks
from handlers.home.flow import gather as home_of
from handlers.home.views import home_view
from storage import emergency_posts
from storage.outbox import Letter
from tests.handlers.cities import in_election
from tests.handlers.desk import Desk
from tests.handlers.emergency.crises import BOIL, declare, end, program, summary, urgent
from tests.handlers.givens import CAMILLE, DAY, LAW, NADIA, PHILIPPE, POLICE_PAGE, THURSDAY
from tests.handlers.showing import buttons, said, shown, view_shown

HOSTILE = "<!channel> *gras* <https://x.ca|ici> `code`"


def weighed(desk: Desk, form: Form = BOIL) -> Weighed:
    with desk.services.reading() as session:
        done = weigh(act_of(session, desk.services, PHILIPPE), form)
    assert isinstance(done, Weighed)
    return done


def confirmed(desk: Desk, form: Form = BOIL) -> dict[str, Any]:
    titles = {"facebook-ville": "Facebook – Ville"}
    view = confirmation(weighed(desk, form), LAW.decisions, titles, desk.clock.now())
    return view_shown(view)


def crowded(known: Summary, count: int) -> Summary:
    """Return a summary that holds many posts."""
    return replace(known, held=known.held * count, by_hand=known.by_hand * count)


def test_declaration(desk: Desk, pictured: SnapshotAssertion) -> None:
    view = declaration(tuple(Scope), LAW.decisions, desk.clock.now())
    assert view_shown(view) == pictured


def test_the_only_scope_is_chosen_already(desk: Desk) -> None:
    view = view_shown(declaration((Scope.CITY,), LAW.decisions, desk.clock.now()))
    chosen = view["blocks"][1]["element"]["initial_option"]
    assert chosen["value"] == "city"


def test_confirmation(desk: Desk, pictured: SnapshotAssertion) -> None:
    desk.approved()
    program(desk, desk.approved(NADIA, day="2026-11-13", text="La collecte commence lundi."))
    assert confirmed(desk) == pictured


def test_confirmation_of_an_exercise(desk: Desk) -> None:
    desk.approved()
    view = confirmed(desk, replace(BOIL, exercise=True))
    assert "aucune vraie publication" in said(view)
    assert "suspendue" not in said(view["blocks"])


def test_the_consequences_count(desk: Desk) -> None:
    assert "Aucune publication n’est programmée : il n’y a rien à suspendre." in said(
        confirmed(desk)
    )
    desk.fill()
    assert "2 publications programmées seront suspendues" in said(confirmed(desk))


def test_somebody_who_joins_reads_it(desk: Desk) -> None:
    declare(desk)
    assert "vous la rejoignez" in said(confirmed(desk))


def test_many_programmed_posts_are_ticked_by_tens(desk: Desk) -> None:
    program(desk, desk.approved())
    known = weighed(desk)
    many = replace(known, by_hand=known.by_hand * 53)
    view = view_shown(confirmation(many, LAW.decisions, {}, desk.clock.now()))
    ticks = [one for one in view["blocks"] if one["type"] == "input"]
    assert len(ticks) == 5
    assert "… et 3 autres" in said(view)


def test_what_is_confirmed_is_what_was_typed(desk: Desk) -> None:
    import json  # noqa: PLC0415

    long = replace(BOIL, reason="é" * 500, publishers=("U" + "A" * 10,) * 20)
    assert len(packed(long)) <= 3000
    assert unpacked(json.loads(packed(long))) == long
    assert read({}) == Form()
    assert desk


def test_card(desk: Desk, pictured: SnapshotAssertion) -> None:
    desk.approved()
    program(desk, desk.approved(NADIA, day="2026-11-13", text="La collecte commence lundi."))
    one = declare(desk, publishers=(CAMILLE,))
    assert shown(card_message(summary(desk, one))) == pictured


def test_card_of_what_is_over(desk: Desk, pictured: SnapshotAssertion) -> None:
    desk.approved()
    one = declare(desk)
    end(desk, one)
    assert shown(card_message(summary(desk, one))) == pictured


@pytest.mark.parametrize("code", ["started", "joined", "extended", "ended", "to_decide"])
def test_news(desk: Desk, pictured: SnapshotAssertion, code: str) -> None:
    desk.approved()
    one = declare(desk)
    facts = {"code": code, "by": PHILIPPE, "until": THURSDAY.isoformat(), "count": 2}
    assert shown(news_message(summary(desk, one), facts)) == pictured


@pytest.mark.parametrize("code", ["still_open", "update_soon", "doubt"])
def test_news_that_ask(desk: Desk, pictured: SnapshotAssertion, code: str) -> None:
    one = declare(desk)
    facts = {"code": code, "by": CAMILLE, "post": 1, "title": HOSTILE, "account": POLICE_PAGE}
    assert shown(news_message(summary(desk, one), facts)) == pictured


def test_review(desk: Desk, pictured: SnapshotAssertion) -> None:
    declare(desk, publishers=(CAMILLE,))
    draft = urgent(desk)
    desk.submit(draft)
    with desk.services.reading() as session:
        link = emergency_posts.link_of(session, draft.id)
    assert link is not None
    assert shown(review_message(draft, link, {})) == pictured
    done = shown(review_message(draft, replace(link, reviewed_by=PHILIPPE), {}))
    assert buttons(done) == []


def test_summary(desk: Desk, pictured: SnapshotAssertion) -> None:
    desk.approved()
    one = declare(desk)
    end(desk, one)
    assert view_shown(summary_view(summary_blocks(summary(desk, one)))) == pictured


def test_hostile_words_stay_words(desk: Desk) -> None:
    one = declare(desk, reason=HOSTILE)
    known = summary(desk, one)
    facts = {"code": "started", "by": PHILIPPE}
    for message in (card_message(known), news_message(known, facts)):
        seen = shown(message)
        tokens = live_tokens({"text": seen["text"], "blocks": seen["blocks"]})
        assert {token.kind for token in tokens} <= {"user"}
    blocks = [block.to_dict() for block in summary_blocks(known)]
    assert {token.kind for token in live_tokens({"text": "", "blocks": blocks})} <= {"user"}


@pytest.mark.article("10.1")
@pytest.mark.parametrize("exercise", [False, True])
def test_the_banner_stands_wherever_people_work(desk: Desk, *, exercise: bool) -> None:
    declare(desk, exercise=exercise)
    words = "EXERCICE en cours" if exercise else "Urgence en cours"
    draft = desk.in_review(day="2026-11-13")
    seen = desk.messages(Letter.DRAFT_VERDICT, Letter.APPROVAL_REQUEST)
    assert len(seen) >= 2
    assert all(words in said(shown(message)) for _, message in seen)
    with desk.services.reading() as session:
        home = home_of(session, desk.services, CAMILLE)
        assert words in said(view_shown(home_view(home, LAW.adopted)))
        assert banners(session, desk.services, ()) == ()
    assert draft


@pytest.mark.article("5.4")
def test_an_election_has_its_banner(desk: Desk) -> None:
    desk.change = in_election
    desk.write()
    with desk.services.reading() as session:
        (line,) = banners(session, desk.services, ())
    assert "Période électorale" in line
    desk.clock.instant = THURSDAY + DAY
    with desk.services.reading() as session:
        assert banners(session, desk.services, ()) == ()
