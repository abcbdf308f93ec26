"""The city writes its own ready texts; what it leaves empty keeps Vigie's words (art. 6, 7)."""

from dataclasses import replace

import pytest

from checks.city import City
from checks.natures import Nature
from handlers.comments import redirecting
from tests.handlers.desk import Desk

NONE: frozenset[str] = frozenset()


def city(desk: Desk, **ready: str) -> City:
    with desk.services.reading() as session:
        return replace(desk.services.city(session), ready_texts=ready)


@pytest.mark.article("6")
def test_the_words_of_the_city_come_first(desk: Desk) -> None:
    own = city(desk, complaint="Écrivez-nous à {email} : {x} & {telephone.__class__}.")
    said = redirecting.composed(("complaint",), "Luc", own, NONE)
    assert "Écrivez-nous à communications@ville.example.ca : {x}" in said
    assert "{telephone.__class__}" in said, "nothing but the two names is replaced"
    assert redirecting.needed(("complaint",), own) == ("email",)
    assert "450 555-0100" in redirecting.composed(("media",), "", own, NONE)


@pytest.mark.article("7")
def test_a_text_without_its_contact_is_refused(desk: Desk) -> None:
    own = city(desk, media="Appelez au {telephone}.")
    empty = replace(own, contacts=replace(own.contacts, telephone=""))
    assert redirecting.problems(Nature.MEDIA, ("media",), "", empty)
    assert not redirecting.problems(Nature.MEDIA, ("media",), "", own)
