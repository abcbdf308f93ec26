"""Every French sentence that Vigie says, with its blanks filled with plausible words."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from checks.catalog import all_checks
from checks.registry import Check

ROOT: Final = Path(__file__).parents[1]
TEXTS: Final = sorted(
    path.relative_to(ROOT)
    for room in ("bot", "handlers")
    for path in (ROOT / room).rglob("texts.py")
)
PAGE: Final = sorted((ROOT / "bot" / "sandbox" / "page").glob("texts*.js"))
GUIDES: Final = sorted((ROOT / "docs" / "guides").glob("*.md"))
PAGES: Final = (*GUIDES, ROOT / "CHANGELOG.md", ROOT / "docs" / "permissions.md")
RULES: Final = ROOT / "checks" / "quebec" / "languagetool"
MESSAGE: Final = re.compile(r"<message>(.*?)</message>", re.DOTALL)
# What a rule quotes, and the marks around it.
SUGGESTED: Final = re.compile(r"<suggestion>.*?</suggestion>|\\\d", re.DOTALL)
TAG: Final = re.compile(r" \([^()]*\)|<[^<>]+>")
AT_ONCE: Final = 20
# A text of the page, whole or with blanks; a comment begins its line.
QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)+)"|`((?:[^`\\$]|\\.|\$\{[^{}`]*\})+)`')
HOLE: Final = re.compile(r"\$\{[^{}]*\}")
BLANK: Final = re.compile(r"\{(?P<name>\w*)[^{}]*\}")
# Faults that are planted, to see whether the engines answer.
PLANTED: Final = frozenset(
    f"bot/language/texts.py:{name}" for name in ("WARM_UP", "FAULT", "OWN_FAULT")
)
TOUR_DRAFT: Final = "Les nouvelle bornes"
# The head of a table of days.
UNSPOKEN: Final = frozenset({"handlers/calendar/texts.py:WEEKDAYS"})
# What is typed to a machine, or quoted, is not a sentence.
UNREAD: Final = (
    (re.compile(r"`[^`\n]*`"), "Facebook"),
    (re.compile(r"«[\u00a0 ][^«»]*[\u00a0 ]»"), "«\u00a0Facebook\u00a0»"),
    (re.compile(r"\b(?:vigie|make) [a-z]+(?: (?:[a-z]+(?=$|\n)|--?[\w-]+(?: [\w-]+)?|[\w-]+\.\w+"
                r"|import|export|show))*"), "Vigie"),
    (re.compile(r"(?<!\w)(?:--|/)[a-z]+"), "Facebook"),
    (re.compile(r"\b[a-z]+(?:_[a-z]+)+\b|\b(?:event|job|share|awareness|other)\b"), "Facebook"),
    (re.compile(r"→ "), ""),
)  # fmt: skip
VERB_FIRST: Final = re.compile(r"(?:ne |n’|a |s’|répond|attend)")
# What the blanks hold when people read them; the others are names.
FILLED: Final = {
    "account": "Facebook", "accounts": "Facebook et Instagram", "address": "https://example.ca",
    "at": "9 h", "author": "Camille", "by": "Philippe", "cap": "2", "category": "urgence",
    "checks": "la grammaire", "count": "12", "counted": "2 publications", "day": "mardi",
    "description": "une patinoire", "digest": "a1b2", "followed": "3", "held": "1", "hour": "9 h",
    "ignored": "2", "false_alarms": "1", "limit": "5000", "line": "12", "link": "https://example.ca",
    "mark": "⛔", "message": "Vérifiez la date", "month": "2026-11", "name": "Camille",
    "note": "Revoir la date.", "number": "P-2026-1", "objective": "sensibiliser", "ordinal": "2e",
    "page": "Facebook", "kind": "Élection",
    "pages": "2", "people": "Camille et Nadia", "person": "Philippe",
    "planned": "jeudi 12 novembre, 9 h", "reason": "Un bris d’aqueduc.", "reminder": "8 h 50",
    "rule": "", "shown": "9", "since": "lundi", "source": "", "status": "prévue", "summary": "Rien",
    "time": "9 h", "times": "", "title": "La patinoire", "titles": "La patinoire et le parc",
    "type": "événement", "until": "mercredi 11 novembre, 16 h", "what": "le texte",
    "word": "patinoire",
    "words": "patinoire", "finding": "Ajoutez un lien.", "full": " (complet)", "waiting": "",
    "situation": "d’une situation d’urgence", "step": "prête", "how": "",
    "telephone": "450 555-0100", "email": "311@example.ca",
}  # fmt: skip


def sentences() -> dict[str, str]:
    """Return every sentence, by where it stands."""
    found: dict[str, str] = {}
    for path in TEXTS:
        module = import_module(".".join(path.with_suffix("").parts))
        for name, value in vars(module).items():
            if name.isupper():
                found |= _named(f"{path}:{name}", value)
    document = tomllib.loads((ROOT / "checks" / "directive.toml").read_text(encoding="utf-8"))
    found |= _named("directive", _said(document))
    for check in all_checks():
        found |= _named(f"check:{check.name}", _messages(check))
    kept = {
        where: words
        for where, words in found.items()
        if where.rpartition(".")[0] not in PLANTED | UNSPOKEN
    }
    return {where: plain(words) for where, words in kept.items() if " " in words.strip()}


def page_words() -> dict[str, str]:
    """Return every sentence of the sandbox's own page, by where it stands."""
    found = {}
    for path in PAGE:
        for line, code in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for at, (whole, holed) in enumerate(QUOTED.findall(_uncommented(code))):
                filled = HOLE.sub("12", whole or holed).replace("\\u00a0", "\u00a0")
                found[f"{path.name}:{line}.{at}"] = plain(filled)
    return {
        where: words
        for where, words in found.items()
        if " " in words.strip() and not words.startswith(TOUR_DRAFT)
    }


