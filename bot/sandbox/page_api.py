"""The JSON behind the page: what one person sees, what they do, the clock, the inspector."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Protocol

from bot.sandbox import acts, page_json, texts
from bot.sandbox.errors import SlackError
from bot.sandbox.people.refusal import CannotDoError
from bot.sandbox.wire import Json

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack


class Controls(Protocol):
    """What moves the city's clock; only the sandbox has it."""

    def advance(self, by: timedelta) -> datetime:
        """Move the clock forward, let everything that fell due happen, return the new instant."""

    def next_morning(self) -> datetime:
        """Move the clock to the next working morning and return the new instant."""


def answer(slack: "PretendedSlack", controls: Controls, verb: str, query: Json, body: Json) -> Json:
    """Answer one request of the page; a refusal is an answer with its sentence in French."""
    try:
        return {"ok": True, **ROUTES[verb](slack, controls, query, body)}
    except CannotDoError as refusal:
        return failed("cannot_do", texts.CANNOT.format(why=refusal))
    except SlackError as refusal:
        return failed(str(refusal.code), texts.NOT_FOUND)
    except (KeyError, TypeError, ValueError) as error:
        return failed("invalid_request", texts.BAD_REQUEST.format(why=error))


def failed(error: str, message: str) -> Json:
    """Return the answer to a request that was not followed."""
    return {"ok": False, "error": error, "message": message}


def boot(slack: "PretendedSlack", _controls: Controls, _query: Json, _body: Json) -> Json:
    """Return what never changes."""
    return page_json.boot(slack)


def state(slack: "PretendedSlack", _controls: Controls, query: Json, _body: Json) -> Json:
    """Return what one person has in front of them."""
    return page_json.state(slack, query["user"], slack.clock())


def messages(slack: "PretendedSlack", _controls: Controls, query: Json, _body: Json) -> Json:
    """Return the messages of a channel or of a thread."""
    return page_json.messages(slack, query["user"], query["channel"], query.get("thread"))


def act(slack: "PretendedSlack", _controls: Controls, _query: Json, body: Json) -> Json:
    """Do what a person does."""
    return acts.do(slack, body)


def inspector(slack: "PretendedSlack", _controls: Controls, query: Json, _body: Json) -> Json:
    """Return the exchanges after a number."""
    return {"entries": slack.ring.since(int(query.get("since") or 0))}


def clock(slack: "PretendedSlack", controls: Controls, _query: Json, body: Json) -> Json:
    """Return the city's time, moved first when the page asks for it."""
    if body.get("to") == "next_morning":
        now = controls.next_morning()
    elif body:
        hours, minutes = body.get("advance_hours") or 0, body.get("advance_minutes") or 0
        now = controls.advance(timedelta(hours=hours, minutes=minutes))
    else:
        now = slack.clock()
    if body:
        slack.workspace.changed(slack.workspace.directory.people)
    return {"now": page_json.city_time(slack, now).isoformat(timespec="seconds")}


ROUTES: Final[dict[str, Callable[["PretendedSlack", Controls, Json, Json], Json]]] = {
    "GET boot": boot,
    "GET clock": clock,
    "GET inspector": inspector,
    "GET messages": messages,
    "GET state": state,
    "POST act": act,
    "POST clock": clock,
}
