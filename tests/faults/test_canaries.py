"""Secrets and personal details through every entry, everything logged: kept nowhere at all."""

import json
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from sqlalchemy import create_engine, text
from sqlmodel import SQLModel

from tests.faults.figures import database_of, figure
from tests.faults.served import Served
from tests.faults.test_database_faults import locked
from tests.faults.trials import PATIENT, Trial
from tests.handlers.answers.canaries import bare
from tests.sandbox import Sandbox

# Plain letters and digits, so that no escape hides them: of a secret's shape, and of a person's.
SECRETS: Final = tuple(f"Kx7Qm2Zt9Vb{number}" for number in range(9))
PHONES: Final = tuple(f"450555018{number}" for number in range(6))
SAID: Final = "La patinoire ouvre samedi."
ANSWERS, DIRECT = "C0REPONSES", "Vigie"


def secret(number: int) -> str:
    return f"{SAID} Le mot de passe : {SECRETS[number]}"


def detail(number: int) -> str:
    phone = PHONES[number]
    return f"{SAID} Appelez Luc Roy au {phone[:3]} {phone[3:6]}-{phone[6:]}."


def through_every_entry(trial: Trial, served: Served) -> None:
    """Commands, forms, messages, edits, direct messages, forwards, and what is refused."""
    slack = trial.slack
    camille, denis = slack.person("U0CAMILLE"), slack.person("U0DENIS")
    camille.command(f"/draft {secret(0)}")
    camille.command(f"/vigie {secret(1)}")
    camille.command("/draft")
    camille.fill(text=secret(2), type="awareness", objective="awareness")
    camille.fill(accounts=["facebook-ville"], day="2027-01-12", hour="10:00").submit()
    said = denis.say(ANSWERS, detail(0))
    denis.edit(said, detail(1))
    denis.say(ANSWERS, secret(3))
    denis.say(DIRECT, detail(2))
    denis.say(DIRECT, secret(4))
    denis.forward(denis.say("general", detail(3)), ANSWERS, secret(5))
    denis.global_shortcut("answers.propose_global")
    denis.fill(text=detail(4)).submit()
    refused(served.url, secret(6))
    with locked(trial.database, 2.5):
        camille.command(f"/vigie rapport {secret(7)}")
        denis.say(ANSWERS, detail(5))
        denis.say(ANSWERS, secret(8))
    assert slack.settle(60)


def refused(url: str, words: str) -> None:
    """Send what was signed by somebody else."""
    where = urlsplit(url)
    body = urlencode({"command": "/draft", "text": words, "user_id": "U1", "channel_id": "C1"})
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Slack-Request-Timestamp": "1",
        "X-Slack-Signature": "v0=00",
    }
    connection = HTTPConnection(where.hostname or "", where.port, timeout=10)
    connection.request("POST", "/slack/events", body, headers)
    assert connection.getresponse().status == 401
    connection.close()


def kept(url: str) -> list[str]:
    """Return what a database holds of them: in its files as they are, its log, and every row."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        rows = [
            json.dumps([str(value) for value in row], ensure_ascii=False)
            for table in SQLModel.metadata.sorted_tables
            for row in connection.execute(table.select())
        ]
        if engine.dialect.name == "sqlite":
            file = Path(str(engine.url.database))
            files = list(file.parent.glob(f"{file.name}*"))
        else:
            connection.execute(text("CHECKPOINT"))
            home = Path(str(connection.execute(text("SHOW data_directory")).scalar()))
            own = "SELECT oid FROM pg_database WHERE datname = current_database()"
            number = connection.execute(text(own)).scalar()
            files = [*(home / "base" / str(number)).iterdir(), *(home / "pg_wal").glob("0*")]
    engine.dispose()
    raw = [name for one in files if one.is_file() for name in _as_written(one.read_bytes())]
    return [*raw, *found("\n".join(rows))]


def _as_written(raw: bytes) -> list[str]:
    """Return what stands in bytes as it was typed: a file of a database has no other form of it."""
    typed = {one: one for one in SECRETS}
    typed |= {one: f"{one[:3]} {one[3:6]}-{one[6:]}" for one in PHONES}
    return [name for name, words in typed.items() if words.encode() in raw or name.encode() in raw]


def found(where: str) -> list[str]:
    tight = bare(where)
    return [one for one in (*SECRETS, *PHONES) if one in where or one.lower() in tight]


def posted_by_vigie(trial: Trial) -> str:
    state: Any = trial.slack.workspace.state
    own = [one for many in state.messages.values() for one in many if one.get("metadata")]
    return json.dumps(own, ensure_ascii=False)


def test_no_canary_is_kept_anywhere(sandbox: Sandbox, tmp_path: Path, database_url: str) -> None:
    trial = Trial(sandbox.slack(strict=PATIENT), database_url, tmp_path, {"LOG_LEVEL": "DEBUG"})
    assert found(f"{SECRETS[0]} {PHONES[0][:3]} {PHONES[0][3:]}") == [SECRETS[0], PHONES[0]]
    assert _as_written(detail(0).encode()) == [PHONES[0]]
    with trial.serving() as served:
        assert trial.settled(lambda: True, 60) is not None
        through_every_entry(trial, served)
        assert trial.settled(lambda: len(trial.places("answer.offer")) >= 3, 60) is not None
        while_up = kept(database_url)
    logs = "".join(one.read_text() for one in tmp_path.glob("errors-*"))
    logs += "".join(one.read_text() for one in tmp_path.glob("out-*"))
    assert '"level": "error"' in logs, "nothing was logged"
    assert while_up == []
    assert kept(database_url) == []
    assert found(logs) == []
    assert found(posted_by_vigie(trial)) == []
    figure(
        "Canaries through every entry at LOG_LEVEL=DEBUG, a wrong signature and a locked database",
        len(SECRETS) + len(PHONES), "0 in the files, the log of the database, rows, logs, messages",
        database=database_of(database_url),
    )  # fmt: skip
