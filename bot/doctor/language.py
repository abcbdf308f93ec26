"""Examine the language engines: fetched, answering, finding a planted fault."""

from typing import Final

from bot import places
from bot.doctor import texts
from bot.doctor.points import Part, Point, Points
from bot.language import texts as engine_texts
from bot.language.engines import Engines
from bot.language.languagetool import jars
from bot.language.languagetool.remote import FAULTY, OWN
from bot.language.states import EngineState, Status
from checks.types import NotRun

PATIENCE: Final = 90.0
PARTS: Final = {engine_texts.GUESS: Part.LANGUAGE, engine_texts.PARSE: Part.PARSE}


def of_language(url: str | None) -> Points:
    """Yield how each language engine fares; they are started if need be."""
    if url is None:
        files = _files()
        yield files
        if not files.ok:
            yield Point(Part.LANGUAGETOOL, ok=None)
            return
    folder = places.languagetool()
    with Engines(cache=folder, state=folder, rules=places.RULES, url=url) as engines:
        _wait(engines)
        yield _tool(engines, texts.CHECK_LANGUAGETOOL if url else texts.FETCH)
        # LanguageTool comes first; its planted fault says more than its state.
        yield from map(_other, engines.states()[1:])


def _files() -> Point:
    repository = places.languagetool() / "repository"
    missing = sum(not jars.sound(jar, repository) for jar in jars.locked())
    if not missing:
        return Point(Part.LANGUAGETOOL_FILES, ok=True)
    detail = texts.NOT_FETCHED.format(count=missing)
    return Point(Part.LANGUAGETOOL_FILES, ok=False, detail=detail, repair=texts.FETCH)


def _wait(engines: Engines) -> None:
    waited, step = 0.0, 0.25
    while not engines.wait_warm(step) and waited < PATIENCE:
        waited += step
        if any(one.status is Status.DOWN for one in engines.states()):
            return


def _tool(engines: Engines, repair: str) -> Point:
    matches = engines.read(engine_texts.FAULT).matches
    if isinstance(matches, NotRun):
        return Point(Part.LANGUAGETOOL, ok=False, detail=matches.reason, repair=repair)
    if all((one.start, one.end) != FAULTY for one in matches):
        return Point(Part.LANGUAGETOOL, ok=False, detail=texts.BLIND, repair=repair)
    own = engines.read(engine_texts.OWN_FAULT).matches
    if isinstance(own, NotRun) or not any(one.rule.startswith(OWN) for one in own):
        return Point(Part.LANGUAGETOOL, ok=False, detail=texts.UNRULED, repair=texts.ADD_RULES)
    return Point(Part.LANGUAGETOOL, ok=True)


def _other(engine: EngineState) -> Point:
    part = PARTS[engine.name]
    if engine.status is Status.WARM:
        return Point(part, ok=True)
    detail = f"{engine.name}, {engine.detail}"
    return Point(part, ok=False, detail=detail, repair=texts.INSTALL)
