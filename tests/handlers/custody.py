"""Accesses as tests need them: registered by the TI, changed on a day, and what is then owed."""

from datetime import date
from typing import Any, Final

from handlers import workflows
from handlers.credentials import flow
from handlers.credentials.flow import STATEMENTS, Entry, Statement
from handlers.refusals import Problems, Refused
from handlers.services import Services
from handlers.slack_accounts import on_user_change
from storage import holds, journal
from storage.credentials import Access
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FACEBOOK, KARIM

# The town's clock stands on Tuesday, 10 November 2026.
TODAY: Final = date(2026, 11, 10)
ALL: Final = frozenset(STATEMENTS)


def an_access(
    services: Services,
    user: str = CAMILLE,
    account: str = FACEBOOK,
    day: str = "2026-11-02",
    kind: str = "personal_access",
) -> Access:
    """Register an access, as information technology does."""
    made = flow.register(services, KARIM, Entry(account, user, kind, "yes", day))
    assert isinstance(made, Access), made
    return made


def said(day: str = "2026-11-10", *, twice: bool = False, mfa: str = "yes") -> Statement:
    """Return what a holder declares, every box ticked."""
    return Statement(day, mfa, ALL, twice)


def change(
    desk: Desk, access: Access, statement: Statement | None = None, user: str = CAMILLE
) -> Access | set[tuple[str, str]] | Refused:
    """Declare that a password was changed; return the codes of what is wrong with it."""
    done = flow.change(desk.services, user, access.id, statement or said())
    if isinstance(done, Problems):
        return {(one.where, one.code) for one in done.all}
    return done


def held(services: Services) -> set[str]:
    """Return the accounts whose posts are held back."""
    with services.reading() as session:
        return {one.account for one in holds.on_accounts(session)}


def lines(services: Services, subject: str | None = None) -> list[str]:
    """Return the actions that the journal tells, the settings' own left out."""
    with services.reading() as session:
        found = [one.action for one in journal.lines(session, subject)]
    return [one for one in found if not one.startswith("settings.")]


def tell(desk: Desk, user: dict[str, Any]) -> None:
    """Let Slack tell of somebody's account."""
    event = {"type": "user_change", "user": user}
    on_user_change(event, services=desk.services, followers=workflows.FOLLOWERS)
