"""Tie a draft to the emergency that goes on, or untie it. Knows no Slack."""

from handlers.act import Act
from storage import emergency, emergency_posts
from storage.drafts import Stored


def tie(act: Act, draft: Stored, *, urgent: bool) -> None:
    """Tie a draft to the emergency of its chain, or untie it while that one goes on."""
    session = act.session
    linked = emergency_posts.of_draft(session, draft.id)
    if not urgent and linked:
        emergency_posts.unlink(session, draft.id)
        act.journal("draft.ordinary", draft.subject, emergency=linked.id)
    one = emergency.on_group(session, draft.group)
    if urgent and one and linked != one:
        emergency_posts.link(session, one.id, draft.id, act.user, act.now)
        act.journal("draft.urgent", draft.subject, emergency=one.id)
