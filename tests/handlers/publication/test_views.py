"""What is shown at the hour of a post, and the forms that say it is out."""

from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from handlers.blocks import MESSAGE_LIMIT, size
from handlers.people import Person
from handlers.publication.outside import publishable
from handlers.publication.views import (
    Recall,
    outside_form,
    published_form,
    recall_message,
    unplaced_message,
)
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FACEBOOK, THURSDAY
from tests.handlers.showing import buttons, shown, view_shown


def recall(desk: Desk, code: str) -> Recall:
    draft = desk.approved()
    return Recall(draft, draft.posts[0], "Facebook – Ville", code)


@pytest.mark.parametrize("code", ["soon", "late", "programmed"])
def test_recalls(desk: Desk, pictured: SnapshotAssertion, code: str) -> None:
    assert shown(recall_message(recall(desk, code))) == pictured


@pytest.mark.parametrize("code", ["missed", "programmed", "unplaced"])
def test_lost_places(desk: Desk, pictured: SnapshotAssertion, code: str) -> None:
    assert shown(unplaced_message(recall(desk, code))) == pictured


def test_the_longest_text_is_whole_to_be_copied(desk: Desk) -> None:
    one = recall(desk, "soon")
    text = "é\n" * 2500
    long = replace(one, draft=replace(one.draft, content=replace(one.draft.content, text=text)))
    message = recall_message(long)
    assert size(message.blocks) <= MESSAGE_LIMIT
    assert shown(message)["blocks"][2]["elements"][0]["elements"][0]["text"] == text


def test_what_is_programmed_is_not_programmed_again(desk: Desk) -> None:
    one = recall(desk, "soon")
    assert "Programmée sur la plateforme" in buttons(shown(recall_message(one)))
    programmed = replace(one, post=replace(one.post, status=one.post.status.PROGRAMMED))
    assert "Programmée sur la plateforme" not in buttons(shown(recall_message(programmed)))


def test_forms(desk: Desk, pictured: SnapshotAssertion) -> None:
    with desk.services.reading() as session:
        accounts = publishable(Person(CAMILLE, desk.services.city(session)))
    published = published_form({"draft": 1, "account": FACEBOOK}, THURSDAY, "America/Toronto")
    link = "https://www.facebook.com/posts/1"
    outside = outside_form(accounts, THURSDAY, "America/Toronto", link)
    assert [view_shown(published), view_shown(outside)] == pictured
