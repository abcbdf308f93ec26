"""The catalog is complete and agrees with the directive."""

import pkgutil

import pytest

from checks import directive
from checks.catalog import PACKAGES, all_checks
from checks.registry import Check


def test_one_file_is_one_check_of_the_same_name() -> None:
    files = [module.name for one in PACKAGES for module in pkgutil.iter_modules(one.__path__)]
    names = [check.name for check in all_checks()]
    assert sorted(files) == sorted(names)


def test_no_two_checks_have_one_name() -> None:
    names = [check.name for check in all_checks()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.name)
def test_a_check_has_a_rule_in_one_french_sentence_and_examples(check: Check) -> None:
    assert check.rule.endswith(".")
    assert "\n\n" not in check.rule
    assert check.passes
    assert check.fails
    assert check.surfaces


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.name)
def test_a_check_cites_an_article_that_exists_or_is_good_practice(check: Check) -> None:
    assert check.article is None or check.article in directive.load().articles
