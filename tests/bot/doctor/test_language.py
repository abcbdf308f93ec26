"""Each language engine has its own line, with what repairs it."""

from typing import TYPE_CHECKING, cast

import pytest

from bot.doctor import texts
from bot.doctor.language import _other, _tool
from bot.doctor.points import Part
from bot.language import texts as engine_texts
from bot.language.languagetool.remote import FAULTY
from bot.language.states import EngineState, Status
from checks.types import Match, Readings

if TYPE_CHECKING:
    from bot.language.engines import Engines


def test_each_child_is_examined_under_its_name() -> None:
    for name, part in ((engine_texts.GUESS, Part.LANGUAGE), (engine_texts.PARSE, Part.PARSE)):
        assert _other(EngineState(name, Status.WARM, engine_texts.WARM)).ok
        point = _other(EngineState(name, Status.DOWN, "s’est arrêté"))
        assert (point.part, point.ok, point.repair) == (part, False, texts.INSTALL)
        assert "s’est arrêté" in point.detail


class Answering:
    """Engines whose LanguageTool finds the planted fault, by a rule of the name given."""

    def __init__(self, rule: str) -> None:
        self._match = Match(*FAULTY, rule, "CAT", "", ())

    def read(self, _: str) -> Readings:
        return Readings(matches=(self._match,))


@pytest.mark.parametrize(("rule", "ok"), [("QC_SUJET_P_VERBE", True), ("ACCORD", False)])
def test_a_languagetool_without_our_rules_is_a_fault_with_a_repair(*, rule: str, ok: bool) -> None:
    point = _tool(cast("Engines", Answering(rule)), texts.CHECK_LANGUAGETOOL)
    assert point.ok is ok
    if not ok:
        assert (point.detail, point.repair) == (texts.UNRULED, texts.ADD_RULES)
