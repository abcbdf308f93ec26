"""Read the environment: secrets and addresses only; what the city decides is in the database."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot import texts
from bot.said import SaidError

SLACK_USER: Final = re.compile(r"[UW][A-Z0-9]{2,20}")
# Platforms hand out addresses that name no driver.
POSTGRESQL: Final = re.compile(r"postgres(ql)?(\+psycopg)?://")


def _token(prefix: str) -> AfterValidator:
    def verify(given: SecretStr) -> SecretStr:
        if not given.get_secret_value().startswith(prefix):
            raise ValueError
        return given

    return AfterValidator(verify)


WebAddress = Annotated[str, Field(pattern=r"^https?://[^\s/]+")]


class Mode(StrEnum):
    """How Slack reaches Vigie."""

    SANDBOX = "sandbox"
    HTTP = "http"
    SOCKET = "socket"


class MisconfiguredError(SaidError):
    """The environment cannot be used; each sentence names a variable."""


class Environment(BaseSettings):
    """What differs from one deployment to the next."""

    model_config = SettingsConfigDict(
        env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    slack_bot_token: Annotated[SecretStr, _token("xox")] | None = None
    slack_signing_secret: SecretStr | None = None
    slack_app_token: Annotated[SecretStr, _token("xapp-")] | None = None
    slack_api_url: WebAddress = "https://slack.com/api/"
    database_url: str = Field("sqlite:///var/vigie.db", repr=False)
    languagetool_url: WebAddress | None = None
    port: int = Field(8080, ge=0, le=65535)
    host: str = Field("127.0.0.1", pattern=r"^\S+$")
    vigie_admins: Annotated[tuple[str, ...], NoDecode] = ()
    vigie_settings: Path | None = None
    vigie_url: WebAddress | None = None
    vigie_ephemeral: Literal["allowed"] | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] = "INFO"

    @property
    def mode(self) -> Mode:
        """Return how Slack reaches Vigie; the sandbox when no token was given."""
        if self.slack_bot_token is None:
            return Mode.SANDBOX
        return Mode.SOCKET if self.slack_app_token else Mode.HTTP

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, given: str) -> str:
        named = POSTGRESQL.sub("postgresql+psycopg://", given)
        if not re.match(r"sqlite:///(?!:memory:)[^?]|postgresql\+psycopg://.", named):
            raise ValueError
        return named

    @field_validator("slack_api_url")
    @classmethod
    def _folder(cls, given: str) -> str:
        return given.rstrip("/") + "/"

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, given: Any) -> Any:  # noqa: ANN401  whatever was given
        return given.upper() if isinstance(given, str) else given

    @field_validator("vigie_admins", mode="before")
    @classmethod
    def _listed(cls, given: Any) -> Any:  # noqa: ANN401  whatever was given
        if not isinstance(given, str):
            return given
        users = tuple(one.strip() for one in given.split(",") if one.strip())
        if not all(SLACK_USER.fullmatch(one) for one in users):
            raise ValueError
        return users

    @field_validator("vigie_settings")
    @classmethod
    def _present(cls, given: Path | None) -> Path | None:
        if given is not None and not given.is_file():
            raise ValueError
        return given


VARIABLES: Final = tuple(name.upper() for name in Environment.model_fields)


def read(env_file: Path | None = Path(".env")) -> Environment:
    """Return the environment, completed by a ``.env`` file; raises MisconfiguredError."""
    try:
        # Options of the base class, which the synthesised signature does not show.
        found = Environment(_env_file=env_file, _env_file_encoding="utf-8-sig")  # type: ignore[call-arg]
    except ValidationError as error:
        names = dict.fromkeys(str(one["loc"][0]).upper() for one in error.errors())
        raise MisconfiguredError(*(texts.VARIABLES[name] for name in names)) from None
    except (OSError, UnicodeDecodeError):
        raise MisconfiguredError(texts.ENV_FILE) from None
    if sentences := tuple(_missing(found)):
        raise MisconfiguredError(*sentences)
    return found


def _missing(found: Environment) -> list[str]:
    bot, *others = found.slack_bot_token, found.slack_signing_secret, found.slack_app_token
    if bot is None and any(others):
        return [texts.BOT_MISSING]
    if bot is not None and not any(others):
        return [texts.PAIR_MISSING]
    return []
