"""Show above the form of a post what goes on, and offer to tie the post to an emergency."""

from collections.abc import Iterable
from dataclasses import dataclass

from slack_sdk.models.blocks import Block, CheckboxesElement, InputBlock, PlainTextObject
from slack_sdk.models.views import View
from sqlmodel import Session

from checks.types import Group
from handlers.banners import banners
from handlers.blocks import context, option
from handlers.drafts import texts
from handlers.drafts.form_view import URGENT
from handlers.services import Services
from storage import emergency


@dataclass(frozen=True, slots=True)
class Around:
    """What stands above a form: what goes on, and whether a post may belong to an emergency."""

    banners: tuple[str, ...]
    offered: bool


def around(session: Session, services: Services, groups: Iterable[Group]) -> Around:
    """Return what stands above the form of somebody who writes for these chains."""
    mine = frozenset(groups)
    offered = any(emergency.on_group(session, group) for group in mine)
    return Around(banners(session, services, mine), offered)


def above(view: View, known: Around, *, ticked: bool) -> View:
    """Return a form with what goes on above its fields."""
    lines: list[Block] = [context(words) for words in known.banners]
    view.blocks = [*lines, *([_box(ticked=ticked)] if known.offered else []), *(view.blocks or [])]
    return view


def _box(*, ticked: bool) -> Block:
    one = option(texts.IS_URGENT, URGENT)
    return InputBlock(
        block_id=URGENT,
        label=PlainTextObject(text=texts.URGENT),
        element=CheckboxesElement(
            action_id=URGENT, options=[one], initial_options=[one] if ticked else None
        ),
        optional=True,
    )
