import io

from rich.console import Console

from bot.check.terminal import show, visible
from checks.types import Draft, Finding, Omission, Severity, Verdict

TEXT = "La Ville invitent les gens. Le code est 4821. ⚠️ 🦊"


def finding(severity: Severity, words: str | None, **fields: object) -> Finding:
    start = TEXT.index(words) if words else 0
    given: dict[str, object] = {
        "check": "grammar",
        "article": "8",
        "severity": severity,
        "message": "Accordez le verbe.",
        "span": (start, start + len(words)) if words else None,
        "excerpt": words,
    }
    return Finding(**{**given, **fields})  # type: ignore[arg-type]


def shown(*findings: Finding, not_run: tuple[Omission, ...] = (), colour: bool = False) -> str:
    console = Console(
        file=io.StringIO(), width=100, highlight=False, color_system="standard" if colour else None
    )
    show(console, Draft(TEXT), Verdict("2024-07-04", findings, not_run))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue().replace("\u00a0", " ")


def test_a_clean_text_is_said_to_be_so() -> None:
    assert shown().endswith("✅ Rien à corriger.\n")


def test_findings_come_by_severity_with_article_words_and_suggestions() -> None:
    page = shown(
        finding(
            Severity.ADVICE, None, article=None, check="emoji", message="Un seul emoji suffit."
        ),
        finding(Severity.WARNING, "invitent", suggestions=("invite", "invita", "a", "b")),
        finding(Severity.BLOCKING, None, article="annexe-2", message="Retirez ceci."),
    )
    assert page.index("⛔") < page.index("🟠") < page.index("🔵")
    assert "À corriger · Directive, art. 8 (grammar)" in page
    assert "« invitent » → invite ou invita ou a\n" in page
    assert "Directive, annexe 2" in page
    assert "bonne pratique (emoji)" in page
    assert page.endswith("⛔ Bloqué.\n")


def test_the_words_are_underlined_in_the_text() -> None:
    page = shown(finding(Severity.WARNING, "invitent"), colour=True)
    style, _, _ = page.partition("invitent\x1b[0m les gens")
    underlined = "4"
    assert underlined in style[style.rindex("[") + 1 : -1].split(";")


def test_a_secret_is_never_shown() -> None:
    start = TEXT.index("4821")
    page = shown(finding(Severity.BLOCKING, None, check="secret", span=(start, start + 4)))
    assert "4821" not in page
    assert "Le code est ••••." in page


def test_a_check_that_did_not_run_is_said() -> None:
    page = shown(not_run=(Omission("grammar", "LanguageTool se prépare"),))
    assert "Vérification non faite (grammar) : LanguageTool se prépare" in page
    assert "⚠️ Vérification incomplète." in page


def test_what_would_trouble_a_terminal_shows_as_one_character() -> None:
    assert visible("a\x1b[31m\x00\u202e\u2028b\n\té🦊") == "a�[31m���b\n\té🦊"
