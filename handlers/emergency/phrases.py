"""Say what an emergency is, whom it concerns, and what it leads to: French with counts."""

from collections.abc import Callable

from checks.emergencies import GROUPS, Scope
from handlers.act import VIGIE
from handlers.emergency import texts
from handlers.emergency.summary import Summary
from handlers.wording import moment_of, plural, title_of
from storage.drafts import Post, Stored
from storage.emergency import Emergency
from storage.emergency_posts import Link

Name = Callable[[str], str]


def scope_of(one: Emergency) -> str:
    """Return whose accounts an emergency is about, in words."""
    return texts.SCOPES[next(scope for scope in Scope if GROUPS[scope] == one.groups)]


def consequences(held: int, by_hand: int) -> str:
    """Return what declaring an emergency does to what is scheduled."""
    if not held and not by_hand:
        return texts.NOTHING_SCHEDULED
    words = [texts.HELD[held > 1].format(count=plural(held, *texts.HELD_COUNT))]
    if by_hand:
        words.append(texts.BY_HAND[by_hand > 1].format(count=by_hand))
    return texts.CONSEQUENCES.format(all="; ".join(words))


def facts_of(one: Emergency, kind: str) -> dict[str, str]:
    """Return what every sentence about an emergency may say of it."""
    return {"kind": kind, "scope": scope_of(one), "by": f"<@{one.started_by}>"}


def mention(user: str) -> str:
    """Return what Slack reads as somebody's name."""
    return f"<@{user}>"


def plain_summary(summary: Summary, name: Name = mention) -> str:
    """Return the summary of an emergency as text, to read or to export.

    ``name`` says who did something; whatever else stands there may have been typed by anybody.
    """
    one = summary.emergency
    parts = [
        texts.SUMMARY_HEAD.format(
            **facts_of(one, summary.kind) | {"by": name(one.started_by)},
            mark=texts.SUMMARY_MARKS[one.exercise],
            start=moment_of(one.started_at, summary.now),
            end=_end(summary, name),
            reason=summary.reason,
        ),
        *_posts(summary, name),
        "",
        texts.SUMMARY_HELD,
        *_held(summary),
        *_delayed(summary),
        "",
        texts.SUMMARY_STEPS,
        *_steps(summary, name),
    ]
    return "\n".join(parts)


def _end(summary: Summary, name: Name) -> str:
    one = summary.emergency
    if one.ended_at is None:
        return texts.SUMMARY_OPEN.format(at=moment_of(one.planned_end, summary.now))
    by = _who(one.ended_by or "", name)
    return texts.SUMMARY_END.format(by=by, at=moment_of(one.ended_at, summary.now))


def _posts(summary: Summary, name: Name) -> list[str]:
    lines = ["", texts.SUMMARY_POSTS]
    links = {link.draft: link for link in summary.links}
    for draft in summary.published:
        lines += [_post(summary, draft, post) for post in draft.posts]
        lines += _review(links[draft.id], name)
    return lines if summary.published else [*lines, texts.SUMMARY_NONE]


def _post(summary: Summary, draft: Stored, post: Post) -> str:
    out = post.published_at
    at = moment_of(out, summary.now) if out else ""
    return texts.SUMMARY_POST.format(
        account=summary.title(post.account),
        title=title_of(draft.content.text),
        state=texts.SUMMARY_OUT.format(at=at) if out else texts.SUMMARY_NOT_OUT,
    )


def _review(link: Link, name: Name) -> list[str]:
    if link.review_asked_at is None:
        return []
    by = link.reviewed_by
    done = texts.SUMMARY_REVIEWED.format(by=_who(by, name)) if by else texts.SUMMARY_TO_REVIEW
    return [texts.SUMMARY_REVIEW.format(state=done)]


def _held(summary: Summary) -> list[str]:
    lines = [
        texts.SUMMARY_POST.format(
            account=summary.title(each.post.account),
            title=title_of(each.words),
            state=moment_of(each.post.planned_at, summary.now),
        )
        for each in summary.held
    ]
    return lines or [texts.SUMMARY_NONE]


def _delayed(summary: Summary) -> list[str]:
    """Return the comments that are late because of the emergency; an exercise delays nothing."""
    lines = [
        texts.SUMMARY_COMMENT.format(
            number=one.number,
            account=summary.title(one.what.account),
            target=moment_of(one.due.target_at, summary.now),
            state=texts.SUMMARY_REPLIED[one.first_reply_at is not None],
        )
        for one in summary.delayed
    ]
    return ["", texts.SUMMARY_DELAYED, *lines] if lines else []


def _steps(summary: Summary, name: Name) -> list[str]:
    return [
        texts.SUMMARY_STEP.format(
            at=moment_of(line.at, summary.now),
            what=texts.STEPS[line.action],
            by=_who(line.actor, name),
        )
        for line in summary.lines
        if line.action in texts.STEPS
    ]


def _who(user: str, name: Name) -> str:
    return texts.VIGIE if user == VIGIE else name(user)
