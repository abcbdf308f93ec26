"""Count a post on the city day when it really went out; an excess is noted, never refused."""

from datetime import datetime

from checks.workdays import local_day
from handlers import notices
from handlers.act import Act
from handlers.booking import stir
from handlers.holding import is_urgent
from storage import slots
from storage.drafts import Post, Stored
from storage.slots import Ground


def count(act: Act, draft: Stored, post: Post, at: datetime) -> None:
    """Give a published post its place on the day it really went out."""
    session, account = act.session, act.city.account(post.account)
    if account is None:
        return
    held = slots.of_post(session, post.id)
    if held and local_day(post.planned_at) == local_day(at):
        return
    slots.free(session, [post.id])
    stir(session, act.city, draft, [post])
    ground = Ground.EMERGENCY if is_urgent(session, draft) else Ground.EXCESS
    slot = slots.take(
        session, act.city.counted(account), local_day(at), post.id,
        cap=act.services.directive.figures.daily_cap, ground=ground, by=act.user,
        now=act.now,
    )  # fmt: skip
    if slot and slot.ground is Ground.EXCESS:
        _note_excess(act, draft, post, slot.ordinal, at)


def _note_excess(act: Act, draft: Stored, post: Post, ordinal: int, at: datetime) -> None:
    notices.reply(
        act.session, act.city, draft, "excess",
        account=post.account, day=at.isoformat(), ordinal=ordinal,
    )  # fmt: skip
    day = local_day(at).isoformat()
    act.journal("cap.exceeded", draft.subject, account=post.account, day=day, ordinal=ordinal)
