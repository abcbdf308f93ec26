"""Put a citizen's question to a department, in the answers channel. Knows no Slack."""

from checks.comment_life import Step
from checks.natures import Nature
from handlers.act import act_of
from handlers.comments.flow import stepped, told
from handlers.following import held, say
from handlers.reasons import LONGEST, clean
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.services import Services
from storage import comments, outbox, questions
from storage.outbox import Letter
from storage.questions import Question

ANYBODY = ""


def ask(
    services: Services, user: str, number: int, department: str, text: str
) -> Question | Problems | Refused:
    """Ask a department, or all of them; the citizen still waits, so the clock goes on."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        comment = held(act, number)
        if isinstance(comment, Refused):
            return comment
        if comment.what.nature is Nature.MEDIA:
            return Refused(Why.MEDIA_ONLY)
        after = stepped(act, comment, Step.ASK)
        if isinstance(after, Refused):
            return after
        if not act.city.channels.answers:
            return Refused(Why.NO_CHANNEL)
        words = clean(text)
        wrong = _wrong(words, department, act.city.departments)
        if wrong:
            return Problems((wrong,))
        question = questions.ask(
            session, words, user, act.now,
            department=department, account=comment.what.account, comment=number,
        )  # fmt: skip
        comments.wait_for(session, number, after, department)
        outbox.put(session, Letter.QUESTION_CARD, question.subject, act.city.channels.answers)
        say(session, act.city, comment, "asked", by=user, department=department)
        told(act, number, "comment.asked", department=department)
        return question


def _wrong(words: str, department: str, known: dict[str, tuple[str, str]]) -> Problem | None:
    if not words:
        return Problem("text", "empty")
    if len(words) > LONGEST:
        return Problem("text", "too_long", {"count": len(words), "limit": LONGEST})
    if department != ANYBODY and department not in known:
        return Problem("department", "unknown_department")
    return None
