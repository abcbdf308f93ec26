"""Examine everything, one point after the other, and count the failures."""

import json

from sqlmodel import Session

from bot import config
from bot.config import Environment
from bot.doctor import texts
from bot.doctor.database import of_database, opened
from bot.doctor.language import of_language
from bot.doctor.machine import of_machine
from bot.doctor.points import Part, Point, Points
from bot.doctor.slack import client_of, of_slack
from checks import directive
from handlers.settings.reading import city_of

SCHEMA = 1


def examine(*, as_json: bool) -> int:
    """Say how everything fares, as it is examined; return how many things fail."""
    points = []
    for point in every_point():
        points.append(point)
        if not as_json:
            print(line_of(point), flush=True)  # noqa: T201  the answer itself
    failures = sum(point.ok is False for point in points)
    if as_json:
        answer = {
            "schema": SCHEMA,
            "failures": failures,
            "points": [point.as_object() for point in points],
        }
        print(json.dumps(answer, ensure_ascii=False))  # noqa: T201  the answer itself
    return failures


def every_point() -> Points:
    """Yield every point that this environment allows to examine."""
    try:
        environment = config.read()
    except config.MisconfiguredError as error:
        detail = " ".join(error.args)
        yield Point(Part.ENVIRONMENT, ok=False, detail=detail, repair=texts.CORRECT_ENV)
        return
    yield Point(Part.ENVIRONMENT, ok=True)
    yield from of_machine(environment)
    yield from _of_city(environment)
    yield from of_language(environment.languagetool_url)


def _of_city(environment: Environment) -> Points:
    channels = None
    with opened(environment) as (standing, engine):
        yield standing
        if engine is not None:
            yield from of_database(environment, engine)
            with Session(engine) as session:
                channels = city_of(session, directive.load()).channels
    yield from of_slack(client_of(environment), channels)


def line_of(point: Point) -> str:
    """Return a point as one line for a person, with what repairs it below."""
    line = texts.LINE.format(sign=texts.SIGNS[point.ok], name=texts.NAMES[point.part])
    if point.detail:
        line += texts.DETAIL.format(detail=point.detail)
    if point.repair:
        line += texts.REPAIR.format(repair=point.repair)
    return line
