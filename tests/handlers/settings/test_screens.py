"""Every screen of the settings, as Slack takes it; each field of the schema has its words."""

from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from checks.city import Contacts, ElectionKind
from checks.types import Group, Platform
from handlers.refusals import Refused
from handlers.settings import changing, schema, screens, texts
from handlers.settings.editor import texts as words
from handlers.settings.editor.editors import EDITORS, additions
from handlers.settings.editor.form import NEW
from handlers.settings.editor.kinds import kinds
from handlers.settings.editor.tables import UNASKED
from storage import settings
from tests.fullness import MOST, fullness
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, KARIM, PHILIPPE
from tests.handlers.settings.editing import changed
from tests.handlers.showing import buttons, said, view_shown

MENU = {"view": "menu"}


def screen(desk: Desk, kept: Any, user: str = KARIM) -> Any:
    with desk.services.reading() as session:
        shown = screens.screen(session, desk.services, user, kept)
    return shown if shown is None or isinstance(shown, Refused) else view_shown(shown)


def form(desk: Desk, editor: str, ref: str, user: str = KARIM) -> Any:
    with desk.services.reading() as session:
        shown = screens.form(session, desk.services, user, (editor, ref), "")
    return shown if isinstance(shown, Refused) else view_shown(shown)


def firsts(desk: Desk, editor: str) -> list[str]:
    """Return what may be opened of a section: the first line of its list, and additions."""
    with desk.services.reading() as session:
        known = changing.setting(session, desk.services)
    items = EDITORS[editor].items(known)
    return [""] if items is None else [*(one.ref for one in items[:1]), *additions(editor)]


def test_the_menu(desk: Desk, pictured: SnapshotAssertion) -> None:
    shown = screen(desk, MENU)
    assert shown == pictured
    assert max(fullness(shown).values()) <= MOST


def test_each_sees_what_they_may_change(desk: Desk) -> None:
    assert buttons(screen(desk, MENU, PHILIPPE)) == ["Ouvrir", "Changements récents"]
    assert "Dictionnaire" in said(screen(desk, MENU, PHILIPPE))
    for user in (CAMILLE, DENIS):
        assert isinstance(screen(desk, MENU, user), Refused)
    assert isinstance(form(desk, "roles", "", PHILIPPE), Refused)
    assert isinstance(screen(desk, screens.listing("accounts"), PHILIPPE), Refused)


@pytest.mark.parametrize("editor", EDITORS)
def test_every_list_and_form(desk: Desk, pictured: SnapshotAssertion, editor: str) -> None:
    shown = [form(desk, editor, ref) for ref in firsts(desk, editor)]
    assert [screen(desk, screens.listing(editor)), *shown] == pictured
    assert all(max(fullness(one).values()) <= MOST for one in shown)


@pytest.mark.parametrize("editor", EDITORS)
def test_what_is_gone_is_not_opened(desk: Desk, editor: str) -> None:
    if screen(desk, screens.listing(editor)) is not None:
        for ref in ("999", "x", "season:*:7", "season:x:0", "account:x", "-1", ""):
            assert isinstance(form(desk, editor, ref), Refused), (editor, ref)


def test_a_change_shows_with_the_way_back(desk: Desk, pictured: SnapshotAssertion) -> None:
    assert "Aucun changement" not in said(screen(desk, {"view": "history", "page": 0}))
    changed(desk, "partners", NEW, name="<!channel> *exo*")
    shown = screen(desk, screens.listing("partners"))
    assert shown == pictured
    assert "Annuler ce changement" in buttons(shown)
    assert buttons(screen(desk, MENU))[0] == "Annuler ce changement"
    assert "Partenaires" in said(screen(desk, {"view": "history", "page": 0}))


def test_a_thousand_lines_fit_page_by_page(desk: Desk) -> None:
    content = [{"name": f"Partenaire & <{n}> {'*' * 150}"} for n in range(1000)]
    with desk.services.transaction() as session:
        settings.save(session, "partners", content, KARIM, desk.clock.now())
    for page in (0, 49, 9999):
        shown = screen(desk, screens.listing("partners", page))
        assert max(fullness(shown).values()) <= MOST
    assert "Partenaire &amp; &lt;999&gt;" in said(shown)
    assert "◀ Avant" in buttons(shown)


def test_a_dictionary_too_long_for_a_field_is_mended_by_additions(desk: Desk) -> None:
    many = [f"Valérable{n}" for n in range(5000)]
    with desk.services.transaction() as session:
        held = {"words": many, "public_telephones": [], "public_places": []}
        settings.save(session, "dictionary", held, KARIM, desk.clock.now())
    shown = form(desk, "dictionary", "")
    assert "5 000 y sont déjà" in said(shown)
    names = [one["block_id"] for one in shown["blocks"] if one["type"] == "input"]
    assert names[:2] == ["words_more", "words_less"]
    assert max(fullness(shown).values()) <= MOST


def test_every_value_of_the_schema_is_asked_for_in_french() -> None:
    tables: dict[str, type[schema.Table]] = {
        "city": schema.CityTable, "accounts": schema.AccountTable, "people": schema.PersonTable,
        "departments": schema.DepartmentTable, "channels": schema.ChannelsTable,
        "contacts": schema.ContactsTable, "ready_texts": schema.ReadyTextsTable,
        "closures": schema.ClosureTable, "elections": schema.ElectionTable,
        "partners": schema.PartnerTable, "dictionary": schema.DictionaryTable,
        "rules": schema.RulesTable,
    }  # fmt: skip
    asked = {f"{name}.{one}" for name, table in tables.items() for one in kinds(table)}
    unasked = {f"{name}.{one}" for name, one in _unasked(tables)} | {"rules.approvals"}
    assert asked - set(words.FIELDS) == unasked
    sections = {editor.section for editor in EDITORS.values()}
    assert sections == set(schema.Document.model_fields) == set(texts.SECTION_NAMES)
    assert set(Contacts.__slots__) == set(kinds(schema.ContactsTable))


def _unasked(tables: dict[str, Any]) -> list[tuple[str, str]]:
    return [(name, one) for name, table in tables.items() for one in kinds(table) if one in UNASKED]


def test_the_choices_are_those_of_the_schema() -> None:
    assert set(words.PLATFORMS) == set(Platform)
    assert set(words.GROUPS) == set(Group)
    assert set(words.ELECTIONS) == set(ElectionKind)
    assert set(words.EDITORS) == set(EDITORS)
    assert all(len(title) <= 24 for title, _ in words.EDITORS.values())
