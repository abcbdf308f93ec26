"""The first start: nothing is set, nothing is refused, and the Home says what is missing."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text
from syrupy.assertion import SnapshotAssertion

from handlers.home.flow import gather
from handlers.home.views import home_view
from handlers.settings import screens
from handlers.settings.editor.editors import EDITORS
from handlers.settings.reading import with_administrators
from storage import outbox
from storage.letter import Letter
from tests.fullness import MOST, fullness
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, LAW, SYLVIE
from tests.handlers.settings.editing import changed
from tests.handlers.showing import buttons, said, view_shown
from tests.sandbox import TUESDAY

FIRST = "U0KARIM"


@pytest.fixture
def empty(desk: Desk) -> Desk:
    with desk.services.transaction() as session:
        session.connection().execute(text("DELETE FROM setting"))
    desk.change = lambda city: with_administrators(city, [FIRST])
    return desk


def home(desk: Desk, user: str = FIRST) -> Any:
    with desk.services.reading() as session:
        return view_shown(home_view(gather(session, desk.services, user), LAW.adopted))


@pytest.mark.article("11")
def test_what_is_missing_is_listed_each_with_its_button(
    empty: Desk, pictured: SnapshotAssertion
) -> None:
    shown = home(empty)
    assert shown == pictured
    assert buttons(shown).count("Régler") == 7
    assert max(fullness(shown).values()) <= MOST
    assert "Mise en route" not in said(home(empty, CAMILLE))


def test_a_deleted_channel_is_said_where_it_can_be_replaced(desk: Desk) -> None:
    with desk.services.transaction() as session:
        team = desk.services.city(session).channels.team
        outbox.put(session, Letter.DRAFT_ROOT, "draft:1", team)
    assert "Slack refuse" not in said(home(desk, SYLVIE))
    with desk.services.transaction() as session:
        for _ in range(outbox.TRIES):
            owed = outbox.claim(session, TUESDAY, timedelta(0), timedelta(0))
            assert owed
            outbox.postpone(session, owed, TUESDAY, "channel_not_found")
    shown = said(home(desk, SYLVIE))
    assert "Slack refuse les messages pour l’équipe. Si le canal est supprimé ou archivé" in shown
    assert "Slack refuse" not in said(home(desk, CAMILLE))


def test_everything_opens_before_anything_is_set(empty: Desk) -> None:
    with empty.services.reading() as session:
        for name in EDITORS:
            shown = screens.screen(session, empty.services, FIRST, screens.listing(name))
            view_shown(shown or screens.form(session, empty.services, FIRST, (name, ""), ""))  # type: ignore[arg-type]


def test_each_thing_that_is_set_leaves_the_list(empty: Desk) -> None:
    def left() -> int:
        return buttons(home(empty)).count("Régler")

    changed(empty, "city", name="Ville de Val-des-Érables", domains=["ville.example.ca"])
    assert left() == 6
    changed(empty, "hours", "regular", friday=["08:00-12:00"])
    assert left() == 5
    filled = {"telephone": "450 555-0100", "email": "a@ville.example.ca", "media": FIRST}
    changed(empty, "contacts", **filled)
    assert "l’adresse de la nétiquette" in said(home(empty))
    changed(empty, "contacts", netiquette_url="https://ville.example.ca/n")
    assert left() == 4
    changed(empty, "roles", administrator=[FIRST])
    assert "aux communications" in said(home(empty))
    assert "l’administration de Vigie" not in said(home(empty))
