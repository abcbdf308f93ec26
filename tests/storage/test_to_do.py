"""What is still to do, as the index and the lists say it, is what no status has ended."""

import pytest
from sqlmodel import text

from checks.lifecycle import PostStatus
from storage import listing
from storage.engine import Transactions
from storage.tables.drafts import POST_TO_DO
from tests.storage.factories import a_draft

OVER = {PostStatus.PUBLISHED, PostStatus.DROPPED}


@pytest.mark.parametrize("status", PostStatus)
def test_a_draft_is_in_hand_until_its_post_is_over(write: Transactions, status: PostStatus) -> None:
    with write() as session:
        draft = a_draft(session)
        session.connection().execute(
            text("UPDATE post SET status = :status WHERE id = :post"),
            {"status": status.value, "post": draft.posts[0].id},
        )
        held = listing.page_in_hand(session, draft.author, limit=5)
        found = listing.in_hand(session, draft.author)
    assert [one.id for one in held] == [one.id for one in found]
    assert bool(held) is (status not in OVER)


def test_the_index_names_every_status_that_is_over() -> None:
    assert all((f"'{one}'" in POST_TO_DO) is (one in OVER) for one in PostStatus)
