"""The parse: exact places whatever is typed, values as recorded, faults of agreement found."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.companion import Companion
from bot.language.pieces import pieces
from checks.content.agreement import agreement
from checks.parsed import recorded
from checks.registry import EXAMPLE_FACTS
from checks.types import Draft, Finding, NotRun, Readings, Severity, Token
from tests.checks.quebec.agreements import faulty_agreements
from tests.checks.quebec.texts import DEVELOPMENT, clean

SIGNS = "aeéE’' \u00a0\u00ad\u0301\u0300🎉👩‍🚒•|.!?,;:«»\n-0$@#<>ᐃع"
WORDS = (
    "Les employe\u0301s",
    "de la Ville",
    "👩‍🚒",
    "pro\u00adfite",
    "l’e\u0301quipe",
    "•",
    "\n",
    "\u200b",
)
TYPED = st.lists(st.sampled_from(WORDS) | st.text(SIGNS, max_size=5), max_size=12).map(" ".join)


def read(parser: Companion[Token], text: str) -> tuple[Token, ...]:
    answer = parser.ask(text, 60)
    assert not isinstance(answer, NotRun)
    return answer


def found(parser: Companion[Token], text: str) -> list[Finding]:
    facts = replace(EXAMPLE_FACTS, readings=Readings(parse=read(parser, text)))
    return list(agreement.findings(Draft(text), facts))


@given(TYPED | st.text(max_size=40))
def test_each_character_of_a_piece_knows_its_place(text: str) -> None:
    last = 0
    for one in pieces(text):
        assert len(one.at) == len(one.text) + 1
        assert list(one.at) == sorted(one.at)
        assert last <= one.at[0]
        last = one.at[-1]
        assert last <= len(text)


@settings(max_examples=60)
@given(TYPED)
def test_tokens_lie_within_the_text_and_hang_together(parser: Companion[Token], text: str) -> None:
    tokens = read(parser, text)
    for one in tokens:
        assert 0 <= one.start < one.end <= len(text)
        assert 0 <= one.head < len(tokens)
    assert [one.start for one in tokens] == sorted(one.start for one in tokens)


def test_words_keep_their_places_behind_emoji_and_loose_accents(parser: Companion[Token]) -> None:
    text = (
        "👩‍🚒 Les employe\u0301s de la Ville pro\u00adfite de la relâche. 🎉 Les pompiers arrive!"
    )
    tokens = read(parser, text)
    told = {one.word: text[one.start : one.end] for one in tokens}
    assert told["employés"] == "employe\u0301s"
    assert told["profite"] == "pro\u00adfite"
    assert next(one.excerpt for one in found(parser, text)) == "pro\u00adfite"


def test_words_are_cut_where_french_cuts_them(parser: Companion[Token]) -> None:
    whole = ["porte-à-porte", "Pointe-aux-Hérons", "aujourd'hui", "anti-bruit", "ÉCO-CENTRE"]
    cut = ["L'", "été", ",", "l'", "œuvre", "du", "parc", "."]
    assert [one.word for one in read(parser, " ".join(whole))] == whole
    assert [one.word for one in read(parser, "L'été, l’œuvre du parc.")] == cut


def test_strange_texts_are_answered(parser: Companion[Token]) -> None:
    for text in ("", "\x00", "🎉", "\ud800", "\u202eabc", '"}\n{"id": 0}', "ᐃᓄᒃᑎᑐᑦ", "a" * 5000):
        assert not isinstance(parser.ask(text, 60), NotRun), repr(text)


def test_the_recorded_parses_are_what_the_engine_says(parser: Companion[Token]) -> None:
    assert {text: read(parser, text) for text in recorded()} == recorded()


@pytest.mark.parametrize("text", clean(DEVELOPMENT))
def test_right_texts_are_left_alone(parser: Companion[Token], text: str) -> None:
    assert found(parser, text) == []


@pytest.mark.parametrize("name", ["seen", "unseen"])
def test_the_same_texts_once_corrected_are_left_alone(parser: Companion[Token], name: str) -> None:
    hurt = {one.id: found(parser, one.corrected) for one in faulty_agreements(name)}
    assert {name: findings for name, findings in hurt.items() if findings} == {}


def test_most_faults_of_agreement_are_found_and_rightly_corrected(
    parser: Companion[Token],
) -> None:
    every = [(one, found(parser, one.text)) for one in faulty_agreements("seen")]
    told = [(one, findings[0]) for one, findings in every if findings]
    assert len(told) >= 0.75 * len(every)
    for one, finding in told:
        start, end = finding.span or (0, 0)
        right = {one.text[:start] + better + one.text[end:] for better in finding.suggestions}
        assert one.corrected in right, one.id


def test_in_an_emergency_it_is_advice(parser: Companion[Token]) -> None:
    text = "Les membres du conseil, réunis mardi soir, a adopté le budget."
    facts = replace(EXAMPLE_FACTS, readings=Readings(parse=read(parser, text)), emergency=True)
    (one,) = agreement.findings(Draft(text), facts)
    assert one.severity is Severity.ADVICE


def test_a_parse_that_is_not_there_is_said() -> None:
    silent = replace(EXAMPLE_FACTS, readings=Readings(parse=NotRun("en retard")))
    assert agreement.missing(silent) == "en retard"
    assert list(agreement.findings(Draft("Les chats dort."), silent)) == []
