"""Whatever is pasted, places are exact, nothing breaks, and silence is preferred to nonsense."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks.catalog import all_checks
from checks.registry import EXAMPLE_FACTS
from checks.review import review
from checks.types import Draft, Finding, Readings, Severity
from tests.checks.quebec.asking import asked
from tests.languagetool import languagetool

__all__ = ["languagetool"]

FRENCH = tuple(
    one
    for one in all_checks()
    if one.name in {"language", "grammar", "agreement", "anglicism", "typography", "tone"}
)
FAULTY = "Les employés de la Ville profite de l’été. La cédule est la. Venez a la fête !"
PIECES = [
    *(FAULTY, unicodedata.normalize("NFD", FAULTY), FAULTY.upper(), FAULTY.replace("’", "'")),
    *(
        "biblio\u00adthèque",
        "pis🎉cine",
        "👩🏽\u200d🚒",
        "#Fête #Été",
        "@amis.du.parc",
        "\u202eparc",
    ),
    *(
        "Lundi\t8 h\t12\nMardi\t9 h\t14",
        "• Pelle • Seau • Sable",
        "En raison de la",
        "«",
        "’",
        "!!",
    ),
    *("ᐃᓄᒃᑎᑐᑦ ᐅᖃᐅᓯᖅ", "مرحبا بكم في المدينة", "La biblioteca estará cerrada", "\u00a0", "\n", "  "),
    *("ville.example.ca/parc", ":tada:", "<@U123|Anne>", "1er", "12,3 M$", "L'", "\u202eparc"),
    *("Lʼaréna ʼouvreʼ", "l´eau l‘été", "ca\u200bmion", "\ufb01nance", "n\u2070 4", "`été`"),
    *(
        "p👨\u200d👩\u200d👧arc",
        "biblio⭐thèque",
        "1️⃣ Lavez",
        "e\u0301\u0327",
        "\ufeffLe parc",
        "ßİı",
    ),
]
QUIET = [
    "#BacBleu #Collectes #ValDesÉrables",
    "https://ville.example.ca/parcs",
    "Pelle, seau, sable, crème solaire et bonne humeur",
    "• Samedi : 9 h à 17 h\n• Dimanche : 10 h à 16 h",
    "Lundi\t8 h\t12 places\nMardi\t9 h\t14 places",
    "En raison de la tempête,",
    "🎉🎉🎉",
    "La biblio\u00adthèque est ouverte.",
    unicodedata.normalize("NFD", "La bibliothèque est fermée à l’Épiphanie."),
    "Le film « The Wild Robot » est présenté à Kahnawà:ke, rue Lakeshore.",
    "Bonne fête! 🎂Venez🎂 souffler les bougies.",
    "L'aréna et l’écocentre seront fermés.",
    "Lʼaréna ouvre demain, jusquʼà 20 h, et lʼécocentre ʼouvreʼ aussi.",
    "La pis🎉cine et la biblio⭐thèque sont ou🎉vertes au par🌳c fer⛄mé.",
    "Le ca\u200bmion \ufb01nancé par la Ville est au n\u2070 4.",
]


def said(url: str, text: str) -> tuple[Finding, ...]:
    readings = Readings(matches=asked(url, [text])[0])
    return review(Draft(text), replace(EXAMPLE_FACTS, readings=readings), FRENCH).findings


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=7), st.sampled_from(["", " ", "\n"]))
def test_what_is_quoted_is_what_stands_there(
    languagetool: str, pieces: list[str], between: str
) -> None:
    text = between.join(pieces)
    for one in said(languagetool, text):
        if one.span is not None:
            start, end = one.span
            assert 0 <= start < end <= len(text)
            assert one.excerpt in {None, text[start:end]}


@pytest.mark.parametrize("text", QUIET)
def test_what_is_no_sentence_is_left_alone(languagetool: str, text: str) -> None:
    told = [one for one in said(languagetool, text) if one.severity is not Severity.ADVICE]
    assert [(one.rule, one.excerpt) for one in told] == []


@pytest.mark.parametrize(
    "text",
    [
        "The library will be closed on Monday.\nPlease return your books\nbefore the holidays.",
        "مرحبا بكم في مكتبة المدينة، المكتبة مغلقة يوم الاثنين.",
        "ᐃᓄᒃᑎᑐᑦ ᐅᖃᐅᓯᖅ ᓄᓇᕗᒻᒥ ᐊᑐᖅᑕᐅᕗᖅ",
        "« The library will close early.\nPlease bring back your books.\nThank you. »",
    ],
)
def test_another_language_is_said_once_and_its_words_are_not_corrected(
    languagetool: str, text: str
) -> None:
    told = [one for one in said(languagetool, text) if one.severity is not Severity.ADVICE]
    assert [one.check for one in told] == ["language"]
