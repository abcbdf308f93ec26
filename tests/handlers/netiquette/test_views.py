"""What a quarter's task and the texts to copy show."""

from dataclasses import replace
from datetime import date

from syrupy.assertion import SnapshotAssertion

from handlers.netiquette import texts
from handlers.netiquette.flow import Quarter
from handlers.netiquette.views import ready_texts, task
from storage.netiquette import Display
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, THURSDAY
from tests.handlers.showing import shown


def quarter(desk: Desk, seen: int) -> Quarter:
    with desk.services.reading() as session:
        accounts = desk.services.city(session).accounts
    displays = [
        Display("2026-10-01", one.key, THURSDAY if place < seen else None, CAMILLE)
        for place, one in enumerate(accounts)
    ]
    return Quarter(date(2026, 10, 1), tuple(displays))


def test_task(desk: Desk, pictured: SnapshotAssertion) -> None:
    with desk.services.reading() as session:
        accounts = desk.services.city(session).accounts
    messages = [task(quarter(desk, seen), accounts) for seen in (0, 4, 6)]
    assert [shown(one) for one in messages] == pictured


def test_the_short_text_fits_in_a_biography() -> None:
    # TikTok takes 80 characters, Instagram 150.
    assert len(texts.SHORT.format(link="https://www.ville.example.ca/netiquette")) <= 80


def test_texts_to_copy(desk: Desk, pictured: SnapshotAssertion) -> None:
    with desk.services.reading() as session:
        city = desk.services.city(session)
    link = "https://ville.example.ca/netiquette"
    ready = replace(city, contacts=replace(city.contacts, netiquette_url=link))
    bare = replace(city, contacts=replace(city.contacts, netiquette_url=""))
    assert [ready_texts(ready, quarter(desk, 1)), ready_texts(bare, None)] == pictured
