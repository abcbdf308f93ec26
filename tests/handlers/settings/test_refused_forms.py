"""What is wrong in a form of the settings is said in French under its field; nothing changes."""

from datetime import date
from typing import Any

import pytest

from handlers.settings.editor.editors import EDITORS
from handlers.settings.editor.form import NEW
from storage import journal
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE
from tests.handlers.settings.editing import edit, wrongs


@pytest.mark.parametrize(
    ("editor", "ref", "fields", "where", "sentence"),
    [
        ("contacts", "", {"telephone": "<b>"}, "telephone", "n’est pas un numéro"),
        ("contacts", "", {"email": "x"}, "email", "n’est pas une adresse"),
        ("contacts", "", {"netiquette_url": "x"}, "netiquette_url", "commence par"),
        ("city", "", {"domains": ["ville.example.ca", "x y"]}, "domains", "n’est pas un domaine"),
        ("ready_texts", "", {"media": "Au {phone}."}, "media", "seulement {telephone}"),
        ("city", "", {"name": ""}, "name", "Remplissez"),
        ("accounts", "0", {"title": ""}, "title", "Remplissez"),
        ("accounts", "0", {"title": "x" * 76}, "title", "trop long"),
        ("accounts", "1", {"title": "Facebook – Ville"}, "title", "le titre"),
        ("accounts", "0", {"platform": "threads"}, "platform", "Choisissez dans la liste"),
        ("people", "0", {"backup": CAMILLE}, "backup", "soi-même"),
        ("people", NEW, {"user": CAMILLE}, "user", "figure déjà"),
        ("people", NEW, {"user": ""}, "user", "Remplissez"),
        ("closures", NEW, {"day": "x"}, "day", "Choisissez un jour"),
        ("retention", "", {"retention_months": "deux"}, "retention_months", "en chiffres"),
        ("retention", "", {"rotation_days": 0}, "rotation_days", "de 1 à 600"),
        ("approvals", "", {"default": "9"}, "default", "de 0 à 2"),
        ("roles", "", {"adviser": ["x"]}, "adviser", "dans Slack"),
        ("hours", "regular", {"monday": ["9 à 5"]}, "monday", "n’est pas une période"),
        ("hours", "regular", {"monday": ["12:00-08:00"]}, "monday", "avant de commencer"),
        ("hours", "new_season", {"from": "hiver", "to": "09-01"}, "from", "n’est pas une date"),
        (
            "elections", NEW,
            {"kind": "municipal", "from": date(2029, 11, 4), "to": date(2029, 9, 1)},
            "to", "avant de commencer",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_under_its_field(  # noqa: PLR0913, PLR0917  a case has all of these
    desk: Desk, editor: str, ref: str, fields: dict[str, Any], where: str, sentence: str
) -> None:
    found = wrongs(edit(desk, editor, ref, **fields))
    assert [one for one, said in found if sentence in said] == [where], found
    with desk.services.reading() as session:
        assert list(journal.lines(session, f"settings:{EDITORS[editor].section}")) == []
