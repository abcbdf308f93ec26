"""Tell what a message of Slack is: an answer, a precision, or something else. Knows no Slack."""

from dataclasses import replace

from handlers.act import Act, act_of
from handlers.answers import flow, owing
from handlers.answers.heard import Heard
from handlers.answers.team import reply
from handlers.services import Services
from storage import answers, outbox, questions
from storage.answers import Answer, Given, Source, Spot
from storage.outbox import Letter
from storage.questions import Question


def hear(services: Services, heard: Heard) -> None:
    """Take a new message: an answer is received, anything else gets a discreet button."""
    with services.transaction() as session:
        act = act_of(session, services, heard.user)
        if answers.at_place(session, heard.spot.channel, heard.spot.ts) is None:
            _take(act, heard)


def follow(services: Services, heard: Heard) -> None:
    """Take the edit of a message: a new version of its answer, if it gave one."""
    with services.transaction() as session:
        act = act_of(session, services, heard.user)
        found = answers.at_place(session, heard.spot.channel, heard.spot.ts)
        if found is None:
            _take(act, heard)
            return
        known = answers.lock(session, found[0].id) if found[1] else None
        if known is None or act.user != known.author:
            return
        if heard.length:
            owing.offer(session, heard.place, "too_long", length=heard.length)
            return
        flow.revise(act, known, changed(act, known, heard))


def forget(services: Services, channel: str, ts: str) -> None:
    """Take the deletion of a message that gave an answer."""
    with services.transaction() as session:
        found = answers.at_place(session, channel, ts)
        known = answers.lock(session, found[0].id) if found and found[1] else None
        if known is not None:
            flow.remove(act_of(session, services, known.author), known)


def take(services: Services, user: str, heard: Heard) -> tuple[Answer, bool] | None:
    """Make an answer of a message because somebody asks for it; None when it says nothing.

    Tell also whether the answer is new: the message may have given one already.
    """
    with services.transaction() as session:
        act = act_of(session, services, user)
        found = answers.at_place(session, heard.spot.channel, heard.spot.ts)
        if found is not None:
            return found[0], False
        given = _forwarded(act, heard) if heard.shares else _said(heard, Source.CHANNEL)
        if given is None or heard.length:
            return None
        entered_by = user if user != heard.user else None
        spot = Spot() if heard.direct else heard.place
        answer = flow.receive(act, given, heard.user, spot, entered_by)
        if heard.direct:
            answers.link(session, answer.id, heard.spot)
        return answer, True


def changed(act: Act, known: Answer, heard: Heard) -> Given:
    """Return what an answer says once its message is edited."""
    fresh = _forwarded(act, heard) if heard.shares else _said(heard, known.given.source)
    if fresh is None:
        return known.given
    return replace(
        known.given,
        text=fresh.text,
        remark=fresh.remark,
        files=fresh.files,
        hidden=fresh.hidden,
    )


def _take(act: Act, heard: Heard) -> None:
    if heard.direct:
        _in_private(act, heard)
        return
    question = questions.at_place(act.session, heard.spot.channel, heard.spot.thread)
    outsider = question is not None and not owing.may_answer(
        act.person, flow.group_of(act, Given("", Source.THREAD, question.id))
    )
    if heard.length:
        code = "too_long" if outsider or heard.shares else "offer_too_long"
        owing.offer(act.session, heard.place, code, length=heard.length)
    elif heard.shares:
        _take_forward(act, heard)
    elif question is not None and outsider and heard.says_something:
        _take_reply(act, heard, question)
    elif heard.says_something:
        owing.offer(act.session, heard.place, "offer")


def _take_reply(act: Act, heard: Heard, question: Question) -> None:
    """Take a reply under a question: an answer, or the precision that was asked of its author."""
    asked = [
        one
        for one in answers.asked_of(act.session, act.user)
        if one.given.question_id == question.id
    ]
    if asked:
        reply(act, asked[0], heard.text, heard.files, heard.hidden)
        answers.link(act.session, asked[0].id, heard.spot, own=False)
        return
    given = replace(_said(heard, Source.THREAD), question_id=question.id)
    flow.receive(act, given, act.user, heard.place)


def _take_forward(act: Act, heard: Heard) -> None:
    session = act.session
    known = _known(act, heard)
    if known is not None:
        owing.offer(session, heard.place, "known", answer=known.id)
        answers.link(session, known.id, heard.spot, own=False)
        return
    given = _forwarded(act, heard)
    if given is None:
        owing.offer(session, heard.place, "empty")
        return
    answer = flow.receive(act, given, act.user, heard.place)
    for one in heard.shares:
        if one.channel and one.ts:
            answers.link(session, answer.id, Spot(one.channel, one.ts), own=False)


def _known(act: Act, heard: Heard) -> Answer | None:
    """Return the answer that a forwarded message gave already, if it did."""
    for one in heard.shares:
        found = answers.at_place(act.session, one.channel, one.ts)
        if found is not None:
            return found[0]
    return None


def _forwarded(act: Act, heard: Heard) -> Given | None:
    """Return what a forward gives: the message's words; those written beside a question's card."""
    for one in heard.shares:
        question = questions.at_place(act.session, one.channel, one.ts)
        if question is not None:
            said = replace(_said(heard, Source.FORWARD), question_id=question.id)
            return said if heard.says_something else None
    texts = dict.fromkeys(one.text for one in heard.shares if one.text)
    files = dict.fromkeys(name for one in heard.shares for name in one.files)
    if not texts and not files:
        return None
    return Given(
        text="\n\n".join(texts),
        source=Source.FORWARD,
        remark=heard.text,
        files=(*heard.files, *files),
        hidden=heard.hidden,
    )


def _said(heard: Heard, source: Source) -> Given:
    return Given(text=heard.text, source=source, files=heard.files, hidden=heard.hidden)


def _in_private(act: Act, heard: Heard) -> None:
    """Take a direct message: the precision that was asked, else a button."""
    asked = answers.asked_of(act.session, act.user)
    if heard.length or heard.shares or not asked:
        code = "too_long" if heard.length else "offer_private"
        if heard.length or heard.shares or heard.says_something:
            owing.offer(act.session, heard.place, code, length=heard.length)
        return
    chosen = next((one for one in asked if _asks_at(act, one, heard.spot.thread)), asked[0])
    reply(act, chosen, heard.text, heard.files, heard.hidden)
    answers.link(act.session, chosen.id, heard.spot, own=False)


def _asks_at(act: Act, answer: Answer, thread: str) -> bool:
    """Return whether a thread of a direct message is that of the precision asked."""
    card = outbox.place_of(act.session, Letter.ANSWER_ASK, owing.asking(answer), answer.told)
    return card is not None and card.ts == thread
