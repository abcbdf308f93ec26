"""The calendar outside Slack: from a terminal, and at somebody's secret address."""

from pathlib import Path

import pytest
import vobject

from bot.pages import calendar, is_ours, pages
from handlers.calendar import flow
from tests.bot.terminal import Vigie
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE


def test_an_address_opens_the_calendar_until_it_is_renewed(office: Desk) -> None:
    office.approved()
    secret = flow.renew_address(office.services, CAMILLE)
    answer = calendar(office.services, secret)
    assert answer.status == 200
    assert answer.content_type == "text/calendar; charset=utf-8"
    (event,) = vobject.readOne(answer.body.decode()).vevent_list
    assert "La patinoire" in event.summary.value
    flow.renew_address(office.services, CAMILLE)
    assert calendar(office.services, secret).status == 404


def test_the_secret_itself_is_kept_nowhere(office: Desk, tmp_path: Path) -> None:
    secret = flow.renew_address(office.services, CAMILLE)
    kept = [path.read_bytes() for path in (tmp_path / "var").iterdir()]
    assert not any(secret.encode() in one for one in kept)


@pytest.mark.parametrize(
    "path", ["/calendrier/.ics", "/calendrier/court.ics", "/calendrier/../healthz", "/calendrier"]
)
def test_no_other_path_is_a_calendar(office: Desk, path: str) -> None:
    assert pages(office.engine, office.services)(path) is None
    assert not is_ours(path)


def test_the_terminal_shows_writes_and_prints_it(office: Desk, vigie: Vigie) -> None:
    office.approved()
    assert "Rien de prévu" in vigie("calendar").out
    assert "La patinoire" in vigie("calendar", "--month", "2026-11").out
    assert "<td>" in vigie("calendar", "--format", "html", "--month", "2026-11").out
    written = vigie("calendar", "--format", "ics")
    assert written.code == 0
    assert vobject.readOne(written.out).version.value == "2.0"


@pytest.mark.parametrize("arguments", [["--format", "pdf"], ["--month", "novembre"]])
def test_what_cannot_be_shown_is_refused_in_a_sentence(vigie: Vigie, arguments: list[str]) -> None:
    ended = vigie("calendar", *arguments)
    assert ended.code == 2
    assert len(ended.err.splitlines()) == 1
