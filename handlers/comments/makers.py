"""Make the forms of a comment's card, for somebody who may fill them."""

from collections.abc import Callable
from typing import Final

from slack_sdk.models.views import View

from checks.deadlines import ReplyClock
from checks.natures import Nature
from checks.types import Group
from handlers.act import Act
from handlers.comments import contesting, texts
from handlers.comments.forms import texts as form_texts
from handlers.comments.forms.interim_view import interim_form
from handlers.comments.forms.views import (
    ask_form,
    contest_form,
    correct_form,
    detail_view,
    dismiss_form,
    done_form,
    group_form,
    hand_form,
    redirect_form,
    reply_form,
)
from handlers.comments.redirecting import MEDIA, TIP
from handlers.comments.replying import hindered, needs_reason, replyable
from handlers.comments.views import ASK, CORRECT, DETAIL, INTERIM, REDIRECT, REPLY
from handlers.comments.windows import reckoning_of, window_of
from handlers.following import group_of, seen
from handlers.refusals import Refused, Why
from handlers.wording import moment_of
from storage import comments, emergency, replies
from storage.comment import Comment
from storage.replies import Kind

Made = View | Refused | str
"""A form, why there is none, or what to say instead."""
Maker = Callable[[Act, Comment], Made]


def _while_open(comment: Comment, view: View) -> Made:
    return view if comment.is_open else Refused(Why.COMMENT_CLOSED)


def ask(act: Act, comment: Comment) -> Made:
    """Return the form that puts a question to a department."""
    if comment.what.nature is Nature.MEDIA:
        return Refused(Why.MEDIA_ONLY)
    titles = {key: title for key, (title, _) in act.city.departments.items()}
    return _while_open(comment, ask_form(comment, titles, texts.EVERYBODY.capitalize()))


def reply(act: Act, comment: Comment) -> Made:
    """Return the empty form of a reply; there is none for the media (art. 7)."""
    allowed = replyable(act, comment, Kind.ANSWER)
    if isinstance(allowed, Refused):
        return allowed
    complaint = comment.what.nature is Nature.COMPLAINT
    hint = form_texts.COMPLAINT_HINT if complaint else form_texts.TEXT_HINT
    kept = {"comment": comment.id, "kind": Kind.ANSWER.value}
    return reply_form(kept, Kind.ANSWER, "", hint)


def interim(act: Act, comment: Comment) -> Made:
    """Return the form of an interim reply."""
    allowed = replyable(act, comment, Kind.INTERIM)
    if isinstance(allowed, Refused):
        return allowed
    crisis = emergency.on_group(act.session, group_of(act.city, comment.what.account))
    if crisis is None:
        return interim_form(comment)
    domain = act.city.domains[0] if act.city.domains else ""
    page = form_texts.HOME_PAGE.format(domain=domain) if domain else ""
    return interim_form(comment, form_texts.SITUATIONS[crisis.kind], page)


def redirect(act: Act, comment: Comment) -> Made:
    """Return the form of ready texts; the media get theirs and no other."""
    police = group_of(act.city, comment.what.account) is Group.POLICE
    ready = {key: words for key, words in form_texts.READY_LABELS.items() if police or key != TIP}
    initial = {Nature.MEDIA: MEDIA, Nature.DANGER: "emergency"}.get(
        comment.what.nature, "complaint"
    )
    if comment.what.nature is Nature.MEDIA:
        ready = {MEDIA: ready[MEDIA]}
    return _while_open(comment, redirect_form(comment, ready, initial))


def dismiss(act: Act, comment: Comment) -> Made:
    """Return the form that says that no reply is needed."""
    form = dismiss_form(comment.id, "dismiss", act.decisions.no_answer_reasons)
    return _while_open(comment, form)


def close(act: Act, comment: Comment) -> Made:
    """Return the form that says that nothing is left to reply to."""
    return _while_open(comment, dismiss_form(comment.id, "close", act.decisions.close_reasons))


def group(act: Act, comment: Comment) -> Made:
    """Return the form that puts a comment under another, when there is another."""
    others = comments.open_like(act.session, comment.what.account, comment.id)
    if not others:
        return texts.NOTHING_TO_GROUP
    return _while_open(comment, group_form(comment.id, others))


def hand_over(_act: Act, comment: Comment) -> Made:
    """Return the form that passes a comment to somebody."""
    return _while_open(comment, hand_form(comment.id))


def correct(act: Act, comment: Comment) -> Made:
    """Return the form that corrects what was noted."""
    decided = act.decisions
    form = correct_form(comment, act.city.accounts, decided.comment_natures, decided.city_timezone)
    return _while_open(comment, form)


def detail(act: Act, comment: Comment) -> Made:
    """Return both readings of the delay, and the next reminder."""
    lines = []
    for choice in act.decisions.reply_clocks:
        by = reckoning_of(act.city, comment.what.account, ReplyClock(choice.key))
        window = window_of(act.services.directive, comment.what.received_at, by)
        lines.append(
            form_texts.DETAIL_LINE.format(
                clock=choice.label,
                chosen=form_texts.CHOSEN if choice.key == act.city.rules.reply_clock else "",
                starts=moment_of(window.starts, act.now),
                target=moment_of(window.target, act.now),
                limit=moment_of(window.limit, act.now),
            )
        )
    at = comment.due.nudge_at
    reminder = form_texts.NEXT_NUDGE.format(at=moment_of(at, act.now)) if at else None
    return detail_view(lines, reminder or form_texts.NO_NUDGE)


def done(act: Act, wanted: int) -> Made:
    """Return the form that says that a reply is out, if it may be."""
    found = _reply(act, wanted)
    if isinstance(found, Refused):
        return found
    known, comment = found
    link = comment.what.link if known.kind is Kind.ANSWER else ""
    return hindered(known) or done_form(known.id, link, reason=needs_reason(known))


def mistake(act: Act, wanted: int) -> Made:
    """Return the form that says that what blocks a reply is wrong, if it may be said."""
    known = contesting.contested(act, wanted)
    if isinstance(known, Refused):
        return known
    return contest_form(wanted, lifts=contesting.may_lift(act, *known))


def edit(act: Act, wanted: int) -> Made:
    """Return the form of a reply as it was written."""
    found = _reply(act, wanted)
    if isinstance(found, Refused):
        return found
    known, comment = found
    promised = known.promised_at.date().isoformat() if known.promised_at else ""
    kept = {"comment": comment.id, "kind": known.kind.value, "promised": promised}
    return reply_form(kept, known.kind, known.text, form_texts.TEXT_HINT)


def _reply(act: Act, wanted: int) -> tuple[replies.Reply, Comment] | Refused:
    known = replies.find(act.session, wanted)
    if known is None:
        return Refused(Why.UNKNOWN_COMMENT)
    comment = seen(act.session, act.person, known.comment)
    allowed = replyable(act, comment, known.kind)
    return allowed if isinstance(allowed, Refused) else (known, allowed)


MAKERS: Final[dict[str, Maker]] = {
    ASK: ask,
    REPLY: reply,
    REDIRECT: redirect,
    INTERIM: interim,
    CORRECT: correct,
    DETAIL: detail,
}
FROM_MENU: Final[dict[str, Maker]] = {
    "redirect": redirect,
    "dismiss": dismiss,
    "group": group,
    "hand_over": hand_over,
    "close": close,
}
