"""Run ``vigie check``: find the text, have it judged, answer a person or a program."""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

from rich.console import Console

from bot import clock, config
from bot import texts as general
from bot.check import facts, texts
from bot.check.engines import engines_for_a_run
from bot.check.judging import Bench, FactsOf, Quiet, judge, judge_line
from bot.check.reading import read_options
from bot.check.stream import answers, lines_of
from bot.check.terminal import show
from bot.check.writing import one_line, verdict_object
from bot.files import STANDARD, read_text, say
from bot.said import SaidError
from checks import directive
from checks.directive import Directive
from checks.types import Outcome

READY, TO_FIX = 0, 1


def one(
    file: str, options: Mapping[str, Any], facts_file: str | None, *, city: bool, as_json: bool
) -> int:
    """Judge one text; return 0 when there is nothing to correct, else 1."""
    law = directive.load()
    stated = _facts(facts_file) if facts_file else None
    request = read_options({"text": _text(file), **options, "facts": stated}, law)
    with _bench(law, city=city) as bench:
        verdict = judge(bench, request)
    if as_json:
        print(one_line(verdict_object(verdict)))  # noqa: T201  the answer itself
    else:
        show(Console(highlight=False), request.draft, verdict)
    return READY if verdict.outcome is Outcome.READY else TO_FIX


def many(file: str, *, city: bool) -> int:
    """Judge each line of a stream; return 0 once every line has its answer."""
    _give_way()
    with _stream(file) as number, _bench(directive.load(), city=city) as bench:
        lines = lines_of(partial(os.read, number))
        for answer in answers(lines, partial(judge_line, bench)):
            sys.stdout.buffer.write(answer.encode() + b"\n")
            sys.stdout.buffer.flush()
    return READY


def _give_way() -> None:
    """Let LanguageTool finish what it reads before our own threads: the whole goes faster."""
    # Not every system has it, and it is but a favour.
    with suppress(AttributeError, OSError):
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))


@contextmanager
def _bench(law: Directive, *, city: bool) -> Iterator[Bench]:
    environment = config.read()
    with (
        _city(environment.database_url, law, city=city) as (around, quiet),
        engines_for_a_run(environment.languagetool_url, say) as engines,
    ):
        yield Bench(law, engines, around, clock.now, quiet)


@contextmanager
def _city(url: str, law: Directive, *, city: bool) -> Iterator[tuple[FactsOf, Quiet]]:
    """Yield what is known around a text, and the rules that the city silenced."""
    if not city:
        yield facts.of_default(law), frozenset
        return
    # The database is slow to import, and most runs do without it.
    from bot.database import database  # noqa: PLC0415
    from storage.engine import reading  # noqa: PLC0415

    with database(url) as engine:
        yield facts.of_database(reading(engine), law), facts.silenced_in(reading(engine))


def _text(file: str) -> str:
    if file == STANDARD and sys.stdin.isatty():
        say(texts.TYPE_NOW)
    # The end of the last line belongs to the file, not to the text.
    return read_text(file).removesuffix("\n").removesuffix("\r")


def _facts(file: str) -> dict[str, Any]:
    try:
        stated = json.loads(read_text(file))
    except (ValueError, RecursionError):
        stated = None
    if not isinstance(stated, dict):
        raise SaidError(texts.FACTS_NOT_JSON.format(name=file))
    return stated


@contextmanager
def _stream(file: str) -> Iterator[int]:
    if file == STANDARD:
        yield sys.stdin.fileno()
        return
    try:
        number = os.open(file, os.O_RDONLY)
    except OSError:
        raise SaidError(general.UNREADABLE_FILE.format(name=file)) from None
    try:
        yield number
    finally:
        os.close(number)