def _uncommented(code: str) -> str:
    return "" if code.lstrip().startswith(("//", "import")) else code


def guides(pages: Iterable[Path] = GUIDES) -> dict[str, str]:
    """Return every paragraph, item and cell of the guides, or of other pages, without its marks."""
    found = {}
    for path in pages:
        text = re.sub(
            r"```.*?```|<!--.*?-->", "", path.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        for at, part in enumerate(re.split(r"\n\s*\n|\n(?=\s*(?:[-#|]|\d+\. ))|(?<=\w) \| ", text)):
            words = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", part)
            words = re.sub(r"_{2,}", "Facebook", words.replace("**", ""))
            words = re.sub(r"[☐|#_]+|^\s*(?:-|\d+\.) ", " ", words)
            found[f"{path.stem}.{at}"] = plain(" ".join(words.split()))
    return {where: words for where, words in found.items() if " " in words.strip()}


def rule_messages() -> dict[str, str]:
    """Return what our own rules say in LanguageTool, without what they quote."""
    files = (path for path in RULES.rglob("*") if path.suffix in {".xml", ".ent"})
    texts = (path.read_text(encoding="utf-8") for path in files)
    said = sorted({" ".join(one.split()) for text in texts for one in MESSAGE.findall(text)})
    filled = (plain(TAG.sub("", SUGGESTED.sub("« Facebook »", words))) for words in said)
    return {f"rule.{at}": words for at, words in enumerate(filled)}


def batches(said: dict[str, str]) -> Iterator[dict[str, str]]:
    """Yield the same sentences, each once, a few at a time: a question costs more than they do."""
    once = [(where, words) for words, where in {words: at for at, words in said.items()}.items()]
    for start in range(0, len(once), AT_ONCE):
        yield dict(once[start : start + AT_ONCE])


def plain(words: str) -> str:
    """Return a sentence as people read it: blanks filled, no emphasis, no command, no quotation."""
    filled = BLANK.sub(lambda blank: FILLED.get(blank["name"], "Facebook"), words)
    for pattern, instead in UNREAD:
        filled = pattern.sub(instead, filled)
    bare = re.sub(r"(?<!\w)[*_~]+(?=\S)|(?<=\S)[*_~]+(?!\w)", "", filled).strip()
    # A fragment stands in a sentence: after the name of what it is about, or at its beginning.
    start = VERB_FIRST.match(bare)
    return f"LanguageTool {bare}" if start else bare[:1].upper() + bare[1:]


def _named(where: str, value: Any) -> dict[str, str]:
    return {f"{where}.{at}": words for at, words in enumerate(_strings(value))}


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _strings(one)


def _said(document: dict[str, Any]) -> list[Any]:
    """Return what the directive's file says to people: titles, rules, labels, questions."""
    decisions = document["decisions"]
    articles = [[one["title"], one["rule"]] for one in document["articles"].values()]
    labels = [
        one["label"]
        for listing in decisions.values()
        if isinstance(listing, list)
        for one in listing
        if isinstance(one, dict) and "label" in one
    ]
    figures = [one["label"] for one in document["figures"].values()]
    return [
        articles,
        labels,
        figures,
        decisions["labels"],
        decisions["pause_questions"],
        decisions["police_questions"],
    ]


def _messages(check: Check) -> list[str]:
    """Return a rule in French, and what it says of its own examples."""
    found = (one for case in check.fails for one in check.findings(case.draft, case.facts))
    # What LanguageTool says is not ours; what a message quotes of the example is its author's.
    own = {one.message: None for one in found if check.name not in {"grammar", "agreement"}}
    return [check.rule, *own]
