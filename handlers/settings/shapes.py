"""The strings and lists that settings are made of, each with the fault that it refuses."""

import re
from collections.abc import Callable, Iterable
from datetime import date, time
from itertools import pairwise
from typing import Annotated, Final

from pydantic import AfterValidator, StringConstraints, ValidationInfo

from checks.directive import Directive
from checks.workdays import Period
from handlers.settings.faults import Fault, refusal

# Slack cuts an option at 75 characters; nothing else of the settings needs to be long.
LONGEST: Final = 200
LABEL: Final = 75
READY_LENGTH: Final = 600
LEAP_YEAR: Final = 2028


def _like(pattern: str, fault: Fault) -> AfterValidator:
    shape = re.compile(pattern)

    def verify(value: str) -> str:
        if not shape.fullmatch(value):
            raise refusal(fault, given=value[:LABEL])
        return value

    return AfterValidator(verify)


def among(known: Iterable[str]) -> AfterValidator:
    """Accept only the words of a closed list."""
    words = tuple(known)
    return AfterValidator(lambda value: _verify_known(value, words))


def among_decided(known: Callable[[Directive], Iterable[str]]) -> AfterValidator:
    """Accept only the words of a list of the directive, when one was given to check against."""

    def verify(value: str, info: ValidationInfo) -> str:
        directive = (info.context or {}).get("directive")
        return _verify_known(value, tuple(known(directive))) if directive else value

    return AfterValidator(verify)


def _verify_known(value: str, words: tuple[str, ...]) -> str:
    if value not in words:
        raise refusal(Fault.CHOICE, given=value[:LABEL], known=words)
    return value


def opening(words: str) -> Period:
    """Return the period that ``08:00-16:30`` stands for; raises ValueError."""
    first, last = re.fullmatch(r"(\d\d:\d\d)-(\d\d:\d\d)", words).groups()  # type: ignore[union-attr]
    return time.fromisoformat(first), time.fromisoformat(last)


def _periods(value: list[str]) -> list[str]:
    periods = sorted(_opening_or_refuse(words) for words in value)
    if any(later[0] < earlier[1] for earlier, later in pairwise(periods)):
        raise refusal(Fault.HOURS_OVERLAP)
    return value


def _opening_or_refuse(words: str) -> Period:
    try:
        period = opening(words)
    except (ValueError, AttributeError):
        raise refusal(Fault.HOURS, given=words[:LABEL]) from None
    if period[0] >= period[1]:
        raise refusal(Fault.HOURS_BACKWARDS, given=words)
    return period


def month_and_day(words: str) -> tuple[int, int]:
    """Return the month and the day of ``06-15``; raises ValueError."""
    month, day = (int(part) for part in re.fullmatch(r"(\d\d)-(\d\d)", words).groups())  # type: ignore[union-attr]
    date(LEAP_YEAR, month, day)
    return month, day


def _month_day(value: str) -> str:
    try:
        month_and_day(value)
    except (ValueError, AttributeError):
        raise refusal(Fault.MONTH_DAY, given=value[:LABEL]) from None
    return value


PRINTABLE: Final = _like(r"[^\x00-\x1f\x7f\u2028\u2029]*", Fault.PRINTABLE)
SLACK_USER: Final = r"[UW][A-Z0-9]{2,20}"

Words = Annotated[str, StringConstraints(max_length=LONGEST), PRINTABLE]
Name = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST), PRINTABLE]
Title = Annotated[str, StringConstraints(min_length=1, max_length=LABEL), PRINTABLE]
Key = Annotated[
    str, _like(r"[a-z0-9]+([_-][a-z0-9]+)*", Fault.KEY), StringConstraints(max_length=40)
]
User = Annotated[str, _like(SLACK_USER, Fault.USER)]
UserOrNobody = Annotated[str, _like(rf"({SLACK_USER})?", Fault.USER)]
ChannelOrNone = Annotated[str, _like(r"([CG][A-Z0-9]{2,20})?", Fault.CHANNEL)]
Address = Annotated[
    str, StringConstraints(max_length=LONGEST), _like(r"(https?://[^\s<>|]+)?", Fault.URL)
]
Domain = Annotated[str, _like(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", Fault.DOMAIN)]
Email = Annotated[str, _like(r"([^@\s<>|]+@[^@\s<>|]+\.[a-zA-Z]{2,})?", Fault.EMAIL)]
Telephone = Annotated[str, _like(r"(\+?[0-9][0-9 ().#,a-z\u00a0-]{1,38})?", Fault.TELEPHONE)]
# Only these are replaced by what they name: braces around anything else would reach the public.
ReadyText = Annotated[
    str,
    StringConstraints(max_length=READY_LENGTH),
    PRINTABLE,
    _like(r"([^{}]|\{telephone\}|\{email\})*", Fault.BRACES),
]
MonthDay = Annotated[str, AfterValidator(_month_day)]
Periods = Annotated[list[str], AfterValidator(_periods)]
