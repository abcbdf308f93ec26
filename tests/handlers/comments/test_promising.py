"""While an emergency is on, the interim reply may say why replies are late (art. 10.1)."""

from typing import Any

import pytest

from handlers.act import act_of
from handlers.comments import makers, promising
from handlers.comments.forms import texts
from handlers.comments.promising import Delay
from storage.comment import Comment
from storage.replies import Reply
from tests.handlers.comments.counter import POLICE_LINK, Counter, codes
from tests.handlers.emergency.crises import declare
from tests.handlers.givens import CAMILLE, LAW, MARC
from tests.handlers.showing import view_shown

PAGE = "https://www.ville.example.ca/urgence"
BOIL = Delay("de l’avis d’ébullition", PAGE)


def promise(counter: Counter, comment: Comment, delay: Delay = BOIL, user: str = CAMILLE) -> Any:
    return promising.promise(counter.services, user, comment.id, "2026-11-12", "Luc", delay)


def form(counter: Counter, comment: Comment) -> str:
    with counter.services.reading() as session:
        made = makers.interim(act_of(session, counter.services, CAMILLE), comment)
    return str(view_shown(made))  # type: ignore[arg-type]  # a form: it may be filled


@pytest.mark.article("10.1")
def test_an_emergency_is_given_as_the_reason_of_a_delay(any_counter: Counter) -> None:
    comment = any_counter.track()
    assert "Retard – urgence" not in form(any_counter, comment)
    declare(any_counter.desk)
    shown = form(any_counter, comment)
    assert "Retard – urgence" in shown
    assert "de l’avis d’ébullition" in shown
    reply = promise(any_counter, comment)
    assert isinstance(reply, Reply)
    assert reply.text.replace("\u00a0", " ") == (
        "Bonjour Luc. En raison de l’avis d’ébullition, nos équipes se consacrent à l’information "
        f"d’urgence. Nous vous répondrons dès que possible. Pour suivre la situation : {PAGE}"
    )
    any_counter.judge()
    assert isinstance(any_counter.out(any_counter.reply(reply), link=""), Comment)
    assert any_counter.now(comment).promised_at


@pytest.mark.parametrize(
    ("delay", "wrong"),
    [
        (Delay("", PAGE), {("situation", "needs_situation")}),
        (Delay("x" * 121, PAGE), {("situation", "too_long")}),
        (Delay("du verglas", ""), {("page", "needs_page")}),
        (Delay("du verglas", "mairie"), {("page", "needs_page")}),
    ],
)
def test_no_blank_is_left_in_it(counter: Counter, delay: Delay, wrong: object) -> None:
    comment = counter.track()
    declare(counter.desk)
    assert codes(promise(counter, comment, delay)) == wrong


def test_without_an_emergency_it_is_refused(counter: Counter) -> None:
    comment = counter.track()
    assert codes(promise(counter, comment)) == {("which", "no_emergency")}
    declare(counter.desk, exercise=True)
    assert codes(promise(counter, comment)) == {("which", "no_emergency")}


def test_the_emergency_of_the_city_is_not_that_of_the_police(counter: Counter) -> None:
    declare(counter.desk)
    comment = counter.track(MARC, link=POLICE_LINK)
    assert codes(promise(counter, comment, user=MARC)) == {("which", "no_emergency")}


def test_every_kind_of_emergency_has_its_words() -> None:
    assert set(texts.SITUATIONS) == {one.key for one in LAW.decisions.emergency_kinds}
