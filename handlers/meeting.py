"""Where employees' answers, questions and comments of the public meet: each shows the others."""

from sqlmodel import Session

from checks.answer_life import WAITING
from handlers.act import Act
from handlers.following import may_follow, say, show, show_question
from storage import answers, comments, questions
from storage.answers import Answer
from storage.comment import Comment


def of_question(session: Session, number: int | None) -> Comment | None:
    """Return the comment that a question came from, held until the transaction ends, or None."""
    question = questions.find(session, number) if number else None
    return comments.lock(session, question.comment) if question and question.comment else None


def waiting_for(session: Session, comment: int) -> tuple[Answer, ...]:
    """Return the employees' answers to the questions of a comment that wait for the team."""
    asked = questions.of_comment(session, comment)
    found = (one for each in asked for one in answers.of_question(session, each.id))
    return tuple(one for one in found if one.status in WAITING)


def arrived(act: Act, answer: Answer) -> None:
    """Say under the comment of a question that an answer to it is here."""
    comment = of_question(act.session, answer.given.question_id)
    if comment:
        say(act.session, act.city, comment, "answer_came", number=answer.number)
        show(act.session, act.city, comment)


def moved(act: Act, answer: Answer) -> None:
    """Show the comment of a question anew: one of its answers is not where it was."""
    comment = of_question(act.session, answer.given.question_id)
    if comment:
        show(act.session, act.city, comment)


def published(act: Act, answer: Answer, link: str) -> None:
    """Close the question of a published answer, and its comment: the public has its reply."""
    number = answer.given.question_id
    if not number:
        return
    comment = of_question(act.session, number)
    if questions.close(act.session, number, act.now):
        _shown(act.session, number)
    if comment is None or not may_follow(act.person, comment):
        return
    if comments.answered_by_department(act.session, comment.id, act.now, act.user, link):
        comment = comments.get(act.session, comment.id)
        say(act.session, act.city, comment, "sent_answer", by=act.user, link=link)
        show(act.session, act.city, comment)
        act.journal("comment.answered", comment.subject, answer=answer.number)


def _shown(session: Session, number: int) -> None:
    question = questions.find(session, number)
    if question:
        show_question(session, question)
