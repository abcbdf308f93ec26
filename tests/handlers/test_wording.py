"""French with logic: dates, plurals, lists; and no word of anybody's is read as a command."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.live import live_tokens
from checks.workdays import at_wall
from handlers import wording
from handlers.blocks import context, plain, preformatted, quote, section

ANGLES = st.sampled_from(["<", ">", "@", "!", "#", "|", "&", "<!channel>", "<@U0SYLVIE>", "\u202e"])
HOSTILE = st.lists(
    ANGLES
    | st.sampled_from(["<#C0|x>", "<https://e.ca|x>", "&lt;!here&gt;", "<!subteam^S1>", "*", "`"])
    | st.text(max_size=8),
    max_size=12,
).map("".join)


def wall(*parts: int) -> datetime:
    return at_wall(datetime(*parts))  # type: ignore[arg-type]  # noqa: DTZ001


@given(HOSTILE)
@settings(max_examples=400)
def test_no_hostile_text_is_live(text: str) -> None:
    for made in (wording.escape(text), wording.literal(text), wording.title_of(text)):
        shown = made if made != wording.title_of(text) else wording.escape(made)
        assert live_tokens({"text": shown}) == []
    blocks = [
        section(wording.escape(text) or "x"),
        context(wording.literal(text) or "x"),
        plain(text or "x"),
        preformatted(text or "x"),
        quote(text, text or "x", text),
    ]
    assert live_tokens({"text": "", "blocks": [one.to_dict() for one in blocks]}) == []


@given(st.text())
def test_what_is_shown_hides_and_turns_nothing(text: str) -> None:
    shown = wording.visible(text)
    assert wording.INVISIBLE.search(shown) is None
    assert wording.visible(shown) == shown
    shown.encode()


def test_emoji_of_families_stay_whole() -> None:
    assert wording.visible("👩‍👩‍👧 e\u0301té\r\nsoir\t!") == "👩‍👩‍👧 été\nsoir\t!"


@given(st.text(max_size=80), st.integers(2, 40))
def test_a_shortened_text_fits(text: str, length: int) -> None:
    short = wording.shortened(text, length)
    assert len(short) <= length
    assert short == text or short.endswith("…")


@given(st.text(min_size=1, max_size=200), st.data(), st.integers(10, 60))
def test_words_in_their_context_are_whole(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    before, words, after = wording.in_context(text, start, end, width)
    assert words == text[start:end]
    assert text[:start].endswith(before.removeprefix("…"))
    assert text[end:].startswith(after.removesuffix("…"))
    assert len(before) + len(after) <= max(width - len(words), 0) + 2


def test_the_context_is_the_sentence() -> None:
    text = "Bonjour. La Ville invites ses amis. Fin."
    at = text.index("invites")
    assert wording.in_context(text, at, at + 7, 200) == ("La Ville ", "invites", " ses amis.")


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (wall(2026, 11, 12, 9), "9 h"),
        (wall(2026, 11, 12, 16, 5), "16 h 05"),
        (wall(2026, 11, 12, 0), "0 h"),
    ],
)
def test_hours(moment: datetime, words: str) -> None:
    assert wording.hour(moment).replace("\u00a0", " ") == words


def test_days() -> None:
    def said(words: str) -> str:
        return words.replace("\u00a0", " ")

    first, now = date(2027, 1, 1), wall(2026, 11, 10, 9)
    assert said(wording.day(first)) == "vendredi 1er janvier"
    assert said(wording.day(first, year=True)) == "vendredi 1er janvier 2027"
    assert said(wording.day(date(2026, 11, 12))) == "jeudi 12 novembre"
    assert said(wording.short_day(first)) == "ven. 1er janv."
    assert said(wording.date_of(date(2024, 7, 4))) == "4 juillet 2024"
    assert said(wording.moment_of(wall(2027, 1, 7, 9), now)) == "jeudi 7 janvier 2027, 9 h"
    assert said(wording.moment_of(wall(2026, 11, 12, 9), now)) == "jeudi 12 novembre, 9 h"
    assert said(wording.short_moment(wall(2026, 11, 13, 9))) == "ven. 13 nov., 9 h"


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 point"), (1, "1 point"), (2, "2 points"), (40, "40 points")]
)
def test_plurals(count: int, words: str) -> None:
    assert wording.plural(count, "point", "points").replace("\u00a0", " ") == words


def test_lists_and_ordinals() -> None:
    assert [wording.listed(["a", "b", "c"][:n]) for n in range(4)] == [
        "", "a", "a et b", "a, b et c"
    ]  # fmt: skip
    assert (wording.ordinal(1), wording.ordinal(3)) == ("1re", "3e")
    assert wording.quoted("mot") == "«\u00a0mot\u00a0»"


@pytest.mark.parametrize(
    ("sent", "typed"),
    [
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("<https://x.ca/a|x.ca/a>", "https://x.ca/a"),
        ("<https://x.ca>", "https://x.ca"),
        ("<https://x.ca/y|notre site>", "notre site (https://x.ca/y)"),
        ("<mailto:a@x.ca|a@x.ca>", "a@x.ca"),
        ("<@U01>, <@U01|Camille>", ", @Camille"),
        ("<#C01|equipe>", "#equipe"),
        ("<!here> <!subteam^S1|@equipe>", " @equipe"),
        ("3 &lt; 4 &gt; 2", "3 < 4 > 2"),
    ],
)
def test_a_message_is_read_as_it_was_typed(sent: str, typed: str) -> None:
    assert wording.typed(sent) == typed


def test_only_plain_addresses_are_followed() -> None:
    assert wording.linked("https://x.ca/?a=1&b=2") == "<https://x.ca/?a=1&amp;b=2>"
    assert wording.linked("https://x.ca|<!channel>") == "https://x.ca|&lt;!channel&gt;"
    assert wording.linked("javascript:x") == "javascript:x"


def test_a_title_is_the_first_line_with_words() -> None:
    assert wording.title_of("\n  \nPatinoire\nSuite") == "Patinoire"
    assert wording.title_of(" \u200b ") == "…"


def test_large_numbers_are_written_as_french_writes_them() -> None:
    assert [wording.thousands(one) for one in (0, 999, 5000, 12_000_000)] == [
        "0", "999", "5\u00a0000", "12\u00a0000\u00a0000",
    ]  # fmt: skip
