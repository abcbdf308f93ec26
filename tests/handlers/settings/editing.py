"""Forms of the settings as tests send them, and what is then wrong with them."""

from typing import Any

from handlers.refusals import Problems, Refused
from handlers.settings import changing
from handlers.settings.editor.choices import NOBODY
from handlers.settings.editor.editors import EDITORS
from handlers.settings.editor.form import Edit
from handlers.settings.texts import PROBLEMS
from storage.setting_changes import Change
from tests.handlers.desk import Desk

KARIM = "U0KARIM"


def edit(
    desk: Desk, editor: str, ref: str = "", by: str = KARIM, **changed: Any
) -> Change | Problems | Refused | None:
    """Send a form as it is filled, with some fields changed."""
    with desk.services.reading() as session:
        known = changing.setting(session, desk.services)
    form = EDITORS[editor].form(known, ref)
    assert form is not None
    held = {one.name: "" if one.value == NOBODY else one.value for one in form.fields}
    named = {name.removesuffix("_"): value for name, value in changed.items()}
    seen = changing.seen(known.whole, EDITORS[editor].section)
    return changing.change(desk.services, by, Edit(editor, ref, {**held, **named}, seen))


def changed(desk: Desk, editor: str, ref: str = "", **fields: Any) -> Change:
    """Send a form that is taken."""
    made = edit(desk, editor, ref, **fields)
    assert isinstance(made, Change), made
    return made


def wrongs(done: object) -> list[tuple[str, str]]:
    """Return what is wrong with a form: the field, and the sentence under it."""
    assert isinstance(done, Problems), done
    return [(one.where, PROBLEMS[one.code].format(**one.facts)) for one in done.all]
