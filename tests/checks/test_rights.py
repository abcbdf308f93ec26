"""The page that the client reads is the table that the server applies, cell by cell."""

import re
from typing import Final

import pytest

from checks.city import Role
from checks.permissions import Permission, may
from checks.rights import ACTIONS, PAGE, YES, markdown
from tests.faults.figures import figure

ROW: Final = re.compile(r"^\| (?P<action>[^|]+) \|(?P<cells>.*)\|$", re.MULTILINE)
WORDS: Final = {words: permission for permission, words in ACTIONS.items()}


def cells() -> dict[tuple[Permission, Role | None], bool]:
    """Read the page as a client does."""
    found: dict[tuple[Permission, Role | None], bool] = {}
    for row in ROW.finditer(PAGE.read_text(encoding="utf-8")):
        if permission := WORDS.get(row["action"]):
            marks = [one.strip() == YES for one in row["cells"].split("|")]
            found |= {
                (permission, role): mark for role, mark in zip([None, *Role], marks, strict=True)
            }
    return found


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == markdown(), "python -m checks.rights"


def test_every_permission_is_on_the_page() -> None:
    assert set(ACTIONS) == set(Permission)
    assert len(cells()) == len(Permission) * (len(Role) + 1)


def test_every_cell_is_what_the_server_decides() -> None:
    read = cells()
    for (permission, role), allowed in read.items():
        roles = frozenset({role} if role else ())
        assert may(roles, permission, employee=True) is allowed, (permission, role)
    figure("Who may do what: the client's page, cell by cell", len(read), "0 differences")


@pytest.mark.parametrize("permission", list(Permission))
def test_whoever_is_no_member_has_nothing_without_a_role(permission: Permission) -> None:
    assert not may(frozenset(), permission, employee=False)
