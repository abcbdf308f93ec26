"""Print what honours each article: ``python -m checks.report`` writes ``checks/README.md``."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from checks import directive
from checks.catalog import all_checks
from checks.directive import Article, Honour, Means
from checks.registry import Case, Check
from checks.types import Draft, Facts, PostType, Severity, Surface

README: Final = Path(__file__).with_name("README.md")
WORKFLOWS: Final = Path(__file__).with_name("workflows.toml")
HEADER: Final = """\
<!-- Imprimé par `python -m checks.report`; toute retouche à la main serait perdue. -->

# La directive, article par article

Chaque article est honoré par une vérification de Vigie, par une démarche dans Slack ou par une
personne à qui Vigie le rappelle au bon moment. Les règles sont dites dans nos mots; la directive
adoptée le {adopted} fait foi.

| Signe | Poids d’un constat |
|---|---|
| ⛔ | bloquant : l’approbation attend |
| 🟠 | à corriger : peut être ignoré une fois, avec une raison |
| 🔵 | conseil |
"""
SIGNS: Final = {Severity.BLOCKING: "⛔", Severity.WARNING: "🟠", Severity.ADVICE: "🔵"}
MEANS: Final = {
    Means.CHECK: "vérification",
    Means.WORKFLOW: "démarche",
    Means.HUMAN: "personne",
    Means.LATER: "à venir",
}
SURFACES: Final = {
    Surface.ANSWER: "réponse d’un employé",
    Surface.REPLY: "réponse de la Ville",
}
FACTS: Final = {
    "emergency": "urgence en cours",
    "election": "période d’élections",
    "honorary_presidency": "présidence d’honneur déclarée",
    "cap_ground": "exception accordée",
    "secret_denied": "déclaré sans secret",
    "contacts": "coordonnée de la Ville",
    "neighbours": "près d’une autre publication",
    "earlier": "déjà publié",
    "waiting": "d’autres attendent",
}
EXAMPLES: Final = 3
LONGEST: Final = 150


@dataclass(frozen=True, slots=True)
class Told:
    """The workflows, and where each person is shown an article, as a jurist reads of them."""

    workflows: dict[str, dict[str, str]]
    views: dict[str, str]

    def title(self, name: str) -> str:
        """Return what a workflow is called in French."""
        return self.workflows[name]["title"]


@cache
def told() -> Told:
    """Return what the file says."""
    found: dict[str, Any] = tomllib.loads(WORKFLOWS.read_text(encoding="utf-8"))
    return Told(found["workflows"], found["views"])


def markdown() -> str:
    """Return the whole table: articles, then the rules with examples, then good practices."""
    loaded = directive.load()
    parts = [
        HEADER.format(adopted=_day(loaded.adopted.isoformat())),
        _figures(),
        _table(loaded.articles.values()),
        _workflows(loaded.articles.values()),
        *_rules("Les vérifications", (one for one in all_checks() if one.article)),
        *_rules("Les bonnes pratiques", (one for one in all_checks() if not one.article)),
    ]
    return "\n".join(parts)


def _day(iso: str) -> str:
    months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    year, month, day = (int(part) for part in iso.split("-"))
    return f"{day} {months.split()[month - 1]} {year}"


def _figures() -> str:
    figures = directive.load().figures
    lines = ["## Les chiffres de la directive\n", "| Chiffre | | Article |", "|---|---|---|"]
    for name in figures.__dataclass_fields__:
        one = getattr(figures, name)
        lines.append(f"| {one.label} | {one.value} {one.unit} | {one.article} |")
    return "\n".join(lines) + "\n"


def _table(articles: Iterable[Article]) -> str:
    lines = [
        "## Les articles\n",
        "| Article | Titre | Règle | Honoré par |",
        "|---|---|---|---|",
        *(
            f"| {one.number} | {one.title} | {one.rule} |"
            f" {'<br>'.join(_honour(each) for each in one.honoured_by)} |"
            for one in articles
        ),
    ]
    return "\n".join(lines) + "\n"


def _honour(one: Honour) -> str:
    words = MEANS[one.means]
    if one.means is Means.CHECK:
        return f"{words} [`{one.name}`](#{one.name})"
    if one.means is Means.HUMAN:
        roles = directive.load().decisions
        return f"{words} : {roles.label(roles.roles, one.name).lower()} ({told().views[one.view]})"
    if one.means is Means.LATER and one.name:
        return f"{words} : {_honour(Honour.read(one.name))}"
    if not one.name:
        return words
    title = told().title(one.name)
    return f"{words} [{title}](#{_anchor(title)})"


def _anchor(title: str) -> str:
    """Return how a heading is linked to: small letters, hyphens, no other sign."""
    return "".join(one for one in title.lower().replace(" ", "-") if one.isalnum() or one == "-")


def _workflows(articles: Iterable[Article]) -> str:
    """Return what each workflow does, in the order of the articles that it honours."""
    honours = [one for each in articles for one in each.honoured_by]
    named = (Honour.read(one.name) if one.means is Means.LATER else one for one in honours)
    names = dict.fromkeys(one.name for one in named if one.means is Means.WORKFLOW)
    lines = [f"### {told().title(one)}\n\n{told().workflows[one]['tells']}\n" for one in names]
    return "\n".join(("## Les démarches\n", *lines))


def _rules(title: str, checks: Iterable[Check]) -> Iterator[str]:
    yield f"## {title}\n"
    for one in checks:
        source = f"article {one.article}" if one.article else "bonne pratique"
        yield f"### {one.name}\n\n{SIGNS[one.severity]} *{source}* — {one.rule}\n"
        yield _examples("Passe", one.passes) + _examples("Est relevé", one.fails)


def _examples(title: str, cases: tuple[Case, ...]) -> str:
    shown = list(dict.fromkeys(_words(one) for one in cases))[:EXAMPLES]
    return "".join(f"* {title} : {words}\n" for words in shown)


def _words(one: Case) -> str:
    """Return an example on one line, cut where it is long, with what surrounds it."""
    text = " / ".join(line.strip() for line in one.draft.text.splitlines() if line.strip())
    short = text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} […]"
    around = ", ".join(words for words in (*_draft(one.draft), *_facts(one.facts)) if words)
    return f"« {short} »" + (f" ({around})" if around else "")


def _draft(draft: Draft) -> Iterator[str]:
    decisions = directive.load().decisions
    if draft.type is not PostType.OTHER:
        yield decisions.label(decisions.post_types, draft.type.value).lower()
    yield next((one.title for one in decisions.accounts if one.key == draft.account), "")
    yield "avec un lien" if draft.link else ""
    if draft.picture:
        given = (draft.picture.origin, draft.picture.description, draft.picture.consent)
        yield "avec une image" + ("" if all(given) else " à compléter")
    yield SURFACES.get(draft.surface, "")


def _facts(facts: Facts) -> Iterator[str]:
    yield from (words for name, words in FACTS.items() if getattr(facts, name))
    yield f"déjà publiées ce jour-là : {facts.booked}" if facts.booked else ""
    yield f"partenaire : {', '.join(facts.partners)}" if facts.partners else ""


if __name__ == "__main__":
    README.write_text(markdown(), encoding="utf-8")
