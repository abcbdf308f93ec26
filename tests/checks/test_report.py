"""checks/README.md is printed from the directive and the checks; it cannot drift."""

from checks import directive
from checks.catalog import all_checks
from checks.report import README, markdown


def test_the_readme_is_up_to_date() -> None:
    assert README.read_text(encoding="utf-8") == markdown(), "python -m checks.report"


def test_a_jurist_finds_every_article_and_every_rule() -> None:
    printed = markdown()
    for article in directive.load().articles.values():
        assert f"| {article.number} | {article.title} |" in printed
    for check in all_checks():
        assert f"### {check.name}\n" in printed
        assert check.rule in printed
