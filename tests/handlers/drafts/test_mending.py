"""What is sure is corrected at once, never twice, and its difference can be shown before."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checks.types import Finding, Severity
from handlers.drafts.mending import AT_ONCE, changes, corrected, corrections_of, dressed, sure
from handlers.points import points
from storage.drafts import Content
from storage.findings import Found
from tests.storage.factories import content

A, B, C = "a", "b", "c"


def fault(
    text: str, words: str, better: str, accounts: tuple[str, ...] = (A,), nth: int = 0
) -> Found:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    finding = Finding(
        check="grammar", article="8", severity=Severity.WARNING, message=f"{words}?",
        span=(at, at + len(words)), excerpt=words, suggestions=(better,), rule="R",
    )  # fmt: skip
    return Found(finding, accounts, text)


def post(text: str, accounts: tuple[str, ...] = (A,), **own: Any) -> Content:
    return content(text=text, accounts=accounts, own_texts=own)


def mended(said: Content, *faults: Found) -> Content:
    return corrected(said, corrections_of(sure(points(faults))))


def test_every_place_is_corrected_in_one_go() -> None:
    text = "Un fote, deux fote, trois fote."
    found = [fault(text, "fote", "faute", nth=n) for n in range(3)]
    assert mended(post(text), *found).text == "Un faute, deux faute, trois faute."


def test_corrections_of_other_lengths_keep_their_places() -> None:
    text = "Ya un lac. Sa gèle. 🧊 Ya un parc."
    found = [
        fault(text, "Ya", "Il y a"),
        fault(text, "Sa", "Ça"),
        fault(text, "Ya", "Il y a", nth=1),
    ]
    assert mended(post(text), *found).text == "Il y a un lac. Ça gèle. 🧊 Il y a un parc."


def test_a_text_that_accounts_share_is_corrected_once() -> None:
    text = "Un fote."
    said = post(text, (A, B, C), c="Autre texte.")
    after = mended(said, fault(text, "fote", "fote fote", (A, B)))
    assert (after.text, after.text_of(B), after.text_of(C)) == (
        "Un fote fote.", "Un fote fote.", "Autre texte.",
    )  # fmt: skip


def test_an_own_text_is_corrected_apart_from_the_same_words() -> None:
    text, own = "Un fote.", "Ici, un fote."
    after = mended(
        post(text, (A, B), b=own), fault(text, "fote", "fait"), fault(own, "fote", "fait", (B,))
    )
    assert (after.text, after.text_of(B)) == ("Un fait.", "Ici, un fait.")


def test_of_two_that_overlap_the_first_is_applied() -> None:
    text = "Ces un test."
    found = [(fault(text, "Ces un", "C’est un"), "C’est un"), (fault(text, "Ces", "Ses"), "Ses")]
    assert corrected(post(text), found).text == "C’est un test."


def test_words_that_have_moved_are_left_alone() -> None:
    text = "Un fote."
    one = fault(text, "fote", "faute")
    assert mended(post("Bonjour. Un fote."), one).text == "Bonjour. Un fote."
    assert mended(post(text, (B,)), one).text == text, "another account's words"


def test_nothing_sure_changes_nothing() -> None:
    text = "Un fote."
    said = post(text)
    assert mended(said) is said
    assert changes(said, []) == ()


def test_each_sentence_is_shown_before_and_after() -> None:
    text = "Bonjour! Un fote et un ereur. Fin."
    wanted = corrections_of(points([fault(text, "fote", "faute"), fault(text, "ereur", "erreur")]))
    (one,) = changes(post(text), wanted)
    assert one.before == (
        ("Un ", False), ("fote", True), (" et un ", False), ("ereur", True), (".", False),
    )  # fmt: skip
    assert one.after == (
        ("Un ", False), ("faute", True), (" et un ", False), ("erreur", True), (".", False),
    )  # fmt: skip


def test_a_sentence_that_accounts_share_is_shown_once() -> None:
    text = "Un fote."
    wanted = corrections_of(points([fault(text, "fote", "faute", (A, B))]))
    assert len(changes(post(text, (A, B)), wanted)) == 1


def test_no_more_is_corrected_than_can_be_shown() -> None:
    text = " ".join(f"Voici fote{n:03}." for n in range(90))
    found = [fault(text, f"fote{n:03}", "faute") for n in range(90)]
    assert len(sure(points(found))) == AT_ONCE
    same = "Voici fote. " * 30
    places = [fault(same, "fote", "faute", nth=n) for n in range(30)]
    other = "Voici ereur. " * 30
    more = [fault(same + other, "ereur", "erreur", nth=n) for n in range(30)]
    kept = sure(points([*places, *more]))
    assert [len(one.same) for one in kept] == [30], "half of a fault would be no correction of it"


def test_the_typography_of_every_text_is_dressed() -> None:
    after = dressed(post('Venez "ici" ...', (A, B), b="Oui !"))
    assert (after.text, after.text_of(B)) == ("Venez «\u00a0ici\u00a0» …", "Oui!")
    assert dressed(after) == after


@given(
    st.text("ab é🧊.\n", max_size=40),
    st.lists(st.integers(0, 39), max_size=6),
    st.text("xyz", max_size=4),
)
def test_what_is_shown_is_what_is_done(text: str, places: list[int], better: str) -> None:
    spans = sorted({at for at in places if at + 1 < len(text)})
    found = []
    for at in spans:
        finding = Finding(
            check="grammar", article="8", severity=Severity.WARNING, message=str(at),
            span=(at, at + 2), excerpt=text[at : at + 2], suggestions=(better,), rule="R",
        )  # fmt: skip
        found.append((Found(finding, (A,), ""), better))
    said = post(text)
    after = corrected(said, found).text
    shown = changes(said, found)
    for one in shown:
        assert "".join(words for words, _ in one.before) in text
        assert "".join(words for words, _ in one.after).strip() in after
    assert bool(shown) == bool(found)
