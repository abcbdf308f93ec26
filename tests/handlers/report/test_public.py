"""What the report counts of the public: targets, redirects, removals, bans (art. 5.6 to 10)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from handlers.report import writing
from handlers.report.flow import gather
from handlers.report.month import Row
from handlers.report.views import report_message
from storage.bans import Outcome
from tests.handlers.comments.counter import COMPLAINT_TEXT, MEDIA_TEXT, PAGE, wall
from tests.handlers.desk import Desk
from tests.handlers.emergency.crises import declare
from tests.handlers.givens import plain
from tests.handlers.moderation.bench import INSULT, SOLICITING, Bench
from tests.handlers.showing import said, shown

NOVEMBER = date(2026, 11, 1)
DECEMBER = wall(2026, 12, 1, 9)


def rows(desk: Desk, key: str) -> Mapping[str, Row]:
    with desk.services.reading() as session:
        report = gather(session, desk.services, NOVEMBER)
    sheet = next(one for one in report.sheets if one.key == key)
    return {
        str(row[0]): tuple(plain(one) if isinstance(one, str) else one for one in row[1:])
        for row in sheet.rows
    }


@pytest.fixture
def bench(desk: Desk) -> Bench:
    return Bench(desk)


def nine_in_the_morning(bench: Bench) -> None:
    """One answered at once, one for now, one never, one that needs nothing."""
    fast, slow, _, thanks = bench.many(4)
    bench.desk.clock.instant = wall(2026, 11, 10, 11, 5)
    bench.out(bench.write(fast))
    bench.dismiss(thanks, "thanks")
    bench.desk.clock.instant = wall(2026, 11, 12, 9, 5)
    bench.out(bench.promise(slow, "2026-11-13"))


@pytest.mark.article("10")
def test_targets_by_account(bench: Bench) -> None:
    nine_in_the_morning(bench)
    assert rows(bench.desk, "comments")["Facebook – Ville"] == (
        4, "50 %", "100 %", "50 %", 25.0, 1, 0,
    )  # fmt: skip
    bench.desk.clock.instant = DECEMBER
    found = rows(bench.desk, "comments")
    assert found["Facebook – Ville"] == (4, "33 %", "67 %", "33 %", 25.0, 0, 0)
    assert found["Total"] == found["Facebook – Ville"]
    assert found["Instagram – Ville"] == (0, "—", "—", "—", "—", 0, 0)


@pytest.mark.article("10")
def test_targets_by_nature_are_of_the_same_clock(bench: Bench) -> None:
    nine_in_the_morning(bench)
    complaint = bench.track(link=f"{PAGE}?comment_id=9", excerpt=COMPLAINT_TEXT)
    bench.out(bench.redirect(complaint, "complaint"))
    bench.desk.clock.instant = DECEMBER
    found = rows(bench.desk, "natures")
    assert found["Question"] == (4, "33 %", "67 %", "33 %", 25.0, 0, 0)
    assert found["Plainte ou requête"] == (1, "100 %", "100 %", "0 %", 0.0, 0, 0)
    assert set(found) == {"Question", "Plainte ou requête"}
    whole = rows(bench.desk, "comments")["Total"]
    assert whole[0] == sum(int(one[0]) for one in found.values())


@pytest.mark.article("10.1")
def test_what_an_emergency_delayed_is_told_apart(bench: Bench) -> None:
    bench.many(2)
    declare(bench.desk)
    bench.desk.clock.instant = DECEMBER
    assert rows(bench.desk, "comments")["Facebook – Ville"][-1] == 2


def test_comments_of_an_account_that_is_gone_still_count(bench: Bench) -> None:
    bench.many(2)
    bench.desk.change = lambda city: replace(
        city, accounts=tuple(one for one in city.accounts if one.key != "facebook-ville")
    )
    assert rows(bench.desk, "comments")["Comptes retirés de la liste"][0] == 2


@pytest.mark.article("6", "7")
def test_redirects_by_text(bench: Bench) -> None:
    complaint = bench.track(excerpt=COMPLAINT_TEXT)
    media = bench.track(link=f"{PAGE}?comment_id=2", excerpt=MEDIA_TEXT)
    bench.out(bench.redirect(complaint, "complaint"))
    bench.redirect(media, "media")  # written, and never sent
    assert rows(bench.desk, "redirects") == {
        "Plaintes et requêtes": (1,), "Demandes de médias": (0,), "Urgences\u00a0: 911": (0,),
        "Informations pour la police": (0,),
    }  # fmt: skip


@pytest.mark.article("5.6", "annexe-2")
def test_removals_by_reason_and_bans_by_outcome(bench: Bench) -> None:
    for _ in range(3):
        bench.note(reasons=(SOLICITING,))
    bench.settle(bench.asked(), Outcome.NOT_ADVERTISING)
    bench.note(reasons=(SOLICITING, INSULT))
    found = rows(bench.desk, "moderation")
    assert found["Sollicitation ou publicité commerciale"] == (4,)
    assert found["Attaque ou insulte"] == (1,)
    assert rows(bench.desk, "bans") == {
        "Troisième publicité": (0, 1, 1), "Récidive après un avertissement": (0, 0, 0),
    }  # fmt: skip


def test_nobody_is_named_and_nothing_is_called_an_offence(bench: Bench) -> None:
    nine_in_the_morning(bench)
    bench.note()
    with bench.services.reading() as session:
        report = gather(session, bench.services, NOVEMBER)
    everything = writing.as_json(report) + writing.as_csv(report) + writing.as_html(report, "x")
    for words in ("U0CAMILLE", "Luc Roy", "Chez Untel", "patinoire", "infraction de"):
        assert words not in everything
    message = said(shown(report_message(report, "4 juillet 2024")))
    assert "Facebook – Ville 4 (Cible de 24 h : 50 %" in message
