"""Answers with defaults for everything that a test of the views does not say."""

import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, Final

from bot.sandbox import seed
from checks.answer_life import AnswerStatus
from checks.city import City
from checks.types import Finding, Group, Severity
from handlers.answers.views import Sheet
from handlers.settings.building import city
from storage.answers import Answer, Given, Source, Spot
from storage.questions import Question
from tests.handlers.givens import CAMILLE, LAW

NOW: Final = datetime(2026, 11, 10, 14, 5, tzinfo=UTC)
HOSTILE: Final = "Bonjour <!channel> <@U0SYLVIE> *gras* & <https://x.ca|ici>"


def the_city() -> City:
    return city(tomllib.loads(seed.settings_toml()), LAW)


def question(**fields: Any) -> Question:
    asked = Question(
        1, None, "La patinoire est-elle ouverte?", "facebook-ville", "", CAMILLE, NOW, None
    )
    return replace(asked, **fields)


def given(**fields: Any) -> Given:
    return replace(Given("La patinoire ouvre samedi.", Source.THREAD, question_id=1), **fields)


def answer(said: Given | None = None, **fields: Any) -> Answer:
    known = Answer(
        id=1, year=2026, ordinal=118, group=Group.CITY, author="U0DENIS", entered_by=None,
        given=said or given(), status=AnswerStatus.RECEIVED, version=1, reply=None,
        reply_version=None, spot=Spot("C0REPONSES", "1.1", "1.0"), received_at=NOW, changed_at=NOW,
        claimed_by=None, escalate_at=NOW, asked=None, declined=None, gone_at=None, link="",
        published_at=None, judged_version=1, findings=(), not_run=(),
    )  # fmt: skip
    return replace(known, **fields)


def rich() -> Answer:
    """Return an answer about which there is everything to say."""
    said = given(
        text=f"{HOSTILE} " + "La patinoire ouvre samedi. " * 60,
        source=Source.FORWARD, remark=HOSTILE, origin=HOSTILE, valid_until=date(2026, 11, 9),
        correction=True, may_name=True, files=("plan.pdf", HOSTILE),
        hidden=(("email", 2), ("telephone", 1)),
    )  # fmt: skip
    faults = tuple(
        Finding("grammar", "8", Severity.WARNING, f"Faute {n} {HOSTILE}") for n in range(8)
    )
    return answer(
        said, status=AnswerStatus.CLAIMED, claimed_by=CAMILLE, reply="Bonjour! Samedi.",
        reply_version=1, version=2, judged_version=2, gone_at=NOW, findings=faults,
        not_run=("language", "tone"),
    )  # fmt: skip


def sheet(known: Answer | None = None, **fields: Any) -> Sheet:
    shown = Sheet(known or answer(), question(), (), "", the_city(), NOW)
    return replace(shown, **fields)
