"""Endings tell a number or an agreement; a wrong form is never suggested."""

import pytest

from checks.endings import disagrees, in_number, inflected, verb_number
from checks.traits import FEMININE, MASCULINE, PLURAL, SINGULAR, Traits

PAIRS = (
    *(("profite", "profitent"), ("sera", "seront"), ("était", "étaient"), ("doit", "doivent")),
    *(("reçoit", "reçoivent"), ("ravit", "ravissent"), ("maintient", "maintiennent"), ("a", "ont")),
    *(("fait", "font"), ("dépend", "dépendent"), ("permet", "permettent"), ("varie", "varient")),
    *(("continue", "continuent"), ("inclut", "incluent"), ("va", "vont"), ("élit", "élisent")),
    *(("utilise", "utilisent"), ("sent", "sentent"), ("devient", "deviennent")),
)
FORMS = (
    ("reporté", "reportée", "reportés", "reportées"),
    ("public", "publique", "publics", "publiques"),
    ("sportif", "sportive", "sportifs", "sportives"),
    ("municipal", "municipale", "municipaux", "municipales"),
    ("ouvert", "ouverte", "ouverts", "ouvertes"),
    ("refait", "refaite", "refaits", "refaites"),
    ("pris", "prise", "pris", "prises"),
    ("gratuit", "gratuite", "gratuits", "gratuites"),
    ("accessible", "accessible", "accessibles", "accessibles"),
    ("électrique", "électrique", "électriques", "électriques"),
)
ASKED = tuple(
    Traits(number, gender) for number in (SINGULAR, PLURAL) for gender in (MASCULINE, FEMININE)
)


@pytest.mark.parametrize(("singular", "plural"), PAIRS)
def test_a_verb_goes_from_one_number_to_the_other(singular: str, plural: str) -> None:
    assert (verb_number(singular), verb_number(plural)) == (SINGULAR, PLURAL)
    assert (in_number(singular, PLURAL), in_number(plural, SINGULAR)) == (plural, singular)


@pytest.mark.parametrize("word", ["convient", "étant", "allons"])
def test_a_verb_of_either_number_tells_none(word: str) -> None:
    assert verb_number(word) is None


@pytest.mark.parametrize("word", ["glissent", "sortit"])
def test_no_form_is_better_than_a_wrong_one(word: str) -> None:
    number = SINGULAR if verb_number(word) == PLURAL else PLURAL
    assert in_number(word, number) is None


@pytest.mark.parametrize("forms", FORMS)
def test_an_adjective_takes_every_form_from_every_form(forms: tuple[str, ...]) -> None:
    for written in forms:
        assert tuple(inflected(written, one) for one in ASKED) == forms


def test_a_word_of_no_known_ending_is_left_as_it_is() -> None:
    assert inflected("relax", Traits(PLURAL, FEMININE)) is None


def test_an_ending_that_fits_is_not_reproached() -> None:
    for forms in FORMS:
        for word, asked in zip(forms, ASKED, strict=True):
            assert not disagrees(word, asked)
