"""A form is taken whole or told field by field what to mend."""

from typing import Any

import pytest

from checks.lifecycle import PostStatus
from tests.handlers.desk import Desk
from tests.handlers.givens import FACEBOOK, INSTAGRAM, TEXT


@pytest.mark.article("3")
def test_an_objective_is_chosen_from_the_list(desk: Desk) -> None:
    assert desk.refused(objective="please") == {("objective", "choose")}
    assert desk.refused(objective="") == {("objective", "choose")}


BAD: list[tuple[dict[str, Any], set[tuple[str, str]]]] = [
    ({"text": ""}, {("text", "empty")}),
    ({"text": "\u200b\u202e \x00"}, {("text", "empty")}),
    ({"text": "🎉🎉🎉"}, {("text", "no_words")}),
    ({"text": "a" * 3000, "more": "a" * 2001}, {("text", "too_long")}),
    ({"text": "a" * 40_000}, {("text", "too_long")}),
    ({"own_accounts": (FACEBOOK,)}, {("own_text", "own_empty")}),
    ({"own_text": "Autre texte."}, {("own_accounts", "own_for_whom")}),
    ({"own_text": "🎉", "own_accounts": (FACEBOOK,)}, {("own_text", "no_words")}),
    ({"own_text": "a" * 3001, "own_accounts": (FACEBOOK,)}, {("own_text", "too_long")}),
    ({"own_text": "Oui.", "own_accounts": (INSTAGRAM,)}, {("own_accounts", "not_chosen")}),
    ({"day": "2026-02-30"}, {("day", "no_such_day")}),
    ({"day": ""}, {("day", "no_such_day")}),
    ({"hour": "25:00"}, {("day", "no_such_day")}),
    ({"day": "9999-12-31"}, {("day", "no_such_day")}),
    ({"day": "2026-11-09"}, {("day", "past")}),
    ({"day": "2030-01-01"}, {("day", "too_far")}),
    ({"accounts": ()}, {("accounts", "choose")}),
    ({"accounts": ("myspace-ville",)}, {("accounts", "not_yours")}),
    ({"type": "poem"}, {("type", "choose")}),
    ({"link": "javascript:alert(1)"}, {("link", "not_a_link")}),
    ({"link": "https://" + "a" * 2000}, {("link", "too_long")}),
    ({"picture": True, "description": "a" * 1001}, {("description", "too_long")}),
    ({"picture": True, "origin": "a" * 301}, {("origin", "too_long")}),
]


@pytest.mark.parametrize(("fields", "wrong"), BAD, ids=lambda one: str(one)[:40])
def test_what_cannot_be_taken_is_told_field_by_field(
    desk: Desk, fields: dict[str, Any], wrong: set[tuple[str, str]]
) -> None:
    assert desk.refused(**fields) == wrong
    assert desk.said() == []


def test_a_text_of_exactly_five_thousand_characters_is_taken(desk: Desk) -> None:
    text = ("La ville. " * 500)[:4999] + "x"
    draft = desk.write(text=text[:3000], more=text[3000:])
    assert draft.content.text == text


def test_what_hides_or_turns_is_not_stored(desk: Desk) -> None:
    draft = desk.write(text="Bonjour\u202e à\x00 tous\u200b! \ud83d")
    assert draft.content.text == "Bonjour à tous!"


def test_an_account_that_goes_and_comes_back(desk: Desk) -> None:
    draft = desk.write(accounts=(FACEBOOK, INSTAGRAM))
    fewer = desk.edit(draft, accounts=(FACEBOOK,))
    assert [post.account for post in fewer.posts] == [FACEBOOK]
    again = desk.edit(fewer, accounts=(FACEBOOK, INSTAGRAM))
    assert {post.status for post in again.posts} == {PostStatus.PLANNED}


def test_another_text_for_an_account(desk: Desk) -> None:
    own = "Patinoire ouverte samedi! 🎉"
    draft = desk.write(accounts=(FACEBOOK, INSTAGRAM), own_accounts=(INSTAGRAM,), own_text=own)
    assert draft.content.text_of(INSTAGRAM) == own
    assert draft.content.text_of(FACEBOOK) == TEXT
    shared = desk.edit(draft, own_accounts=(), own_text="")
    assert shared.content.text_of(INSTAGRAM) == TEXT
