"""What the records of moderation, the requests to ban and the form look like."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from handlers.blocks import MESSAGE_LIMIT, size
from handlers.moderation import texts
from handlers.moderation.form import Form
from handlers.moderation.views import Case, ban_message, card_message, form_view
from storage.bans import Ban, Ground, Outcome
from storage.moderation import Record, Removal, Standing
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FACEBOOK, LAW, NADIA
from tests.handlers.showing import buttons, said, shown, view_shown
from tests.sandbox import TUESDAY

WHAT = Removal(
    account=FACEBOOK, handle="Chez Untel", reasons=("5.6",), advertising=True,
    excerpt="Tout à moitié prix!", capture="Dossier Captures",
)  # fmt: skip
RECORD = Record(
    7, WHAT, Standing.HOLDS, warned=False, by=CAMILLE, at=TUESDAY, decided_by=None, removed_at=None
)
CASE = Case(
    RECORD, "Facebook – Ville", ("Publicité (art. 5.6)",), 2, 3,
    "https://www.ville.example.ca/netiquette",
)  # fmt: skip
BAN = Ban(3, FACEBOOK, "Chez Untel", Ground.ADVERTISING, (5, 6, 7), CAMILLE, TUESDAY, None, None)


def case(**fields: Any) -> Case:
    return replace(CASE, record=replace(RECORD, **fields))


@pytest.mark.parametrize(
    "one",
    [
        CASE,
        case(warned=True, removed_at=TUESDAY + timedelta(hours=1)),
        case(decided_by=NADIA),
        replace(case(standing=Standing.ASKED), ordinal=0),
        replace(case(standing=Standing.OVERRULED, decided_by=NADIA), ordinal=0),
        replace(CASE, netiquette=""),
    ],
    ids=["holds", "done", "confirmed", "asked", "overruled", "no_link"],
)
def test_cards(pictured: SnapshotAssertion, one: Case) -> None:
    assert shown(card_message(one)) == pictured


@pytest.mark.article("5.6")
def test_the_tally_is_said_by_person_and_by_account() -> None:
    assert "Publicité — 2e de 3 pour *Chez Untel* sur *Facebook – Ville* (art. 5.6)" in said(
        shown(card_message(CASE))
    )


def test_a_card_offers_what_is_left_to_a_person() -> None:
    assert buttons(shown(card_message(CASE))) == [
        "C’est retiré", "Avertissement envoyé", "Proposer le bannissement",
    ]  # fmt: skip
    assert buttons(shown(card_message(case(standing=Standing.ASKED)))) == [
        "D’accord avec ce motif", "Ce n’est pas un motif",
    ]  # fmt: skip
    assert buttons(shown(card_message(case(standing=Standing.OVERRULED)))) == []


@pytest.mark.parametrize("outcome", [None, *Outcome])
@pytest.mark.parametrize("ground", Ground)
def test_requests_to_ban(
    pictured: SnapshotAssertion, ground: Ground, outcome: Outcome | None
) -> None:
    ban = replace(BAN, ground=ground, outcome=outcome, decided_by=NADIA if outcome else None)
    message = shown(ban_message(ban, "Facebook – Ville", [CASE] * 3))
    assert message == pictured
    aside = "Ce n’est pas une publicité" if ground is Ground.ADVERTISING else "Ne pas bannir"
    assert buttons(message) == ([] if outcome else ["Bannissement fait", aside])


def test_hostile_words_stay_words() -> None:
    hostile = replace(WHAT, handle="<!here> *x*", excerpt="<!channel> :tada:", capture="<@U0X>")
    one = case(what=hostile)
    for message in (card_message(one), ban_message(replace(BAN, handle="<!here>"), "<!x>", [one])):
        assert "<!" not in said(shown(message)["blocks"][0])
        assert "<@U0X>" not in said(shown(message))


def test_the_longest_words_fit() -> None:
    long = case(what=replace(WHAT, excerpt="é&" * 1500, handle="&" * 150, capture="&" * 1000))
    assert size(card_message(long).blocks) <= MESSAGE_LIMIT
    assert size(ban_message(BAN, "Facebook", [long] * 9).blocks) <= MESSAGE_LIMIT


def test_the_form(pictured: SnapshotAssertion, desk: Desk) -> None:
    with desk.services.reading() as session:
        accounts = desk.services.city(session).accounts
    reasons = LAW.decisions.moderation_reasons
    filled = Form(account=FACEBOOK, handle="Chez Untel", excerpt="Tout à moitié prix!")
    forms = form_view(filled, accounts, reasons, 4), form_view(Form(), accounts, reasons, None)
    assert [view_shown(one) for one in forms] == pictured


def test_every_key_has_its_words() -> None:
    assert set(texts.MARKS) == set(Standing)
    assert set(texts.BANS) == set(Ground)
    assert set(texts.OUTCOMES) == set(Outcome)
