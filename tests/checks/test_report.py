"""checks/README.md is printed from the directive and the checks; it cannot drift."""

from checks import directive
from checks.catalog import all_checks
from checks.directive import Honour, Means
from checks.report import README, markdown, told


def test_the_readme_is_up_to_date() -> None:
    assert README.read_text(encoding="utf-8") == markdown(), "python -m checks.report"


def test_a_jurist_finds_every_article_and_every_rule() -> None:
    printed = markdown()
    for article in directive.load().articles.values():
        assert f"| {article.number} | {article.title} |" in printed
    for check in all_checks():
        assert f"### {check.name}\n" in printed
        assert check.rule in printed


def honours() -> list[Honour]:
    found = [one for each in directive.load().articles.values() for one in each.honoured_by]
    return [Honour.read(one.name) if one.means is Means.LATER else one for one in found]


def test_every_workflow_and_every_place_is_told_in_french() -> None:
    printed = markdown()
    for one in honours():
        if one.means is Means.WORKFLOW:
            assert f"### {told().title(one.name)}\n" in printed
            assert told().workflows[one.name]["tells"] in printed
        elif one.means is Means.HUMAN:
            assert told().views[one.view] in printed
            assert f"`{one.view}`" not in printed
