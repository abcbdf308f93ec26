"""Who and what the desk's tests are about, and small questions about it."""

from datetime import datetime, timedelta
from typing import Any, Final

from checks import directive
from checks.lifecycle import Status
from checks.workdays import CITY, at_wall
from handlers.drafts.form import Form
from handlers.publication.flow import Outcome
from storage.drafts import Stored

CAMILLE: Final = "U0CAMILLE"


NADIA: Final = "U0NADIA"


PHILIPPE: Final = "U0PHILIPPE"


SYLVIE: Final = "U0SYLVIE"


MARC: Final = "U0MARC"


ISABELLE: Final = "U0ISABELLE"


JULIE: Final = "U0JULIE"


KARIM: Final = "U0KARIM"


DENIS: Final = "U0DENIS"


TEAM: Final = "C0MEDIAS"


POLICE: Final = "C0POLICE"


FACEBOOK: Final = "facebook-ville"


INSTAGRAM: Final = "instagram-ville"


LINKEDIN: Final = "linkedin-ville"


POLICE_PAGE: Final = "facebook-police"


TEXT: Final = "La patinoire du parc des Érables ouvre samedi. Bienvenue à toute la population!"


# As different from each other as posts of a real week are.
OTHER_TEXTS: Final = (
    "La collecte des feuilles commence lundi dans le secteur nord.",
    "Les bornes de recharge du stationnement municipal sont en service.",
    "La bibliothèque prolonge ses heures la fin de semaine.",
    "Le marché public revient sur la place du Village.",
    "Les travaux d’aqueduc se terminent cette semaine sur le boulevard.",
    "Le camp de jour accueille les familles au centre communautaire.",
    "Un atelier sur le compostage se donne à la salle du conseil.",
    "Les sentiers de ski de fond sont damés et balisés.",
)


SITE: Final = "https://www.ville.example.ca/patinoires"


LAW: Final = directive.load()


FORM: Final = Form(
    type="awareness",
    objective="promote",
    accounts=(FACEBOOK,),
    text=TEXT,
    link=SITE,
    day="2026-11-12",
    hour="09:00",
)


THURSDAY: Final = at_wall(datetime(2026, 11, 12, 9))  # noqa: DTZ001  the wall of the city


POST: Final = "https://www.facebook.com/VilleValDesErables/posts/1"


MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
FRIDAY: Final = THURSDAY + DAY


def plain(words: str) -> str:
    """Return words with ordinary spaces."""
    return words.replace("\u00a0", " ")


def outcome(at: datetime, link: str = POST) -> Outcome:
    """Return what somebody declares of a publication at an instant of the city."""
    wall = at.astimezone(CITY)
    return Outcome(link, f"{wall:%Y-%m-%d}", f"{wall:%H:%M}")


def filled_form(draft: Stored) -> dict[str, Any]:
    """Return the fields of the form as a draft fills them."""
    from handlers.drafts.form_view import filled  # noqa: PLC0415  Slack's own shapes

    form = filled(draft, LAW)
    return {name: getattr(form, name) for name in form.__slots__}


def is_status(done: object, status: Status) -> bool:
    """Return whether an act led a draft to a status."""
    return isinstance(done, Stored) and done.status is status
