"""Say in French, without any French of its own, what an answer holds."""

from collections.abc import Iterable, Mapping

from checks.city import City
from handlers.answers import texts
from handlers.wording import escape, listed
from storage.answers import Answer
from storage.questions import Question


def question_of(answer: Answer, question: Question | None) -> str:
    """Return the words of the question that an answer is for; empty when it is not known."""
    return question.text if question else answer.given.question


def platform_of(city: City, question: Question | None) -> str:
    """Return where the public reads the answer, as people name it."""
    account = city.account(question.account) if question else None
    return escape(account.title) if account else texts.ANY_PLATFORM


def department_of(city: City, user: str) -> str:
    """Return the title of somebody's department, or an empty string."""
    key = next((one.department for one in city.people if one.user == user), "")
    return city.departments.get(key, ("", ""))[0]


def person(user: str | None, otherwise: str) -> str:
    """Return a mention of somebody, or other words where there is nobody."""
    return f"<@{user}>" if user else otherwise


def named(checks: Iterable[str]) -> str:
    """Return the names of checks as people know them."""
    names: Mapping[str, str] = texts.CHECKS
    return listed(list(dict.fromkeys(names.get(one, texts.OTHER_CHECK) for one in checks)))
