"""The corners of what handlers share: people who left, accounts that are gone, races."""

from dataclasses import replace

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.models.views import View

from bot.sandbox.slack import PretendedSlack
from checks.types import Finding, Severity
from handlers import postman
from handlers.act import VIGIE, act_of
from handlers.answering import redraw, whisper
from handlers.approvals.letters import Seen, _gather
from handlers.approvals.views import request_message
from handlers.blocks import section
from handlers.booking import book, full_day
from handlers.drafts.findings_view import finding_blocks
from handlers.drafts.letters import types_of
from handlers.drafts.sheet import gather
from handlers.drafts.ticks import _record, judge_next
from handlers.duties import LETTERS
from handlers.home.listeners import on_opened
from handlers.notices import home_of, team_of
from handlers.points import Point
from handlers.refusals import Why
from storage import drafts, judging, outbox, posts
from storage.findings import Found
from storage.outbox import Letter, Owed
from tests.handlers.cities import without_facebook
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FACEBOOK, INSTAGRAM, NADIA, PHILIPPE, THURSDAY
from tests.handlers.misfortunes import refused, unlucky
from tests.handlers.showing import said, shown
from tests.sandbox import BOT_TOKEN


def test_a_refusal_reaches_somebody_who_left_the_channel(slack: PretendedSlack) -> None:
    client = unlucky(
        BOT_TOKEN, f"{slack.public_url}/api/", chat_postEphemeral=[refused("user_not_in_channel")]
    )
    body = {"user": {"id": CAMILLE}, "container": {"type": "message", "channel_id": "C0MEDIAS"}}
    whisper(client, body, "Non.")
    assert slack.person(CAMILLE).dms()[-1]["text"] == "Non."


def a_window() -> View:
    return View(type="modal", title="Titre", blocks=[section("Rien.")])


def test_a_window_that_was_closed_is_not_redrawn(slack: PretendedSlack) -> None:
    client = unlucky(BOT_TOKEN, f"{slack.public_url}/api/")
    redraw(client, "V404", a_window())
    assert client.plan.of("views.update") == 1


def test_a_draft_without_channel_is_discussed_with_its_author(desk: Desk) -> None:
    draft = desk.write()
    with desk.services.reading() as session:
        city = desk.services.city(session)
    nowhere = replace(city, channels=replace(city.channels, team=""))
    assert (home_of(nowhere, draft), team_of(nowhere, draft)) == (CAMILLE, CAMILLE)


def test_an_account_that_is_gone_holds_no_place(desk: Desk) -> None:
    sent = desk.in_review()
    desk.change = without_facebook
    with desk.services.transaction() as session:
        act = act_of(session, desk.services, PHILIPPE)
        assert book(act, sent, sent.posts).full == sent.posts
        assert full_day(session, act.city, sent.posts[0]).why is Why.FULL
    desk.judge()
    again = desk.write(NADIA, accounts=(INSTAGRAM,), text="Un avis pour la rue du Moulin.")
    assert again.complete


def test_a_draft_of_an_account_that_is_gone_is_still_judged(desk: Desk) -> None:
    draft = desk.write()
    desk.change = without_facebook
    with desk.services.transaction() as session:
        judging.again(session, draft.id, drafts.AT_ONCE)
    desk.judge()
    assert desk.finding(draft, "account").finding.severity is Severity.BLOCKING


@pytest.mark.parametrize(
    ("article", "words"),
    [(None, "(bonne pratique)"), ("annexe-2", "(Directive, annexe 2)"), ("9", "art. 9)")],
)
def test_the_source_of_a_finding(desk: Desk, article: str | None, words: str) -> None:
    with desk.services.reading() as session:
        sheet = gather(session, desk.services, desk.write().id)
    finding = Finding("tone", article, Severity.ADVICE, "Adoucissez le ton.")
    blocks = finding_blocks(sheet, Point(Found(finding, (FACEBOOK,))), types_of(desk.services))
    assert words in said([one.to_dict() for one in blocks])


def test_a_verdict_for_words_that_changed_is_not_sent(desk: Desk) -> None:
    draft = desk.write()
    with desk.services.transaction() as session:
        drafts.revise(session, draft, draft.content, CAMILLE, THURSDAY)
        owed = Owed(1, "k", Letter.DRAFT_VERDICT, draft.subject, "C0MEDIAS", {}, 1)
        assert LETTERS[Letter.DRAFT_VERDICT](session, desk.services, owed) is None


@pytest.mark.parametrize("letter", [Letter.EXCEPTION_REQUEST, Letter.WORD_REQUEST])
def test_what_does_not_exist_any_more_is_not_sent(desk: Desk, letter: Letter) -> None:
    name = "exception:99" if letter is Letter.EXCEPTION_REQUEST else "word:99"
    with desk.services.reading() as session:
        owed = Owed(1, "k", letter, name, PHILIPPE, {}, 1)
        assert LETTERS[letter](session, desk.services, owed) is None


def test_a_recall_of_an_account_that_was_dropped_is_not_sent(desk: Desk) -> None:
    draft = desk.approved()
    facts = {"account": INSTAGRAM, "code": "soon"}
    for letter in (Letter.POST_REMINDER, Letter.POST_UNPLACED):
        with desk.services.reading() as session:
            owed = Owed(1, "k", letter, draft.subject, "C0MEDIAS", facts, 1)
            assert LETTERS[letter](session, desk.services, owed) is None


def test_only_the_home_tab_shows_a_home(desk: Desk) -> None:
    for event in (
        {"tab": "messages", "user": CAMILLE},
        {"tab": "home"},
        {"tab": "home", "user": 3},
    ):
        on_opened(event, services=desk.services)
    with desk.services.reading() as session:
        assert outbox.pending(session) == 0


def test_a_tick_that_another_process_answered_is_not_answered_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = desk.in_review(accounts=(FACEBOOK, INSTAGRAM))
    desk.fill()
    desk.approve(sent)
    desk.messages()
    monkeypatch.setattr(posts, "reminded", lambda *_: False)
    for moment in (THURSDAY, THURSDAY.replace(hour=22)):
        desk.at(moment)
    assert desk.said(Letter.POST_REMINDER, Letter.POST_UNPLACED) == []


def test_a_request_with_a_great_many_remarks_says_how_many_more(desk: Desk) -> None:
    draft = desk.in_review()
    with desk.services.reading() as session:
        request = _gather(session, desk.services, draft, Seen(1, 0))
    finding = Finding("tone", "8", Severity.ADVICE, "Adoucissez le ton.")
    many = tuple(Found(finding, (FACEBOOK,)) for _ in range(11))
    assert "… et 3 autres points" in said(shown(request_message(replace(request, found=many))))


def test_words_sent_while_a_verdict_is_recorded_wait_for_theirs(desk: Desk) -> None:
    draft = desk.write()
    with desk.services.transaction() as session:
        drafts.revise(session, draft, draft.content, CAMILLE, THURSDAY)
        _record(session, desk.services, draft, (), ())
        assert not drafts.get(session, draft.id).judged
    assert judge_next(desk.services)
    assert desk.draft(draft.id).judged


def test_vigie_acts_in_its_own_name(desk: Desk) -> None:
    with desk.services.reading() as session:
        act = act_of(session, desk.services, VIGIE)
        assert (act.user, act.person.accounts()) == ("vigie", ())


def test_a_delay_that_slack_gives_without_headers() -> None:
    answer = refused("ratelimited", 429)
    with pytest.raises(SlackApiError) as caught:
        answer(lambda: None)  # type: ignore[arg-type, return-value]
    assert postman._asked(caught.value) == postman.PACE  # noqa: SLF001
