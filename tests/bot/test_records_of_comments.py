"""What employees gave and what the public wrote leave with the archives (art. 12.1)."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.exporting import export
from handlers.answers import flow, team
from handlers.answers.flow import Proposal
from handlers.answers.form import Form
from storage.answers import Answer
from storage.engine import reading
from tests.handlers.comments.counter import PAGE
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS
from tests.handlers.moderation.bench import Bench


def exported(desk: Desk, folder: Path) -> dict[str, list[dict[str, Any]]]:
    export(reading(desk.engine), folder)
    names = (
        "answer", "answer_version", "answer_message", "question", "comment", "reply", "moderation"
    )  # fmt: skip
    return {one: json.loads((folder / f"{one}.json").read_text("utf-8")) for one in names}


@pytest.mark.article("12.1")
def test_each_answer_leaves_with_its_number_its_words_and_its_end(
    office: Desk, tmp_path: Path
) -> None:
    form = Form(question="La patinoire est-elle ouverte?", text="Elle ouvre samedi.")
    given = flow.propose(office.services, DENIS, Proposal(form, {"telephone": 1}))
    assert isinstance(given, Answer)
    again = Form(question=form.question, text="Elle ouvre samedi à 9 h.")
    flow.propose(office.services, DENIS, Proposal(again, {}, given.id))
    team.claim(office.services, CAMILLE, given.id)
    link = "https://www.facebook.com/VilleValDesErables/posts/1"
    assert isinstance(team.publish(office.services, CAMILLE, given.id, link), Answer)
    told = exported(office, tmp_path / "out")
    (answer,) = told["answer"]
    assert answer["number"] == given.number
    assert (answer["author"], answer["link"]) == (DENIS, link)
    assert answer["received_at"].startswith("2026-11-10T")
    assert answer["published_at"].startswith("2026-11-10T")
    assert {"Elle ouvre samedi.", "Elle ouvre samedi à 9 h."} == {
        one["text"] for one in told["answer_version"]
    }


@pytest.mark.article("10", "annexe-2")
def test_comments_replies_and_removals_leave_with_their_numbers(
    office: Desk, tmp_path: Path
) -> None:
    bench = Bench(office)
    comment = bench.track()
    bench.out(bench.write(comment))
    record = bench.note(comment=bench.track(link=f"{PAGE}?comment_id=2"))
    told = exported(office, tmp_path / "out")
    assert told["comment"][0]["number"] == comment.number
    assert told["reply"][0]["text"] == "Oui, jusqu’à 22 h."
    assert [one["number"] for one in told["moderation"]] == [record.number]
    assert told["moderation"][0]["excerpt"] == record.what.excerpt
