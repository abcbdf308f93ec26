"""What an administrator sees of the rules."""

from datetime import UTC, date, datetime

from syrupy.assertion import SnapshotAssertion

from handlers.rules.flow import Board, Rule
from handlers.rules.views import rules_view, silence_form
from storage.rule_counts import Counted
from storage.silenced import Silenced
from tests.handlers.givens import KARIM
from tests.handlers.showing import buttons, said, view_shown

MONTH = date(2026, 11, 10)
AT = datetime(2026, 11, 10, 17, tzinfo=UTC)
SPEAKING = frozenset({"grammar", "typography"})
COUNTED = (
    Counted("notice", "", 3, 1, 0, 2),
    Counted("grammar", "AGREEMENT_*", 9, 4, 5, 0),
    Counted("typography", "", 12, 12, 0, 0),
    Counted("grammar", "QUIET", 2, 0, 2, 0),
)
QUIET = (Silenced("grammar", "QUIET", KARIM, AT, 7),)


def test_the_rules_of_a_month(pictured: SnapshotAssertion) -> None:
    board = Board(MONTH, COUNTED, QUIET, SPEAKING)
    view = view_shown(rules_view(board, {7: "Trop de *bruit*."}))
    assert buttons(view) == ["Mettre en sourdine", "Mettre en sourdine", "Rétablir"]
    assert view == pictured


def test_a_month_without_anything() -> None:
    view = said(view_shown(rules_view(Board(MONTH, (), (), SPEAKING), {})))
    assert "Aucune règle n’a rien signalé" in view
    assert "Aucune règle n’est en sourdine" in view


def test_many_rules_fit_in_a_window() -> None:
    many = tuple(Counted("grammar", f"RULE_{n}", 1, 0, n, 0) for n in range(300))
    quiet = tuple(Silenced("grammar", f"QUIET_{n}", KARIM, AT, None) for n in range(90))
    view = view_shown(rules_view(Board(MONTH, many, quiet, SPEAKING), {}))
    assert len(view["blocks"]) <= 80
    assert "RULE_299" in said(view)
    assert "… et 282 autres règles, moins souvent ignorées" in said(view)
    one_more = view_shown(rules_view(Board(MONTH, many[:19], (), SPEAKING), {}))
    assert "… et 1 autre règle, moins souvent ignorées" in said(one_more)


def test_the_form(pictured: SnapshotAssertion) -> None:
    assert view_shown(silence_form(Rule("grammar", "AGREEMENT"), "V1")) == pictured


def test_a_rule_of_languagetool_is_named_in_french() -> None:
    counted = (Counted("grammar", "ACCORD_SUJET_VERBE", 4, 1, 3, 0),)
    view = said(view_shown(rules_view(Board(MONTH, counted, (), SPEAKING), {})))
    assert "Accord sujet/verbe `ACCORD" in view
