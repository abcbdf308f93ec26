"""Posts are held for a reason, until it is gone or a person lets one pass."""

from sqlmodel import Session

from storage import holds
from storage.draft import Post
from storage.engine import Transactions
from storage.holds import Ground
from tests.storage.factories import CAMILLE, FACEBOOK, LATER, MEHDI, NOW, TIKTOK, a_draft

DOUBT = "doubt:1"
EMERGENCY = "emergency:1"


def a_post(session: Session, account: str = FACEBOOK) -> Post:
    return a_draft(session, accounts=(account,)).posts[0]


def test_nothing_holds_a_post_by_default(write: Transactions) -> None:
    with write() as session:
        assert holds.on_post(session, a_post(session)) == ()
        assert holds.on_accounts(session) == ()


def test_an_account_holds_all_its_posts_and_no_other(write: Transactions) -> None:
    with write() as session:
        before, elsewhere = a_post(session), a_post(session, TIKTOK)
        holds.hold_account(session, Ground.DOUBT, DOUBT, FACEBOOK, CAMILLE, NOW)
        (held,) = holds.on_post(session, before)
        assert (held.ground, held.subject, held.account, held.post, held.by, held.opened_at) == (
            Ground.DOUBT, DOUBT, FACEBOOK, None, CAMILLE, NOW
        )  # fmt: skip
        assert holds.on_post(session, a_post(session)) == (held,)
        assert holds.on_post(session, elsewhere) == ()
        assert holds.on_accounts(session) == (held,)
        assert holds.on_accounts(session, Ground.EMERGENCY) == ()


def test_one_post_is_held_alone(write: Transactions) -> None:
    with write() as session:
        mine, other = a_post(session), a_post(session)
        holds.hold_post(session, Ground.EMERGENCY, EMERGENCY, mine, CAMILLE, NOW)
        assert [one.post for one in holds.on_post(session, mine)] == [mine.id]
        assert holds.on_post(session, other) == ()
        assert holds.on_accounts(session) == ()


def test_the_same_hold_is_one_hold_and_may_be_taken_again(write: Transactions) -> None:
    with write() as session:
        post = a_post(session)
        for at in (NOW, LATER):
            holds.hold_account(session, Ground.DOUBT, DOUBT, FACEBOOK, CAMILLE, at)
        assert [one.opened_at for one in holds.on_post(session, post)] == [LATER]
        holds.release(session, DOUBT, MEHDI, LATER)
        holds.hold_account(session, Ground.DOUBT, DOUBT, FACEBOOK, MEHDI, LATER)
        assert [one.by for one in holds.on_post(session, post)] == [MEHDI]


def test_what_one_subject_holds_another_does_not_release(write: Transactions) -> None:
    with write() as session:
        post = a_post(session)
        holds.hold_account(session, Ground.DOUBT, DOUBT, FACEBOOK, CAMILLE, NOW)
        holds.hold_post(session, Ground.EMERGENCY, EMERGENCY, post, CAMILLE, NOW)
        assert len(holds.release(session, EMERGENCY, MEHDI, LATER)) == 1
        assert [one.subject for one in holds.on_post(session, post)] == [DOUBT]
        assert holds.of_subject(session, EMERGENCY) == ()


def test_holds_are_released_by_account_and_by_post(write: Transactions) -> None:
    with write() as session:
        first, second = a_post(session), a_post(session, TIKTOK)
        for post in (first, second):
            holds.hold_post(session, Ground.EMERGENCY, EMERGENCY, post, CAMILLE, NOW)
        assert holds.release(session, EMERGENCY, MEHDI, LATER, account="unknown") == ()
        assert len(holds.release(session, EMERGENCY, MEHDI, LATER, account=TIKTOK)) == 1
        assert [one.post for one in holds.of_subject(session, EMERGENCY)] == [first.id]
        assert len(holds.release(session, EMERGENCY, MEHDI, LATER, post=first.id)) == 1
        assert holds.of_subject(session, EMERGENCY) == ()


def test_a_post_that_somebody_lets_pass_goes_on_alone(write: Transactions) -> None:
    with write() as session:
        post, other = a_post(session), a_post(session)
        holds.hold_account(session, Ground.DOUBT, DOUBT, FACEBOOK, CAMILLE, NOW)
        (held,) = holds.on_post(session, post)
        assert holds.let_pass(session, held.id, post.id, MEHDI, NOW)
        assert not holds.let_pass(session, held.id, post.id, MEHDI, NOW)
        assert holds.on_post(session, post) == ()
        assert holds.on_post(session, other) == (held,)
