"""Emergencies as tests declare them, on a desk."""

from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from checks.lifecycle import PostStatus
from checks.workdays import CITY
from handlers.emergency import declaring, flow, suspending
from handlers.emergency.form import Form, Hours
from handlers.emergency.summary import Summary, gather
from handlers.publication import flow as publication_flow
from storage import emergency, holds
from storage.drafts import Stored
from storage.emergency import Emergency
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FACEBOOK, PHILIPPE

HOURS: Final = Hours("2026-11-11", "18:00", "15:00")
BOIL: Final = Form(
    kind="boil_water", scope="city", reason="Bris d’aqueduc rue du Moulin.", hours=HOURS
)


def declare(desk: Desk, user: str = PHILIPPE, **fields: Any) -> Emergency:
    done = attempt(desk, user, **fields)
    assert isinstance(done, Emergency), done
    return done


def attempt(desk: Desk, user: str = PHILIPPE, **fields: Any) -> Any:
    stopped = fields.pop("stopped", frozenset())
    return declaring.start(desk.services, user, replace(BOIL, **fields), stopped)


def end(desk: Desk, one: Emergency, user: str = PHILIPPE) -> Any:
    done = flow.stop(desk.services, user, one.id)
    desk.judge()
    return done


def program(desk: Desk, draft: Stored) -> None:
    done = publication_flow.program(desk.services, CAMILLE, draft.id, FACEBOOK)
    assert isinstance(done, Stored), done


def is_held(desk: Desk, draft: Stored, account: str = FACEBOOK) -> bool:
    post = desk.draft(draft.id).post(account)
    assert post is not None
    with desk.services.reading() as session:
        return bool(holds.on_post(session, post))


def resume(desk: Desk, draft: Stored, user: str = CAMILLE) -> Any:
    return suspending.resume(desk.services, user, draft.posts[0].id)


def cancel(desk: Desk, draft: Stored, user: str = CAMILLE) -> Any:
    return suspending.cancel(desk.services, user, draft.posts[0].id)


def summary(desk: Desk, one: Emergency) -> Summary:
    with desk.services.reading() as session:
        return gather(session, desk.services, one.id)


def going_on(desk: Desk) -> tuple[Emergency, ...]:
    with desk.services.reading() as session:
        return emergency.open_ones(session)


def urgent(desk: Desk, user: str = CAMILLE, minutes: int = 30, **fields: Any) -> Stored:
    """Write a post of the emergency that goes on, planned soon."""
    wall = (desk.clock.now() + timedelta(minutes=minutes)).astimezone(CITY)
    when = {"day": f"{wall:%Y-%m-%d}", "hour": f"{wall:%H:%M}"}
    words = "Avis d’ébullition : faites bouillir l’eau pendant une minute avant de la boire."
    given = {"text": words, "objective": "emergency", "urgent": True, **when, **fields}
    return desk.write(user, **given)


def statuses(draft: Stored) -> set[PostStatus]:
    return {post.status for post in draft.posts}
