"""Lay out the form of an interim reply. Values in, blocks out."""

from typing import Final

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from checks.workdays import local
from handlers.blocks import option, text_input
from handlers.comments.forms import texts
from handlers.inputs import day_input, form, link_input, select
from storage.comment import Comment

INTERIM_FORM: Final = "comments.interim_form"


def interim_form(comment: Comment, situation: str = "", page: str = "") -> View:
    """Return the form of an interim reply: who is thanked, what day is promised.

    ``situation``: while an emergency is on, why replies are late; ``page``: where it is followed.
    """
    blocks: list[Block] = [
        *(_delay_fields(situation, page) if situation else ()),
        text_input("first_name", texts.FIRST_NAME, "", lines=False, limit=40),
        day_input(
            "promised", texts.PROMISED, local(comment.due.limit_at).date().isoformat(),
            hint=texts.PROMISED_HINT,
        ),
    ]  # fmt: skip
    kept = {"comment": comment.id}
    return form(INTERIM_FORM, texts.REPLY_TITLES["interim"], blocks, kept, texts.CHECK)


def _delay_fields(situation: str, page: str) -> list[Block]:
    ready = [option(words, key) for key, words in texts.INTERIM_TEXTS.items()]
    return [
        select("which", texts.INTERIM_TEXT, ready, ready[0].value or ""),
        text_input(
            "situation", texts.SITUATION, situation, lines=False, limit=120,
            hint=texts.SITUATION_HINT,
        ),
        link_input("page", texts.FOLLOW, page, optional=True, hint=texts.SITUATION_HINT),
    ]  # fmt: skip
