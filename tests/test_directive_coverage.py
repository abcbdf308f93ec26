"""The loop is closed: whoever is said to honour an article does (design, rule 6)."""

import ast
from collections import Counter
from pathlib import Path

import pytest

from checks import directive
from checks.catalog import all_checks
from checks.city import Role
from checks.directive import Article, Honour, Means

ROOT = Path(__file__).parents[1]
HANDLERS = ROOT / "handlers"


def honours(means: Means) -> list[tuple[Article, Honour]]:
    return [
        (article, one)
        for article in directive.load().articles.values()
        for one in article.honoured_by
        if one.means is means
    ]


def test_a_check_that_honours_an_article_exists() -> None:
    known = {check.name for check in all_checks()}
    assert {one.name for _, one in honours(Means.CHECK)} <= known


def test_an_article_that_a_check_cites_names_that_check() -> None:
    declared = {(article.number, one.name) for article, one in honours(Means.CHECK)} | {
        (article.number, one.name.removeprefix("check:")) for article, one in honours(Means.LATER)
    }
    cited = {(check.article, check.name) for check in all_checks() if check.article}
    assert cited <= declared


def proved_by_tests() -> set[tuple[str, str]]:
    """Return the articles that marked tests prove, with the workflow's folder of each test."""
    found = set()
    for path in (ROOT / "tests").rglob("test_*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.article":
                found |= {
                    (one.value, path.parent.name)
                    for one in node.args
                    if isinstance(one, ast.Constant) and isinstance(one.value, str)
                }
    return found


def test_a_workflow_that_honours_an_article_has_a_test_that_is_marked_with_it() -> None:
    proved = {article for article, _ in proved_by_tests()}
    missing = {
        (article.number, one.name)
        for article, one in honours(Means.WORKFLOW)
        if article.number not in proved
    }
    assert missing == set()


def test_a_marked_test_names_an_article_that_exists() -> None:
    assert {article for article, _ in proved_by_tests()} <= set(directive.load().articles)


def test_a_person_who_honours_an_article_has_a_role_and_a_view_that_shows_it() -> None:
    for article, one in honours(Means.HUMAN):
        assert one.name in set(Role), article.number
        workflow, _, view = one.view.partition(".")
        # A workflow's views stand in views.py and, when there are many, in *_view.py.
        modules = (HANDLERS / workflow).glob("*view*.py")
        trees = [ast.parse(module.read_text(encoding="utf-8")) for module in modules]
        nodes = [node for tree in trees for node in ast.walk(tree)]
        functions = {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
        assert view in functions, f"{article.number}: {one.view}"


def test_what_is_left_for_later_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    later = Counter(one.name or "?" for _, one in honours(Means.LATER))
    with capsys.disabled():
        if later:
            told = ", ".join(f"{name} {count}" for name, count in sorted(later.items()))
            print(f"\nlater ({later.total()}): {told}")  # noqa: T201  said to whoever runs it
    assert all(name.split(":")[0] in set(Means) - {Means.LATER} for name in later)
