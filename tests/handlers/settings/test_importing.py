from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks import directive
from handlers.settings import texts
from handlers.settings.faults import Fault
from handlers.settings.importing import FAULTS, LARGEST, Problem, read_toml
from tests.handlers.settings.refused import REFUSED

# A busy machine is slow: time is not what these tests are about.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

LAW = directive.load()
TOWN = Path("tests/data/ville.toml").read_text(encoding="utf-8")


def problems(text: str, stored: dict[str, Any] | None = None) -> tuple[Problem, ...]:
    read = read_toml(text, LAW, stored)
    assert isinstance(read, tuple), read
    return read


def sections(text: str, stored: dict[str, Any] | None = None) -> dict[str, Any]:
    read = read_toml(text, LAW, stored)
    assert isinstance(read, dict), read
    return read


@pytest.mark.parametrize(("text", "line", "words"), REFUSED)
def test_what_is_wrong_is_said_with_its_line(text: str, line: int, words: str) -> None:
    (problem,) = problems(text)
    assert problem.line == line
    assert words in problem.message.replace("\u00a0", " ")


def test_every_problem_of_a_file_is_said_at_once_in_order() -> None:
    text = (
        "[[elections]]\nkind = 'federal'\nfrom = 2029-02-01\nto = 2029-01-01\n"
        "[[accounts]]\nkey = 'a'\ntitle = 'A'\nplatform = 'fax'\n[zoo]\n"
    )
    assert [one.line for one in problems(text)] == [4, 8, 9]


def test_a_department_that_could_not_be_read_is_not_said_to_be_missing() -> None:
    text = "[departments]\nvoirie = 3\n[[people]]\nuser = 'U01'\ndepartment = 'voirie'\n"
    assert [one.line for one in problems(text)] == [2]


def test_a_person_may_work_in_a_department_that_is_stored() -> None:
    stored = {"departments": {"voirie": {"title": "Voirie"}}}
    sections("[[people]]\nuser = 'U01'\ndepartment = 'voirie'\n", stored)


def test_removing_the_department_of_a_stored_person_is_refused() -> None:
    stored = {
        "departments": {"voirie": {"title": "Voirie"}},
        "people": [{"user": "U01", "department": "voirie"}],
    }
    (problem,) = problems("[departments]\n", stored)
    assert "voirie" in problem.message


def test_the_last_administrator_cannot_be_removed() -> None:
    stored = {"roles": {"administrator": ["U04"]}}
    (problem,) = problems("[roles]\nadviser = ['U01']\nadministrator = []\n", stored)
    assert (problem.line, "administrer" in problem.message) == (3, True)
    assert problems("[roles]\nadviser = ['U01']\n", stored)[0].line == 1
    sections("[roles]\nadministrator = ['U05']\n", stored)


def test_a_file_without_administrator_is_taken_where_there_was_none() -> None:
    assert sections("[roles]\nadministrator = []\n") == {"roles": {"administrator": []}}


def test_a_whole_file_is_read_as_plain_values() -> None:
    read = sections(TOWN)
    assert read["elections"][0]["from"] == "2029-09-21"
    assert read["closures"] == [{"day": "2026-12-24", "title": "Fêtes"}]
    assert read["hours"]["season"][0]["regular"] == {"friday": ["08:00-12:00"]}


def test_stored_dates_do_not_trouble_the_next_import() -> None:
    assert sections("[[partners]]\nname = 'exo'\n", sections(TOWN))


@pytest.mark.parametrize(
    "text", ["", "# rien\n", "\ufeff[city]\nname = 'A'\n", "[city]\r\nname = 'A'\r\n"]
)
def test_odd_but_valid_files_are_taken(text: str) -> None:
    sections(text)


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 100_000,
        "x" * (LARGEST + 1),
        "\x00",
        "[city]\nname = 'a\u0000'",
        "a = 1e999999999",
        "a = " + "9" * 5000,
        "= 1",
        '[city]\nname = """\n',
    ],
)
def test_hostile_files_are_refused_with_a_sentence(text: str) -> None:
    assert all(one.message and one.line >= 1 for one in problems(text))


def test_a_value_with_braces_is_quoted_as_it_is() -> None:
    (problem,) = problems("[roles]\nadviser = ['{given} {0} {']\n")
    assert "{given} {0} {" in problem.message


def test_every_fault_has_its_sentence() -> None:
    assert set(texts.FAULTS) == set(Fault)
    assert set(FAULTS.values()) <= set(Fault)


VALUES = st.recursive(
    st.one_of(st.text("aU0-:é ", max_size=5), st.integers(), st.booleans(), st.dates().map(str)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2),
        st.dictionaries(
            st.sampled_from(["key", "name", "from", "regular", "x"]), inner, max_size=2
        ),
    ),
    max_leaves=5,
)


@PATIENT
@given(st.dictionaries(st.sampled_from(sorted({"zoo"} | set(sections(TOWN)))), VALUES, max_size=3))
def test_any_content_is_taken_or_refused_with_sentences(document: dict[str, Any]) -> None:
    import tomlkit  # noqa: PLC0415  only to write what is tried

    read = read_toml(tomlkit.dumps(document), LAW)
    if isinstance(read, tuple):
        assert read
        assert all(one.message for one in read)
