"""A person as Slack describes them (https://docs.slack.dev/reference/objects/user-object)."""

from bot.sandbox.city import APP_ID, BOT_ID, BOT_USER, Person
from bot.sandbox.wire import Json
from bot.sandbox.workspace import Workspace


def shown_user(workspace: Workspace, person: Person) -> Json:
    """Return the user object of a person."""
    profile = {"real_name": person.name, "display_name": person.name, "title": person.title}
    profile |= {"real_name_normalized": person.name, "team": workspace.city.team}
    return {
        "id": person.id,
        "team_id": workspace.city.team,
        "name": person.handle,
        "deleted": person.deleted,
        "real_name": person.name,
        "tz": workspace.city.timezone,
        "profile": profile,
        "is_admin": False,
        "is_owner": False,
        "is_bot": False,
        "is_app_user": False,
        "is_restricted": person.guest,
        "is_ultra_restricted": False,
        "updated": 0,
    }


def shown_bot(workspace: Workspace, name: str) -> Json:
    """Return the user object of Vigie itself."""
    person = Person(BOT_USER, name)
    bot = {"is_bot": True, "is_app_user": False}
    profile = {"real_name": name, "display_name": name, "bot_id": BOT_ID, "api_app_id": APP_ID}
    return shown_user(workspace, person) | bot | {"profile": profile}
