"""Slack knocks for moderation: the command, the card's button, the form, the requests to ban."""

from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from checks.comment_links import account_of, key_of
from handlers import doors
from handlers.act import act_of
from handlers.answering import (
    door,
    kept_in,
    open_form,
    say_masked,
    say_refusal,
    sentence,
    settle,
    value_of,
    whisper,
)
from handlers.fields import chosen, number, several, typed, values_of
from handlers.following import may_follow, may_follow_on
from handlers.moderation import banning, flow, texts
from handlers.moderation.form import Form, offered
from handlers.moderation.views import (
    AGREE,
    BAN_ASIDE,
    BAN_DONE,
    DISAGREE,
    FORM,
    PROPOSE,
    REMOVED,
    WARNED,
    form_view,
)
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import bans, comments
from storage.bans import Ground, Outcome
from storage.comment import Comment

Body = dict[str, Any]
COMMAND: Final = "/moderation"
HELP: Final = frozenset({"aide", "help", "?"})


def register(app: App, services: Services) -> None:
    """Attach the doors of moderation to the app."""
    app.command(COMMAND)(partial(on_command, services=services))
    app.action(door(doors.MODERATE))(partial(on_card, services=services))
    app.view(FORM)(partial(on_form, services=services))
    for action, act in ACTS.items():
        app.action(door(action))(partial(on_act, act=act, services=services))
    app.action(door(BAN_DONE))(partial(on_ban, done=True, services=services))
    app.action(door(BAN_ASIDE))(partial(on_ban, done=False, services=services))


def on_command(
    ack: Ack, command: Body, body: Body, client: WebClient, *, services: Services
) -> None:
    """Open the form of a removal; a link fills what is known of its comment."""
    words = command.get("text", "").strip()
    if words.lower() in HELP:
        ack(texts.HELP)
        return
    with services.reading() as session:
        comment = comments.with_key(session, key_of(words))
    if refusal := _open(client, body, services, command["user_id"], comment, words):
        ack(refusal)
    else:
        ack()


def on_card(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form of a removal from a comment's card."""
    ack()
    wanted = number(value_of(body), "comment")
    with services.reading() as session:
        comment = comments.find(session, wanted)
    unknown = sentence(Refused(Why.UNKNOWN_COMMENT)) if comment is None else None
    if refusal := unknown or _open(client, body, services, body["user"]["id"], comment, ""):
        whisper(client, body, refusal)


def on_form(ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services) -> None:
    """Take the form of a removal."""
    values, kept = values_of(view), kept_in(view)
    form = Form(
        account=chosen(values, "account"),
        handle=typed(values, "handle"),
        excerpt=typed(values, "excerpt"),
        reasons=several(values, "reasons"),
        kept=bool(several(values, "kept")),
        capture=typed(values, "capture"),
    )
    comment = number(kept, "comment") if "comment" in kept else None
    done = flow.note(services, body["user"]["id"], form, comment)
    if settle(ack, done, "excerpt", texts.PROBLEMS):
        say_masked(client, body)


def on_act(ack: Ack, body: Body, client: WebClient, *, act: Any, services: Services) -> None:  # noqa: ANN401  one of the flow's acts
    """Do what a button of a record says."""
    ack()
    wanted = number(value_of(body), "record")
    say_refusal(client, body, act(services, body["user"]["id"], wanted))


def on_ban(ack: Ack, body: Body, client: WebClient, *, done: bool, services: Services) -> None:
    """Record what a person did of a request to ban."""
    ack()
    wanted = number(value_of(body), "ban")
    with services.reading() as session:
        known = bans.find(session, wanted)
    advertising = known is not None and known.ground is Ground.ADVERTISING
    aside = Outcome.NOT_ADVERTISING if advertising else Outcome.DECLINED
    outcome = Outcome.DONE if done else aside
    say_refusal(client, body, banning.settle(services, body["user"]["id"], wanted, outcome))


def _open(  # noqa: PLR0913, PLR0917  a form is opened by all of these
    client: WebClient,
    body: Body,
    services: Services,
    user: str,
    comment: Comment | None,
    link: str,
) -> str | None:
    """Open the form; return why it is not, if it is not."""
    with services.reading() as session:
        act = act_of(session, services, user)
        accounts = [one for one in act.city.accounts if may_follow_on(act.person, one.key)]
        if not accounts or (comment and not may_follow(act.person, comment)):
            return texts.NO_ROLE
        filled = Form(account=account_of(link, act.city.accounts) or "")
        if comment:
            what = comment.what
            filled = Form(account=what.account, handle=what.handle, excerpt=what.excerpt)
        view = form_view(filled, accounts, offered(act), comment.id if comment else None)
    open_form(client, body, view)
    return None


ACTS: Final = {
    AGREE: partial(flow.decide, holds=True),
    DISAGREE: partial(flow.decide, holds=False),
    REMOVED: flow.removed,
    WARNED: flow.warned,
    PROPOSE: banning.propose,
}
