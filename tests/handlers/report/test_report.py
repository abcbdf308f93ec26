"""The report of a month: what it counts, how it looks, when it leaves, in which formats."""

import csv
import io
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest
from syrupy.assertion import SnapshotAssertion

from checks.types import Severity
from handlers.appeals import flow as appeals
from handlers.appeals.flow import Target
from handlers.report import writing
from handlers.report.flow import Report, gather
from handlers.report.month import Row
from handlers.report.ticks import first_opening
from handlers.report.views import report_message
from storage.appeals import Appeal, Door
from storage.outbox import Letter
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, HOUR, INSTAGRAM, PHILIPPE, SYLVIE, THURSDAY
from tests.handlers.showing import said, shown

NOVEMBER = date(2026, 11, 1)
ADOPTED = "4 juillet 2024"


def counted(desk: Desk, month: date = NOVEMBER) -> Report:
    with desk.services.reading() as session:
        return gather(session, desk.services, month)


def rows(report: Report, key: str) -> Mapping[str, Row]:
    sheet = next(one for one in report.sheets if one.key == key)
    return {str(row[0]): row[1:] for row in sheet.rows}


def two_posts(desk: Desk) -> None:
    """One goes out at its hour, one an hour late; a third is never declared."""
    first = desk.approved(text="La collecte des feuilles commence lundi dans le secteur nord.")
    second = desk.approved(hour="13:00", text="Le marché public revient sur la place du Village.")
    desk.approved(accounts=(INSTAGRAM,), text="La bibliothèque prolonge ses heures.")
    desk.at(THURSDAY + HOUR / 6)
    desk.publish(first, THURSDAY)
    desk.at(THURSDAY + 6 * HOUR)
    desk.publish(second, THURSDAY + 5 * HOUR)


@pytest.mark.article("11.1.1-8")
def test_a_month_counts_what_went_out(desk: Desk) -> None:
    two_posts(desk)
    report = counted(desk)
    accounts = rows(report, "accounts")
    assert accounts["Facebook – Ville"] == (2, 0, 0, 0, 0, 1)
    assert accounts["Instagram – Ville"] == (0, 0, 0, 0, 1, 0)
    assert rows(report, "objectives")["Promouvoir les événements, services et installations"] == (
        2,
    )
    assert sorted(rows(report, "punctuality").values()) == [(1,), (1,)]


def test_a_month_names_the_rules_that_people_ignored(desk: Desk) -> None:
    draft = desk.write(link="")
    desk.ignore(draft, "site_link")
    (told,) = rows(counted(desk), "rules").items()
    assert "(site_link)" in told[0]
    assert told[1] == (1, 1, 0, 0)


def test_a_month_counts_the_blocks_that_were_contested(desk: Desk) -> None:
    draft = desk.write(
        text="Avis public : le registre référendaire ouvre lundi à l’hôtel de ville."
    )
    block = next(one for one in desk.found(draft) if one.finding.severity is Severity.BLOCKING)
    target = Target(draft.id, draft.version, block.key, Door.MISTAKE)
    asked = appeals.ask(desk.services, CAMILLE, target, "", "Ce n’est pas un avis public.")
    assert isinstance(asked, Appeal), asked
    appeals.answer(desk.services, PHILIPPE, asked.id, "En effet.", granted=True)
    assert rows(counted(desk), "appeals")["La règle se trompe"] == (1, 0)


def test_another_month_counts_nothing(desk: Desk) -> None:
    two_posts(desk)
    assert rows(counted(desk, date(2026, 12, 15)), "accounts")["Facebook – Ville"] == (0,) * 6


def test_the_report_as_slack_draws_it(desk: Desk, pictured: SnapshotAssertion) -> None:
    two_posts(desk)
    assert shown(report_message(counted(desk), ADOPTED)) == pictured


def test_its_text_alone_holds_the_numbers(desk: Desk) -> None:
    two_posts(desk)
    words = report_message(counted(desk), ADOPTED).text.replace("\u00a0", " ")
    assert "Publications par compte : Facebook – Ville 2" in words
    assert "Exceptions au plafond (art. 9) : Rien à compter" in words


def test_a_quiet_month_has_no_empty_chart(desk: Desk) -> None:
    assert "data_visualization" not in said(shown(report_message(counted(desk), ADOPTED)))


def test_every_format_says_the_same(desk: Desk) -> None:
    two_posts(desk)
    report = counted(desk)
    told = json.loads(writing.as_json(report))
    assert (told["month"], told["sheets"][0]["key"]) == ("2026-11", "accounts")
    lines = list(csv.reader(io.StringIO(writing.as_csv(report))))
    assert ["Facebook – Ville", "2", "0", "0", "0", "0", "1"] in lines
    page = writing.as_html(report, ADOPTED)
    assert '<td>Facebook – Ville</td><td class="number">2</td>' in page
    assert "cibles" in page


def reports(desk: Desk) -> list[tuple[str, str]]:
    """Return who is sent a report, and its first line."""
    found = desk.said(Letter.MONTHLY_REPORT)
    return [(to, words.splitlines()[0]) for to, words in found]


def test_the_directors_get_it_once_on_the_first_working_day(desk: Desk) -> None:
    desk.at(datetime(2026, 12, 1, 14, 0, tzinfo=UTC))
    desk.at(datetime(2026, 12, 1, 14, 1, tzinfo=UTC))
    assert reports(desk) == [(SYLVIE, "Rapport de novembre 2026")]


def test_a_vigie_that_starts_in_the_middle_of_a_month_sends_none(desk: Desk) -> None:
    desk.at(datetime(2026, 11, 10, 14, 0, tzinfo=UTC))
    assert reports(desk) == []


def test_it_waits_for_the_offices_to_open(desk: Desk) -> None:
    with desk.services.reading() as session:
        city = desk.services.city(session)
    opening = first_opening(city, date(2027, 1, 15))
    assert opening == datetime(2027, 1, 4, 13, 0, tzinfo=UTC), "New Year's Day, then a weekend"
    desk.at(opening - HOUR)
    assert reports(desk) == []
    desk.at(opening)
    assert reports(desk) == [(SYLVIE, "Rapport de décembre 2026")]
