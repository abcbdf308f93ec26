"""Each role tries each act on each chain, on another's text and on its own: the table decides."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest

from checks import permissions
from checks.city import City, Role
from checks.lifecycle import Action
from checks.permissions import Permission, may
from checks.types import Group
from handlers.approvals import flow as approvals
from handlers.drafts import flow as drafts
from handlers.publication import flow as publication
from handlers.refusals import Problems, Refused, Why
from storage import journal
from storage.drafts import Stored
from storage.engine import open_engine
from tests.faults.figures import figure
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FACEBOOK, FORM, MARC, PHILIPPE, POLICE_PAGE, outcome
from tests.sandbox import TUESDAY

SOMEBODY: Final = "U0SOMEBODY"
AUTHORS: Final = {Group.CITY: (CAMILLE, FACEBOOK), Group.POLICE: (MARC, POLICE_PAGE)}
Act = Callable[[Desk, Stored, str], Any]


def write(desk: Desk, draft: Stored, user: str) -> Any:
    account = AUTHORS[draft.group][1]
    return drafts.verify(desk.services, user, replace(FORM, accounts=(account,)), None)


def submit(desk: Desk, draft: Stored, user: str) -> Any:
    return approvals.submit(desk.services, user, draft.id, draft.version, 20)


def withdraw(desk: Desk, draft: Stored, user: str) -> Any:
    return drafts.withdraw(desk.services, user, draft.id)


def approve(desk: Desk, draft: Stored, user: str) -> Any:
    return approvals.approve(desk.services, user, draft.id, draft.version)


def decline(action: Action) -> Act:
    return lambda desk, draft, user: approvals.decline(
        desk.services, user, draft.id, draft.version, (action, "Revoir la date.")
    )


def publish(desk: Desk, draft: Stored, user: str) -> Any:
    account = AUTHORS[draft.group][1]
    return publication.publish(desk.services, user, draft.id, account, outcome(TUESDAY))


# Where the draft stands, what is done, and the permission that it takes, by chain.
ACTS: Final[dict[str, tuple[str, Act, dict[Group, Permission]]]] = {
    "write": ("written", write, permissions.WRITE),
    "submit": ("written", submit, permissions.WRITE),
    "withdraw": ("written", withdraw, permissions.WRITE),
    "approve": ("in_review", approve, permissions.APPROVE),
    "refuse": ("in_review", decline(Action.REFUSE), permissions.APPROVE),
    "request_changes": ("in_review", decline(Action.REQUEST_CHANGES), permissions.APPROVE),
    "publish": ("approved", publish, permissions.PUBLISH),
}


def prepared(desk: Desk, group: Group, state: str) -> Stored:
    """Leave a draft of somebody else where the act begins."""
    author, account = AUTHORS[group]
    draft = desk.write(author, accounts=(account,))
    if state == "written":
        return draft
    sent = desk.submit(draft, author)
    assert isinstance(sent, Stored), sent
    if state == "in_review":
        return sent
    approver = PHILIPPE if group is Group.CITY else "U0ISABELLE"
    done = desk.approve(sent, approver)
    assert isinstance(done, Stored), done
    return done


def only(role: Role | None) -> Callable[[City], City]:
    """Give somebody one role and no other."""

    def change(city: City) -> City:
        if role is None:
            return city
        holders = city.roles.get(role, frozenset()) | {SOMEBODY}
        return replace(city, roles={**city.roles, role: holders})

    return change


def lines(desk: Desk) -> int:
    with desk.services.reading() as session:
        return journal.count(session)


def taken(done: Any) -> bool:
    if isinstance(done, Problems):
        return not {one.code for one in done.all} & {"not_yours", "jobs_only"}
    return not (isinstance(done, Refused) and done.why in {Why.NOT_ALLOWED, Why.UNKNOWN_DRAFT})


@pytest.mark.parametrize("group", list(Group))
@pytest.mark.parametrize("name", ACTS)
def test_each_role_may_what_the_table_says_and_nothing_else(
    desk: Desk, tmp_path: Path, group: Group, name: str
) -> None:
    state, act, needed = ACTS[name]
    draft = prepared(desk, group, state)
    desk.engine.dispose()
    for role in (None, *Role):
        allowed = may(frozenset({role} if role else ()), needed[group])
        with copied(desk, tmp_path) as one:
            one.change = only(role)
            before = lines(one)
            assert taken(act(one, draft, SOMEBODY)) is allowed, (role, name, group)
            assert allowed or lines(one) == before, role
    figure(
        "Roles × acts × chains, through the flows", len(Role) + 1, "0 differences",
        database="SQLite",
    )  # fmt: skip


@contextmanager
def copied(desk: Desk, folder: Path) -> Iterator[Desk]:
    """Copy the desk, so that nothing of what one role does stays for the next."""
    file = folder / "copy.db"
    shutil.copy(str(desk.engine.url.database), file)
    engine = open_engine(f"sqlite:///{file}")
    yield Desk(engine)
    engine.dispose()


@pytest.mark.parametrize("group", list(Group))
@pytest.mark.parametrize("name", ["approve", "refuse", "request_changes"])
def test_nobody_decides_of_their_own_text_whatever_their_roles(
    desk: Desk, group: Group, name: str
) -> None:
    author, _ = AUTHORS[group]
    draft = prepared(desk, group, "in_review")
    desk.change = lambda city: replace(
        city, roles={role: city.roles.get(role, frozenset()) | {author} for role in Role}
    )
    before = lines(desk)
    done = ACTS[name][1](desk, draft, author)
    assert isinstance(done, Refused), done
    assert lines(desk) == before
