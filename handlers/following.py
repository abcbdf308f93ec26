"""Follow a comment of the public: who may, where it is shown, what is said in its thread."""

from typing import Any

from sqlmodel import Session

from checks import permissions
from checks.city import City, Role
from checks.natures import Nature
from checks.permissions import Permission
from checks.types import Group
from handlers.act import Act
from handlers.notices import refresh_homes
from handlers.people import Person
from handlers.refusals import Refused, Why
from storage import comments, outbox, questions
from storage.comment import SUBJECT, Comment
from storage.outbox import Letter, Owed, Place
from storage.questions import Question


def group_of(city: City, account: str) -> Group:
    """Return whose account it is; an account that is gone is the city's."""
    known = city.account(account)
    return known.group if known else Group.CITY


def may_follow_on(person: Person, account: str) -> bool:
    """Return whether this person handles the comments of an account."""
    return person.may(permissions.HANDLE[group_of(person.city, account)])


def may_follow_any(person: Person) -> bool:
    """Return whether this person handles the comments of some account."""
    return any(person.may(one) for one in permissions.HANDLE.values()) or person.may(
        Permission.HANDLE_URGENT
    )


def may_follow(person: Person, comment: Comment) -> bool:
    """Return whether this person handles a comment: urgent ones are also for who is on duty.

    Demands of the media are also for the person who is named for them.
    """
    if may_follow_on(person, comment.what.account):
        return True
    if comment.what.nature is Nature.DANGER:
        return person.may(Permission.HANDLE_URGENT)
    return comment.what.nature is Nature.MEDIA and person.user == media_person(person.city)


def media_person(city: City) -> str:
    """Return who speaks with the media: the person named, else a director, else nobody."""
    return city.contacts.media or min(city.holders(Role.DIRECTOR), default="")


def held(act: Act, number: int) -> Comment | Refused:
    """Return a comment to somebody who may handle it, held until the transaction ends."""
    comment = comments.lock(act.session, number)
    if comment is None:
        return Refused(Why.UNKNOWN_COMMENT)
    return comment if may_follow(act.person, comment) else Refused(Why.NOT_ALLOWED)


def seen(session: Session, person: Person, number: int) -> Comment | Refused:
    """Return a comment to somebody who may handle it, without holding it."""
    comment = comments.find(session, number)
    if comment is None:
        return Refused(Why.UNKNOWN_COMMENT)
    return comment if may_follow(person, comment) else Refused(Why.NOT_ALLOWED)


def channel_for(city: City, account: str, otherwise: str) -> str:
    """Return where the comments of an account are handled, else a person."""
    police = group_of(city, account) is Group.POLICE
    own = city.channels.police if police else city.channels.comments
    return own or city.channels.comments or city.channels.team or otherwise


def channel_of(city: City, comment: Comment) -> str:
    """Return where a comment's card is: its channel, else who followed it first."""
    return channel_for(city, comment.what.account, comment.captured_by)


def show(session: Session, city: City, comment: Comment) -> None:
    """Owe a comment's card its new look, its closed questions theirs, and the Homes theirs."""
    show_card(session, city, comment)
    refresh_homes(session)


def show_card(session: Session, city: City, comment: Comment) -> None:
    """Owe a comment's card its new look, and those of its questions once they are closed."""
    outbox.put(session, Letter.COMMENT_CARD, comment.subject, channel_of(city, comment))
    if not comment.is_open:
        for question in questions.of_comment(session, comment.id):
            show_question(session, question)


def show_question(session: Session, question: Question) -> None:
    """Owe the card of a question its new look wherever it stands."""
    for recipient in sorted(outbox.places_of(session, Letter.QUESTION_CARD, question.subject)):
        outbox.refresh(session, Letter.QUESTION_CARD, question.subject, recipient)


def say(session: Session, city: City, comment: Comment, code: str, **facts: Any) -> None:  # noqa: ANN401
    """Owe a new reply in a comment's thread: what asks somebody to act, or tells an outcome."""
    outbox.put(
        session, Letter.COMMENT_NOTE, comment.subject, channel_of(city, comment),
        facts={"code": code, **facts},
    )  # fmt: skip


def comment_in(owed: Owed) -> int:
    """Return the number of the comment that a message is about."""
    return int(owed.subject.removeprefix(SUBJECT))


def thread_of(session: Session, comment: Comment, recipient: str) -> Place | None:
    """Return where a comment's thread begins for a recipient, once its card was posted."""
    return outbox.place_of(session, Letter.COMMENT_CARD, comment.subject, recipient)
