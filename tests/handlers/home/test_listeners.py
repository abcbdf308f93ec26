"""The Home through the pretended Slack: opened once, then kept up to date."""

import pytest

from tests.handlers.custody import an_access
from tests.handlers.showing import buttons, said
from tests.handlers.walking import CAMILLE, DENIS, FORM, NADIA, PHILIPPE, Walk, plain, press


def home(walk: Walk, user: str) -> dict[str, object]:
    """Open somebody's Home and return what stands there."""
    walk.here.person(user).open_home()
    walk.here.settle()
    shown = walk.here.person(user).home
    assert shown is not None
    return shown


@pytest.mark.article("11.1.1")
def test_a_new_draft_begins_from_the_home(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    press(camille, home(walk, CAMILLE), "Nouvelle publication")
    assert camille.fill(**FORM).submit() is None
    walk.here.settle()
    after = camille.home
    assert after is not None
    assert "La patinoire du parc" in said(after)
    assert "Envoyer pour approbation" in buttons(after)
    press(camille, after, "Envoyer pour approbation")
    assert camille.fill(questions=["0", "1", "2", "3", "4"]).submit() is None
    walk.here.settle()
    assert "En attente d’approbation" in said(camille.home)


def test_each_home_follows_what_concerns_it(walk: Walk) -> None:
    home(walk, PHILIPPE)
    walk.send(walk.write())
    assert "La patinoire du parc" in said(walk.here.person(PHILIPPE).home)
    assert walk.here.person(NADIA).home is None
    walk.approve()
    assert "À approuver" not in said(walk.here.person(PHILIPPE).home)


def test_a_post_made_without_vigie_is_recorded_from_the_home(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    press(camille, home(walk, CAMILLE), "Publiée hors de Vigie")
    camille.fill(account="facebook-ville", text="Bris d’aqueduc.", hour="08:00")
    assert camille.submit() is None
    walk.here.settle()
    assert "Facebook – Ville : *1 de 2*" in said(camille.home)


def test_a_draft_is_resumed_or_copied_from_the_home(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    home(walk, CAMILLE)
    walk.write()
    assert camille.home is not None
    press(camille, camille.home, "Reprendre")
    assert camille.modal["title"]["text"] == "Modifier la publication"
    camille.close()
    press(camille, camille.home, "Copier")
    assert camille.modal["title"]["text"] == "Nouvelle publication"


def test_somebody_without_role_has_a_home_too(walk: Walk) -> None:
    assert "Proposer une réponse" in said(home(walk, DENIS))


def test_an_old_home_is_answered_in_a_direct_message(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    home(walk, CAMILLE)
    walk.write()
    old = dict(camille.home or {})
    press(camille, old, "Envoyer pour approbation")
    assert camille.fill(questions=["0", "1", "2", "3", "4"]).submit() is None
    walk.here.settle()
    press(camille, old, "Envoyer pour approbation")
    assert "C’est déjà fait" in plain(camille.dms()[-1]["text"])


def test_whoever_holds_an_access_finds_the_register_at_home(walk: Walk) -> None:
    assert "Comptes et accès" not in said(home(walk, CAMILLE))
    an_access(walk.here.vigie.services)
    walk.here.settle()
    camille = walk.here.person(CAMILLE)
    assert "Comptes et accès (1)" in buttons(camille.home or {})
    press(camille, camille.home or {}, "Comptes et accès")
    assert "Facebook – Ville" in said(camille.modal)
    assert "Comptes et accès (1)" in buttons(home(walk, "U0KARIM"))
