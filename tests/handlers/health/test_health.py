"""How Vigie is, as those who look after it are told."""

from datetime import timedelta

from handlers.health.flow import Health, gather
from handlers.health.views import health_words
from handlers.refusals import Refused, Why
from storage import heartbeats
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, KARIM
from tests.handlers.walking import Walk, plain


def seen(desk: Desk, user: str = KARIM) -> Health | Refused:
    with desk.services.reading() as session:
        return gather(session, desk.services, user)


def words(desk: Desk) -> str:
    health = seen(desk)
    assert isinstance(health, Health)
    return plain(health_words(health))


def test_a_worker_that_never_spoke_is_said(desk: Desk) -> None:
    assert "n’a jamais donné signe de vie" in words(desk)


def test_each_engine_says_how_it_fares(desk: Desk) -> None:
    with desk.services.transaction() as session:
        state = {"LanguageTool": "warm: prêt", "analyse des phrases": "down: arrêté"}
        heartbeats.beat(session, "worker", desk.real - timedelta(seconds=4), state)
    told = words(desk)
    assert "il y a 4 s" in told
    assert "✅ LanguageTool : prêt" in told
    assert "⚠️ analyse des phrases : arrêté" in told


def test_a_silent_worker_is_a_warning(desk: Desk) -> None:
    with desk.services.transaction() as session:
        heartbeats.beat(session, "worker", desk.real - timedelta(minutes=5), {})
    assert "⚠️ Le travail de fond ne donne plus signe de vie depuis 300 s" in words(desk)


def test_what_is_owed_and_kept_is_counted(desk: Desk) -> None:
    desk.write()
    told = words(desk)
    assert "messages à envoyer" in told
    assert "Journal : " in told


def test_the_last_copy_of_the_database_is_dated(desk: Desk) -> None:
    assert "Aucune copie de la base n’a encore été faite" in words(desk)
    with desk.services.transaction() as session:
        heartbeats.beat(session, heartbeats.BACKUP, desk.real - timedelta(days=2), {})
    assert "Dernière copie de la base : dimanche 8 novembre, 9 h" in words(desk)


def test_others_are_not_told(desk: Desk) -> None:
    assert seen(desk, CAMILLE) == Refused(Why.NOT_ALLOWED)


def test_one_word_asks_for_it(walk: Walk) -> None:
    karim, camille = walk.here.person(KARIM), walk.here.person(CAMILLE)
    karim.command("/vigie état")
    assert "Comment Vigie se porte" in plain(karim.ephemerals()[-1]["text"])
    camille.command("/vigie etat")
    assert "Votre rôle" in plain(camille.ephemerals()[-1]["text"])
