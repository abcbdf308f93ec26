"""Say each item of a list of the settings on a line or two."""

from collections.abc import Mapping
from typing import Any

from handlers.settings.editor import texts
from handlers.settings.editor.form import Setting
from handlers.wording import date_of, day, escape, literal

Values = Mapping[str, Any]


def account(one: Values, _setting: Setting) -> str:
    """Return an account, whose it is, and where."""
    where = escape(one["url"]) or texts.NO_URL
    return texts.ACCOUNT_LINE.format(
        title=literal(one["title"]), group=texts.GROUPS[one["group"]], url=where
    )


def person(one: Values, setting: Setting) -> str:
    """Return somebody, their department and their back-up."""
    department = setting.whole["departments"].get(one["department"], {}).get("title", "")
    backup = texts.BACKUP_LINE.format(user=f"<@{one['backup']}>") if one["backup"] else ""
    return texts.PERSON_LINE.format(
        user=f"<@{one['user']}>",
        department=escape(department) or texts.NO_DEPARTMENT,
        backup=backup or texts.NO_BACKUP,
    )


def department(one: Values, _setting: Setting) -> str:
    """Return a department and who directs it."""
    director = f"<@{one['director']}>" if one["director"] else texts.NO_DIRECTOR
    return texts.DEPARTMENT_LINE.format(title=literal(one["title"]), director=director)


def closure(one: Values, _setting: Setting) -> str:
    """Return a closed day and why."""
    title = escape(one["title"]) or texts.CLOSED
    return texts.CLOSURE_LINE.format(day=day(one["day"], year=True), title=title)


def election(one: Values, _setting: Setting) -> str:
    """Return an election and its days."""
    return texts.ELECTION_LINE.format(
        kind=texts.ELECTIONS[one["kind"]],
        start=date_of(one["from"]),
        end=date_of(one["to"]),
        candidates=len(one["candidates"]),
        parties=len(one["parties"]),
    )


def partner(one: Values, _setting: Setting) -> str:
    """Return a partner's name."""
    return literal(str(one["name"]))
