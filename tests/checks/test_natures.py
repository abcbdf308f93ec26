"""What a comment is, proposed from its words: right on labelled comments, known and unseen."""

from collections import Counter
from time import perf_counter

import pytest

from checks import directive
from checks.nature_words import TABLE, leanings
from checks.natures import Nature, propose
from tests.weighing import comments, table

FEWEST = 30
SEEN, UNSEEN = comments("seen"), comments("unseen")
# What the proposals must reach: right, dangers found, other comments not taken for dangers.
KNOWN = (0.97, 0.99, 0.99)
FRESH = (0.8, 0.85, 0.95)


def shares(rows: list[tuple[str, str]]) -> tuple[float, float, float]:
    """Return the shares that are right: of all, of the dangers, of the others."""
    found = [(nature, propose(text)) for nature, text in rows]
    dangers = [got for nature, got in found if nature == Nature.DANGER]
    others = [got for nature, got in found if nature != Nature.DANGER]
    return (
        sum(nature == got for nature, got in found) / len(found),
        sum(got is Nature.DANGER for got in dangers) / len(dangers),
        sum(got is not Nature.DANGER for got in others) / len(others),
    )


def test_there_are_texts_of_every_nature() -> None:
    counts = Counter(nature for nature, _ in SEEN)
    assert set(counts) == set(Nature)
    assert min(counts.values()) >= FEWEST
    assert not {text for _, text in SEEN} & {text for _, text in UNSEEN}


@pytest.mark.parametrize(("rows", "floors"), [(SEEN, KNOWN), (UNSEEN, FRESH)], ids=["seen", "new"])
def test_proposals_are_right(
    rows: list[tuple[str, str]], floors: tuple[float, float, float]
) -> None:
    assert all(share >= floor for share, floor in zip(shares(rows), floors, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "Ça sent le gaz sur la rue des Pins",
        "Un fil électrique est par terre devant l’école",
        "Il manque un couvercle d’égout devant chez nous",
        "La glace cède et un enfant est dessus",
        "Je n’ai plus envie de vivre",
        "Un enfant de 3 ans est tout seul au bord de la rue",
        "Un pitbull attaque les passants",
        "La maison du voisin est en feu",
        "L’eau entre dans la maison et monte vite",
        "L’eau du robinet sent l’essence et on est malades",
        "Le toit du gymnase s’est effondré",
        "Bande d’incapables, il y a un fil à terre, ça fait des étincelles!",
    ],
)
@pytest.mark.article("10")
def test_each_kind_of_danger_is_told(text: str) -> None:
    assert propose(text) is Nature.DANGER


@pytest.mark.parametrize(
    ("text", "nature"),
    [
        ("Les feux d’artifice commencent à quelle heure?", Nature.QUESTION),
        ("Merci aux pompiers d’avoir sauvé notre maison!", Nature.OPINION),
        ("L’équipe est en feu cette saison, bravo!", Nature.OPINION),
        ("Y aura-t-il un exercice d’incendie à l’école?", Nature.QUESTION),
        ("À quelle heure ferme la piscine ce soir?", Nature.QUESTION),
    ],
)
def test_words_of_danger_without_danger_say_none(text: str, nature: Nature) -> None:
    assert propose(text) is nature


@pytest.mark.article("6")
def test_a_nuisance_without_danger_is_a_complaint() -> None:
    assert propose("Du bruit toute la nuit chez les voisins, ça suffit") is Nature.COMPLAINT


def test_the_weights_are_those_that_the_known_comments_teach() -> None:
    kept = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]
    learnt = [line.split("\t") for line in table()]
    assert [line[0] for line in kept] == [line[0] for line in learnt]
    assert kept[0] == learnt[0]
    for before, after in zip(kept[1:], learnt[1:], strict=True):
        assert list(map(float, before[1:])) == pytest.approx(list(map(float, after[1:])), abs=0.03)


def test_words_that_nobody_labelled_lean_nowhere() -> None:
    assert leanings("xyzzy") == leanings("")


def test_the_natures_are_those_of_the_directive() -> None:
    decided = directive.load().decisions.comment_natures
    assert {one.key for one in decided} == set(Nature)


@pytest.mark.parametrize(
    "text",
    ["a" * 5000, "\\w+ " * 1200, "fil électrique " * 300, " " * 5000, "eau rue enfant " * 330,
     "homme enfants auto " * 250, "il y a un gars dans la rue " * 180, "je vais " * 600],
)  # fmt: skip
def test_a_hostile_text_is_read_quickly(text: str) -> None:
    propose("")
    started = perf_counter()
    propose(text)
    assert perf_counter() - started < 0.5
