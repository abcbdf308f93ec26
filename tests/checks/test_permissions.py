"""Who may do what: the table is the product's, and nobody may anything by default."""

import pytest

from checks.city import Role
from checks.permissions import EMPLOYEES, TABLE, Permission, may

R, P = Role, Permission
TEAM = {R.ADVISER, R.APPROVER, R.DIRECTOR}
EXPECTED = {
    P.WRITE_CITY: TEAM,
    P.WRITE_JOBS: {R.HUMAN_RESOURCES},
    P.WRITE_POLICE: {R.POLICE_OFFICER, R.POLICE_APPROVER},
    P.APPROVE_CITY: {R.APPROVER, R.DIRECTOR},
    P.APPROVE_POLICE: {R.POLICE_APPROVER},
    P.ASK_SUBSCRIPTION: TEAM | {R.POLICE_OFFICER, R.POLICE_APPROVER},
    P.DECIDE_SUBSCRIPTION: {R.APPROVER, R.DIRECTOR},
    P.FOLLOW_IMAGE: TEAM,
    P.WATCH: TEAM,
    P.READ_HARASSMENT: {R.HUMAN_RESOURCES},
    P.READ_INCIDENTS: {R.PRIVACY_OFFICER, R.ADMINISTRATOR},
    P.DECLARE_ABSENCE: {R.DIRECTOR, R.ADMINISTRATOR},
    P.DECLARE_DEPARTURE: {R.DIRECTOR, R.ADMINISTRATOR},
    P.REVIEW_ACCESSES: {R.INFORMATION_TECHNOLOGY, R.DIRECTOR},
}


@pytest.mark.parametrize("permission", EXPECTED)
@pytest.mark.parametrize("role", list(Role))
def test_a_role_has_what_the_table_gives_it(permission: Permission, role: Role) -> None:
    assert may(frozenset({role}), permission) == (role in EXPECTED[permission])


@pytest.mark.parametrize("permission", list(Permission))
def test_nobody_may_anything_by_default(permission: Permission) -> None:
    assert not may(frozenset(), permission)


@pytest.mark.parametrize("permission", sorted(EMPLOYEES))
def test_an_employee_needs_no_role_and_a_role_makes_no_employee(permission: Permission) -> None:
    assert may(frozenset(), permission, employee=True)
    assert not may(frozenset(Role), permission, employee=False)


def test_every_permission_is_a_role_s_or_every_employee_s() -> None:
    assert set(TABLE) | EMPLOYEES == set(Permission)
    assert not set(TABLE) & EMPLOYEES
