import json
from datetime import datetime
from typing import Any

import pytest

from bot.check.reading import Request, UnreadableError, read_line, read_options
from checks.types import Election, PostType, Surface
from tests.bot.check.benches import LAW

COMPLETE = {
    "booked": 2,
    "election": {"candidates": [], "parties": [], "slogans": []},
    "honorary_presidency": False,
    "source_url": None,
    "partners": [],
    "dictionary": [],
    "contacts": [],
    "domains": ["ville.example.ca"],
    "language_exception": None,
    "emergency": False,
}


def read(**line: Any) -> Request:
    return read_line(json.dumps(line).encode(), LAW)


def refused(line: bytes) -> str:
    with pytest.raises(UnreadableError) as error:
        read_line(line, LAW)
    return str(error.value).replace("\u00a0", " ")


def test_a_text_alone_is_a_draft_of_no_account() -> None:
    request = read(text="Bonjour.")
    assert request.draft.surface is Surface.DRAFT
    assert request.draft.type is PostType.OTHER
    assert (request.draft.account, request.draft.link, request.draft.planned_at) == (None, "", None)
    assert (request.id, request.now, request.facts) == (None, None, {})


def test_every_key_of_a_line_is_understood() -> None:
    request = read(
        id=7,
        text="Bonjour.",
        surface="reply",
        account="facebook-ville",
        type="event",
        link="https://ville.example.ca",
        now="2026-11-10T09:00:00-05:00",
        planned_at="2026-11-11T14:00:00Z",
        facts=COMPLETE,
    )
    assert request.id == 7
    assert request.draft.surface is Surface.REPLY
    assert request.draft.type is PostType.EVENT
    assert request.draft.planned_at == datetime.fromisoformat("2026-11-11T14:00:00+00:00")
    assert request.now == datetime.fromisoformat("2026-11-10T14:00:00+00:00")
    assert request.facts["booked"] == 2
    assert request.facts["election"] == Election()
    assert request.facts["domains"] == ("ville.example.ca",)
    assert request.facts["dictionary"] == frozenset()


def test_null_is_the_same_as_absent() -> None:
    nothing = dict.fromkeys(("id", "surface", "account", "type", "link", "now", "planned_at"))
    assert read(text="Bonjour.", facts=None, **nothing) == read(text="Bonjour.")
    assert read(text="Bonjour.", facts=dict.fromkeys(COMPLETE)).facts == {}


def test_a_callers_own_keys_are_left_alone() -> None:
    assert read(text="Bonjour.", expected=["grammar"], note="x").draft.text == "Bonjour."


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"", "ligne est vide"),
        (b"  \r", "ligne est vide"),
        (b"bonjour", "pas un objet JSON"),
        (b"[]", "entre accolades"),
        (b'"Bonjour."', "entre accolades"),
        (b"null", "entre accolades"),
        (b'{"text": "a"} {"text": "b"}', "le caractère 1"),
        (b'{"text": "\xff\xfe"}', "UTF-8"),
        (b'{"text": "\\ud83d"}', "UTF-8"),
        (b"[" * 100_000, "pas un objet JSON"),
        (b'{"text": "a", "id": 1' + b"0" * 5000 + b"}", "pas un objet JSON"),
        (b"{}", "manque la clé « text »"),
        (b'{"text": null}', "« text » attend un texte"),
        (b'{"text": 3}', "« text » attend un texte"),
        (b'{"text": ""}', "texte est vide"),
        (b'{"text": " \\n\\u00a0"}', "texte est vide"),
        (b'{"text": "a", "acount": "facebook-ville"}', "écrire « account »"),
        (b'{"text": "a", "account": 3}', "« account » attend un texte"),
        (b'{"text": "a", "type": "poem"}', "press_release"),
        (b'{"text": "a", "surface": "fax"}', "draft, answer, reply"),
        (b'{"text": "a", "now": "demain"}', "date et une heure ISO"),
        (b'{"text": "a", "now": 1700000000}', "date et une heure ISO"),
        (b'{"text": "a", "now": "1700000000"}', "date et une heure ISO"),
        (b'{"text": "a", "now": "2026-11-10T09:00:00"}', "fuseau horaire"),
        (b'{"text": "a", "now": "2026-02-30T09:00:00Z"}', "date et une heure ISO"),
        (b'{"text": "a", "planned_at": "0001-01-01T00:00:00Z"}', "2000 à 2100"),
        (b'{"text": "a", "planned_at": "9999-12-31T23:59:59Z"}', "2000 à 2100"),
        (b'{"text": "a", "facts": []}', "entre accolades"),
        (b'{"text": "a", "facts": {"bookd": 2}}', "« facts.bookd » est inconnue"),
        (b'{"text": "a", "facts": {"booked": -1}}', "de 0 à 1000"),
        (b'{"text": "a", "facts": {"booked": "2"}}', "nombre entier"),
        (b'{"text": "a", "facts": {"booked": true}}', "nombre entier"),
        (b'{"text": "a", "facts": {"emergency": 1}}', "true ou false"),
        (b'{"text": "a", "facts": {"domains": "a.ca"}}', "attend une liste"),
        (b'{"text": "a", "facts": {"domains": [1]}}', "attend un texte"),
        (b'{"text": "a", "facts": {"election": {"mayor": []}}}', "candidates, parties, slogans"),
    ],
)
def test_what_cannot_be_read_gets_one_sentence(line: bytes, words: str) -> None:
    sentence = refused(line)
    assert words in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize("count", [5_001, 40_000])
def test_a_text_too_long_is_refused_with_its_count(count: int) -> None:
    for character in ("a", "é", "🦊"):
        line = json.dumps({"text": character * count}).encode()
        assert f"{count} caractères" in refused(line)


def test_5000_code_points_are_read() -> None:
    assert len(read(text="🦊" * 5_000).draft.text) == 5_000


@pytest.mark.parametrize(
    "text", ["😀🦊", "a\x00b", "\u202eabc", "a\u2028b", "e\u0301", "<!channel>"]
)
def test_odd_texts_are_read_as_they_are(text: str) -> None:
    assert read(text=text).draft.text == text


def test_the_mark_of_an_encoding_is_not_part_of_the_text() -> None:
    assert read_line(b'\xef\xbb\xbf{"text": "a"}', LAW).draft.text == "a"


def test_options_are_read_as_a_line_is() -> None:
    options = {"text": "a", "account": "facebook-ville", "type": None, "facts": {"booked": 1}}
    assert read_options(options, LAW) == read(
        text="a", account="facebook-ville", facts={"booked": 1}
    )


def test_half_a_pair_of_code_units_is_refused() -> None:
    with pytest.raises(UnreadableError, match="UTF-8"):
        read_options({"text": "a\ud83d"}, LAW)
