"""The verdict's buttons through the pretended Slack."""

import pytest

from storage import findings
from storage.findings import State
from tests.handlers.walking import CAMILLE, FAULTY, NADIA, PHILIPPE, Walk, plain, press


@pytest.mark.article("8")
def test_what_is_to_correct_is_ignored_with_a_reason(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.write(text=FAULTY)
    press(camille, walk.verdict(draft), "Ignorer cette fois")
    assert camille.modal["title"]["text"] == "Ignorer cette fois"
    camille.fill(reason=" \u200b.")
    camille.close()
    press(camille, walk.verdict(draft), "Ignorer cette fois")
    assert camille.fill(reason="Un jeu de mots.").submit() is None
    walk.here.settle()
    assert "1 point ignoré" in plain(str(walk.verdict(draft)["blocks"]).replace("\\xa0", " "))


def test_an_advice_is_ignored_at_once(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.write(link=None)
    press(camille, walk.verdict(draft), "Ignorer cette fois")
    walk.here.settle()
    with walk.here.vigie.services.reading() as session:
        assert {one.state for one in findings.of_draft(session, draft.id)} == {State.IGNORED}


def test_a_word_goes_to_the_dictionary(walk: Walk) -> None:
    walk.here.engines.faults = {"gribouillou": ("gribouille",)}
    walk.here.engines.rule = "FR_SPELLING_RULE"
    camille, philippe = walk.here.person(CAMILLE), walk.here.person(PHILIPPE)
    draft = walk.write(text="Le gribouillou est ouvert samedi.")
    press(camille, walk.verdict(draft), "Ajouter au dictionnaire")
    walk.here.settle()
    assert plain(walk.verdict(draft)["text"]).endswith("Rien à corriger")
    press(philippe, philippe.dms()[-1], "Accepter pour la Ville")
    walk.here.settle()
    assert "Accepté pour la Ville" in str(philippe.dms()[-1]["blocks"])
    other = walk.write(text="Un autre gribouillou ouvre samedi prochain.", hour="15:00")
    assert plain(walk.verdict(other)["text"]).endswith("Rien à corriger")


def test_many_findings_are_settled_in_a_window(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    words = [f"fote{chr(97 + n)}" for n in range(12)]
    walk.here.engines.faults = dict.fromkeys(words, ("faute", "autre", "encore"))
    draft = walk.write(text=" ".join(f"Voici {word}." for word in words))
    press(camille, walk.verdict(draft), "Voir ")
    window = camille.modal
    assert window["title"]["text"] == "Tous les points"
    press(camille, window, "Ignorer cette fois")
    assert len(camille.modals) == 2
    assert camille.fill(reason="Voulu.").submit() is None
    assert "fotea" not in str(camille.modal["blocks"])
    press(camille, camille.modal, "→ faute")
    walk.here.settle()
    assert "fotea" in walk.draft().content.text
    assert "foteb" not in walk.draft().content.text
    assert "Vérification en cours" in str(camille.modal["blocks"])


def test_the_window_of_findings_is_for_the_team(walk: Walk) -> None:
    walk.here.engines.faults = {f"fote{chr(97 + n)}": ("faute",) for n in range(12)}
    draft = walk.write(text=" ".join(f"Voici fote{chr(97 + n)}." for n in range(12)))
    sofia = walk.here.person("U0SOFIA")
    press(sofia, walk.verdict(draft), "Voir ")
    assert sofia.modals == []
    assert "Votre rôle" in walk.whispers("U0SOFIA")[-1]


def test_it_is_checked_again_on_demand(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    walk.here.engines.silent = "LanguageTool se prépare"
    draft = walk.write()
    verdict = walk.verdict(draft)
    assert "Vérification incomplète" in verdict["text"]
    walk.here.engines.silent = ""
    press(camille, verdict, "Vérifier de nouveau")
    walk.here.settle()
    assert walk.here.slack.until(lambda: walk.draft().complete, 5)
    walk.here.settle()
    assert "La vérification est complète" in plain(walk.thread(draft)[-1]["text"])


def test_the_type_is_changed_with_a_button(walk: Walk) -> None:
    text = "La Ville recrute! Postulez d’ici le 30 novembre 2026 : brigadières et brigadiers."
    draft = walk.write(text=text)
    press(walk.here.person(CAMILLE), walk.verdict(draft), "Changer pour")
    walk.here.settle()
    assert walk.draft().content.type == "job"


def test_somebody_without_role_is_refused_in_private(walk: Walk) -> None:
    draft = walk.write(text=FAULTY)
    sofia = walk.here.person("U0SOFIA")
    for words in ("→ invite", "Modifier", "Copier", "Retirer", "Ignorer cette fois"):
        press(sofia, walk.verdict(draft), words)
        assert "Votre rôle ne permet pas" in walk.whispers("U0SOFIA")[-1]
    assert len(walk.whispers("U0SOFIA")) == 5
    assert (walk.draft().version, sofia.modals) == (1, [])


def test_an_old_message_is_refused_in_private(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.write(text=FAULTY)
    old = walk.verdict(draft)
    press(camille, old, "→ invite")
    walk.here.settle()
    press(camille, old, "→ invite")
    assert "version précédente" in walk.whispers(CAMILLE)[-1]
    assert walk.draft().version == 2


def test_what_is_withdrawn_is_not_changed(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.write()
    old = walk.verdict(draft)
    press(camille, old, "Retirer")
    walk.here.settle()
    for words in ("Modifier", "Retirer"):
        press(camille, old, words)
        assert "n’est plus possible" in walk.whispers(CAMILLE)[-1]


@pytest.mark.article("8")
def test_all_that_is_sure_is_shown_then_corrected(walk: Walk) -> None:
    camille, alex = walk.here.person(CAMILLE), walk.here.person("U0SOFIA")
    walk.here.engines.faults = {"invites": ("invite",), "voisin ": ("voisins ",)}
    draft = walk.write(text="La Ville invites ses voisin du parc samedi.")
    verdict = walk.verdict(draft)
    press(alex, verdict, "Corriger tout ce qui est sûr (2)")
    assert "Votre rôle" in walk.whispers("U0SOFIA")[-1]
    press(camille, verdict, "Corriger tout ce qui est sûr (2)")
    assert "Avant" in str(camille.modal["blocks"])
    assert camille.submit() is None
    walk.here.settle()
    assert walk.draft().content.text == "La Ville invite ses voisins du parc samedi."
    press(camille, verdict, "Corriger tout ce qui est sûr (2)")
    assert "version précédente" in walk.whispers(CAMILLE)[-1]
    assert walk.here.slack.failures.all() == ()


def test_a_difference_that_is_out_of_date_corrects_nothing(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    walk.here.engines.faults = {"invites": ("invite",), "voisin ": ("voisins ",)}
    draft = walk.write(text="La Ville invites ses voisin du parc samedi.")
    press(camille, walk.verdict(draft), "Corriger tout ce qui est sûr (2)")
    press(walk.here.person(NADIA), walk.verdict(draft), "→ invite")
    walk.here.settle()
    assert camille.submit() is None
    assert "version précédente" in plain(camille.dms()[-1]["text"])
    assert walk.draft().version == 2


@pytest.mark.article("8")
def test_the_typography_is_dressed(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.write(text="Le parc ouvre samedi à 8h30.")
    press(camille, walk.verdict(draft), "Soigner la typographie")
    walk.here.settle()
    assert walk.draft().content.text == "Le parc ouvre samedi à 8\u00a0h\u00a030."


def test_pages_are_turned(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    words = [f"fote{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(50)]
    walk.here.engines.faults = dict.fromkeys(words, ("faute", "autre", "encore"))
    draft = walk.write(text=" ".join(f"Voici {word}." for word in words))
    press(camille, walk.verdict(draft), "Voir les ")
    press(camille, camille.modal, "Page suivante")
    assert "Page 2 sur 2" in plain(str(camille.modal["blocks"]))
    press(camille, camille.modal, "Ignorer cette fois")
    assert camille.fill(reason="Voulu.").submit() is None
    assert "Page 2 sur 2" in plain(str(camille.modal["blocks"]))
    press(camille, camille.modal, "Page précédente")
    assert "Page 1 sur 2" in plain(str(camille.modal["blocks"]))
