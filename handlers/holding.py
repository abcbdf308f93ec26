"""Hold a post back while an emergency goes on (art. 10.1), and say what holds one back."""

from typing import Final

from sqlmodel import Session

from checks.emergencies import Fate, fate
from checks.lifecycle import PostStatus
from handlers.act import Act
from handlers.refusals import Refused, Why
from storage import emergency, emergency_posts, holds
from storage.draft import Post, Stored
from storage.holds import Ground, Hold

WHY: Final = {Ground.EMERGENCY: Why.HELD_BY_EMERGENCY, Ground.DOUBT: Why.HELD_BY_DOUBT}


def is_urgent(session: Session, draft: Stored) -> bool:
    """Return whether a draft belongs to an emergency that goes on, and no exercise."""
    return emergency_posts.of_draft(session, draft.id) is not None


def settle(act: Act, draft: Stored, post: Post) -> bool:
    """Hold back a post that has just taken its place, or let it go; return whether it is held."""
    session, one = act.session, emergency.on_group(act.session, draft.group)
    if one is not None:
        linked = is_urgent(session, draft)
        if fate(PostStatus.BOOKED, draft.group, one.groups, linked=linked) is Fate.HELD:
            holds.hold_post(session, Ground.EMERGENCY, one.subject, post, act.user, act.now)
            return True
    for hold in emergency_holds(session, post):
        holds.release(session, hold.subject, act.user, act.now, post=post.id)
    return False


def emergency_holds(session: Session, post: Post) -> tuple[Hold, ...]:
    """Return what emergencies hold a post back."""
    return tuple(one for one in holds.on_post(session, post) if one.ground is Ground.EMERGENCY)


def held(session: Session, post: Post) -> Refused | None:
    """Return why a post may not go out now, or None when nothing holds it back."""
    if post.status is PostStatus.PROGRAMMED:
        return None  # the platform's own planner has it: it may be out already
    found = holds.on_post(session, post)
    return Refused(WHY[found[0].ground]) if found else None
