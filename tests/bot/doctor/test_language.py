"""Each language engine has its own line, with what repairs it."""

from bot.doctor import texts
from bot.doctor.language import _other
from bot.doctor.points import Part
from bot.language import texts as engine_texts
from bot.language.states import EngineState, Status


def test_each_child_is_examined_under_its_name() -> None:
    for name, part in ((engine_texts.GUESS, Part.LANGUAGE), (engine_texts.PARSE, Part.PARSE)):
        assert _other(EngineState(name, Status.WARM, engine_texts.WARM)).ok
        point = _other(EngineState(name, Status.DOWN, "s’est arrêté"))
        assert (point.part, point.ok, point.repair) == (part, False, texts.INSTALL)
        assert "s’est arrêté" in point.detail
