import re
from pathlib import Path

import pytest

from bot import config, texts
from bot.config import VARIABLES, MisconfiguredError, Mode
from tests.bot.environments import environment

HTTP = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s"}


def refused(**variables: str) -> tuple[str, ...]:
    with pytest.raises(MisconfiguredError) as error:
        environment(**variables)
    return error.value.args


def test_nothing_given_is_the_sandbox_on_loopback() -> None:
    found = environment()
    assert found.mode is Mode.SANDBOX
    assert (found.host, found.port) == ("127.0.0.1", 8080)
    assert found.database_url == "sqlite:///var/vigie.db"
    assert (found.slack_api_url, found.languagetool_url) == ("https://slack.com/api/", None)
    assert (found.vigie_admins, found.vigie_settings, found.log_level) == ((), None, "INFO")


def test_the_tokens_say_how_slack_reaches_vigie() -> None:
    assert environment(**HTTP).mode is Mode.HTTP
    assert environment(SLACK_BOT_TOKEN="xoxb-1", SLACK_APP_TOKEN="xapp-1").mode is Mode.SOCKET
    assert environment(**HTTP, SLACK_APP_TOKEN="xapp-1").mode is Mode.SOCKET


def test_what_platforms_give_is_understood() -> None:
    found = environment(
        DATABASE_URL="postgres://u:p@h:5432/d",
        SLACK_API_URL="http://127.0.0.1:9/api",
        VIGIE_ADMINS=" U01, U02 ,,",
        LOG_LEVEL="debug",
        PORT="0",
        HOST="",
    )
    assert found.database_url == "postgresql+psycopg://u:p@h:5432/d"
    assert found.slack_api_url == "http://127.0.0.1:9/api/"
    assert found.vigie_admins == ("U01", "U02")
    assert (found.log_level, found.port, found.host) == ("DEBUG", 0, "127.0.0.1")


WRONG = {
    "SLACK_BOT_TOKEN": ["canari", "xapp-canari"],
    "SLACK_APP_TOKEN": ["xoxb-canari"],
    "SLACK_API_URL": ["canari", "ftp://canari"],
    "DATABASE_URL": ["canari", "mysql://u:canari@h/d", "sqlite://", "sqlite:///:memory:"],
    "LANGUAGETOOL_URL": ["canari:8081", "http://"],
    "PORT": ["canari", "-1", "65536", "80.5"],
    "HOST": ["can ari"],
    "VIGIE_ADMINS": ["canari", "U01;U02", "C01"],
    "VIGIE_SETTINGS": ["/canari/absent.toml", "/"],
    "VIGIE_URL": ["canari.ca", "ftp://canari"],
    "VIGIE_EPHEMERAL": ["canari", "yes"],
    "LOG_LEVEL": ["canari"],
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in WRONG.items() for value in values]
)
def test_a_wrong_variable_is_named_in_one_sentence_and_its_value_never_shown(
    name: str, value: str
) -> None:
    (sentence,) = refused(**{**HTTP, name: value})
    assert re.search(rf"\b{name}\b", sentence)
    assert "canari" not in sentence
    assert "\n" not in sentence


def test_every_wrong_variable_is_said_at_once() -> None:
    assert len(refused(PORT="x", LOG_LEVEL="y")) == 2


def test_a_missing_token_is_named() -> None:
    (alone,) = refused(SLACK_BOT_TOKEN="xoxb-1")
    assert "SLACK_SIGNING_SECRET" in alone
    assert "SLACK_APP_TOKEN" in alone
    for name, value in {"SLACK_SIGNING_SECRET": "s", "SLACK_APP_TOKEN": "xapp-1"}.items():
        (sentence,) = refused(**{name: value})
        assert sentence == texts.BOT_MISSING


def test_no_secret_shows_when_the_environment_is_printed() -> None:
    found = environment(
        SLACK_BOT_TOKEN="xoxb-canari",
        SLACK_SIGNING_SECRET="canari",
        SLACK_APP_TOKEN="xapp-canari",
        DATABASE_URL="postgresql://u:canari@h/d",
    )
    assert "canari" not in repr(found) + str(found)


def test_every_variable_has_its_sentence() -> None:
    assert set(texts.VARIABLES) == set(VARIABLES)


def test_the_example_lists_every_variable_and_its_default() -> None:
    lines = Path(".env.example").read_text(encoding="utf-8").splitlines()
    given = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    assert set(given) == set(VARIABLES)
    assert environment(**given) == environment()


def test_a_file_completes_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"\xef\xbb\xbfPORT=8090\nHOST=0.0.0.0\nUNKNOWN=1\n")
    monkeypatch.setenv("PORT", "8091")
    found = config.read(file)
    assert (found.port, found.host) == (8091, "0.0.0.0")  # noqa: S104  read, never bound


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"HOST=\xff\xfe")
    with pytest.raises(MisconfiguredError, match=r"\.env"):
        config.read(file)
