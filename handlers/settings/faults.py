"""What can be wrong in a file of settings: a closed list; ``texts.py`` has the sentences."""

from enum import StrEnum
from typing import Any

from pydantic_core import PydanticCustomError


class Fault(StrEnum):
    """One way for a file of settings to be wrong."""

    SYNTAX = "syntax"
    TWICE_WRITTEN = "twice_written"
    TOO_LARGE = "too_large"
    UNKNOWN_SECTION = "unknown_section"
    UNKNOWN_KEY = "unknown_key"
    MISTYPED_KEY = "mistyped_key"
    MISSING = "missing"
    TEXT = "text"
    NUMBER = "number"
    LIST = "list"
    TABLE = "table"
    DATE = "date"
    BETWEEN = "between"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    PRINTABLE = "printable"
    CHOICE = "choice"
    KEY = "key"
    USER = "user"
    CHANNEL = "channel"
    URL = "url"
    DOMAIN = "domain"
    EMAIL = "email"
    TELEPHONE = "telephone"
    BRACES = "braces"
    HOURS = "hours"
    HOURS_BACKWARDS = "hours_backwards"
    HOURS_OVERLAP = "hours_overlap"
    MONTH_DAY = "month_day"
    NO_ACCOUNT = "no_account"
    SAME_KEY = "same_key"
    SAME_TITLE = "same_title"
    SAME_USER = "same_user"
    SAME_DAY = "same_day"
    SAME_YEAR = "same_year"
    OTHER_YEAR = "other_year"
    SAME_PARTNER = "same_partner"
    SAME_ELECTION = "same_election"
    SEASONS_OVERLAP = "seasons_overlap"
    ELECTION_BACKWARDS = "election_backwards"
    UNKNOWN_DEPARTMENT = "unknown_department"
    UNKNOWN_ACCOUNT = "unknown_account"
    OWN_BACKUP = "own_backup"
    LAST_ADMINISTRATOR = "last_administrator"


def refusal(fault: Fault, **facts: Any) -> PydanticCustomError:  # noqa: ANN401  named in the sentence
    """Build the error that stands for one fault."""
    return PydanticCustomError(fault, "{fault}", {"fault": fault.value, **facts})
