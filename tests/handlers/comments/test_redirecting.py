"""Ready texts send people to the right door (art. 6, 7), and nothing else reaches the media."""

from dataclasses import replace

import pytest

from checks.city import City, Contacts
from checks.comment_life import State
from handlers.comments import flow
from handlers.comments.form import Form
from handlers.refusals import Refused, Why
from storage.comment import Comment
from storage.outbox import Letter
from storage.replies import Reply
from tests.handlers.comments.counter import (
    COMPLAINT_TEXT,
    MEDIA_TEXT,
    PAGE,
    POLICE_LINK,
    Counter,
    codes,
)
from tests.handlers.givens import CAMILLE, MARC


@pytest.mark.article("6")
def test_a_complaint_is_redirected_to_the_city(any_counter: Counter) -> None:
    comment = any_counter.track(excerpt=COMPLAINT_TEXT)
    reply = any_counter.redirect(comment, "complaint", "emergency", name="Luc")
    assert isinstance(reply, Reply)
    assert reply.text.startswith("Bonjour Luc. Nous ne traitons pas les plaintes")
    assert "450 555-0100" in reply.text
    assert "composez le 911. Merci!" in reply.text
    assert any_counter.now(comment).state is State.NEW
    assert any_counter.told(Letter.REPLY_VERDICT)
    assert isinstance(any_counter.out(reply, link=""), Comment)
    assert any_counter.now(comment).state is State.REDIRECTED


@pytest.mark.article("6")
def test_the_same_person_gets_another_wording(counter: Counter) -> None:
    first = counter.track(excerpt=COMPLAINT_TEXT)
    counter.out(counter.redirect(first, "complaint"), link="")
    second = counter.track(link=PAGE, excerpt=COMPLAINT_TEXT, handle="@luc roy")
    reply = counter.redirect(second, "complaint")
    assert "Comme nous vous l’avons indiqué" in reply.text
    other = counter.track(link=f"{PAGE}?comment_id=9", excerpt=COMPLAINT_TEXT, handle="Ana")
    assert "Comme nous" not in counter.redirect(other, "complaint").text


@pytest.mark.article("6")
def test_an_empty_contact_refuses_and_says_where_to_fill_it(counter: Counter) -> None:
    def empty(city: City) -> City:
        return replace(city, contacts=Contacts())

    counter.desk.change = empty
    comment = counter.track(excerpt=COMPLAINT_TEXT)
    assert codes(counter.redirect(comment, "complaint")) == {("texts", "empty_contact")}
    assert isinstance(counter.redirect(comment, "emergency"), Reply)
    assert codes(counter.redirect(comment)) == {("texts", "choose")}


@pytest.mark.article("1.1")
def test_who_tells_of_a_crime_is_sent_to_the_police(counter: Counter) -> None:
    comment = counter.track(MARC, link=POLICE_LINK)
    reply = counter.redirect(comment, "tip", user=MARC)
    assert "transmettre une information à la police" in reply.text
    assert "composez le 911" in reply.text


@pytest.mark.article("7")
def test_the_media_are_never_answered(any_counter: Counter) -> None:
    comment = any_counter.track(excerpt=MEDIA_TEXT)
    media_only = Refused(Why.MEDIA_ONLY)
    assert any_counter.write(comment) == media_only
    assert any_counter.promise(comment, "2026-11-12") == media_only
    assert any_counter.ask(comment) == media_only
    assert codes(any_counter.redirect(comment, "complaint")) == {("texts", "media_alone")}
    both = any_counter.redirect(comment, "media", "emergency")
    assert codes(both) == {("texts", "media_alone")}
    reply = any_counter.redirect(comment, "media", name="Oui nous confirmons")
    assert reply.text.startswith("Bonjour. Les demandes des médias")
    assert "confirmons" not in reply.text
    assert isinstance(any_counter.out(reply, link=""), Comment)
    assert any_counter.now(comment).state is State.REDIRECTED


@pytest.mark.article("7")
def test_a_reply_written_before_the_nature_was_known_does_not_go_out(counter: Counter) -> None:
    comment = counter.track()
    reply = counter.write(comment)
    form = Form(
        excerpt=MEDIA_TEXT, account="facebook-ville", day="2026-11-10", hour="08:00", nature="media"
    )
    flow.correct(counter.services, CAMILLE, comment.id, form)
    assert counter.out(reply) == Refused(Why.MEDIA_ONLY)
