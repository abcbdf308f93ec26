"""What tells the language of a sentence, without any detector."""

import pytest

from checks.sentences import sentences
from checks.vocabulary import vocabulary
from checks.weighing import weigh

QUOTED = 15


def foreign(text: str) -> bool:
    return any(weigh(one.said).foreign for one in sentences(text, QUOTED))


@pytest.mark.parametrize(
    "text",
    [
        "Offices closed Monday.",
        "Speed bumps installed near École de l’Envolée",
        "Lost black cat near chemin du Bas-de-Sainte-Thérèse",
        "Plant sale hosted by Société d’horticulture et d’écologie de Blainville",
        "Proceeds go to Moisson Laurentides",
        "Bac brun: no plastic bags, please.",
        "Be kind. Take care.",
        "Happy Canada Day, everyone!",
        "Open house Saturday at Caserne 12.",
    ],
)
def test_words_of_every_day_tell_english_around_french_names(text: str) -> None:
    assert foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "Burgers, smoked meat, poutine",
        "Stick and puck de 12 h à 13 h",
        "Let’s go les Canadiens!",
        "Le groupe House of the Rising Sun",
        "Soirée Speed Dating des entreprises",
        "Golden Dragon, boul. Labelle",
        "Atome, novice, midget, junior AAA",
        "Food trucks sur place",
        "Chanson : You Are My Sunshine",
        "Au programme : Just for Laughs, The Beatles Story et Blue Man Group",
    ],
)
def test_borrowings_names_and_lists_tell_nothing(text: str) -> None:
    assert not foreign(text)


def test_a_french_sentence_that_ends_in_english_goes_over_to_it() -> None:
    text = "Le marché est de retour avec fresh local products every week."
    [told] = [weigh(one.said).switch for one in sentences(text, QUOTED)]
    assert told
    assert text[slice(*told)] == "fresh local products every week"


def test_no_word_of_every_day_tells_two_things() -> None:
    known = vocabulary()
    assert not known.english & known.french
    assert not known.borrowed & (known.english | known.french)
    assert min(len(known.english), len(known.french)) > 4000
