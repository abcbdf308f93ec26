"""What an author declares in the form: an honorary presidency, a text that holds no secret."""

import pytest

from checks.lifecycle import Status
from checks.types import Account, Platform
from handlers.drafts.form import Form
from handlers.drafts.form_view import form_view
from handlers.refusals import Refused, Why
from storage import journal, rule_counts
from storage.outbox import Letter
from tests.handlers.cities import needing
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FACEBOOK, LAW, is_status
from tests.handlers.showing import said, shown, view_shown
from tests.handlers.walking import TEAM, Walk, element, plain, press

PARTNER = "exo organise son souper spaghetti vendredi. Procurez-vous des billets!"
SECRET = "Le mot de passe du spectacle est Erable#2026."
DOTS = "●●●●"
ACCOUNTS = (Account(FACEBOOK, Platform.FACEBOOK, "Facebook – Ville"),)


@pytest.mark.article("5.7")
def test_a_presidency_that_is_declared_lets_a_partner_be_named(desk: Desk) -> None:
    draft = desk.write(text=PARTNER, link="")
    assert "partner" in {one.finding.check for one in desk.found(draft)}
    declared = desk.edit(draft, honorary=True)
    assert declared.content.honorary_presidency
    assert "partner" not in {one.finding.check for one in desk.found(declared)}


@pytest.mark.article("5.7")
def test_the_approver_grants_the_presidency_and_the_journal_says_so(desk: Desk) -> None:
    sent = desk.in_review(honorary=True)
    card = said(shown(desk.messages(Letter.APPROVAL_REQUEST)[-1][1]))
    assert "présidence d’honneur" in card
    assert is_status(desk.approve(sent), Status.APPROVED)
    with desk.services.reading() as session:
        (line,) = [
            one for one in journal.lines(session, sent.subject) if one.action == "draft.approved"
        ]
    assert line.facts["declared"] == ["honorary_presidency"]


@pytest.mark.article("5.7")
def test_a_presidency_is_never_granted_by_its_author_alone(desk: Desk) -> None:
    desk.change = needing(0)
    alone = desk.submit(desk.write())
    assert is_status(alone, Status.APPROVED)
    other = desk.submit(desk.write(honorary=True, hour="15:00", text="Une soirée au théâtre."))
    assert is_status(other, Status.IN_REVIEW)


def test_what_is_declared_is_part_of_what_is_approved(desk: Desk) -> None:
    approved = desk.approved()
    again = desk.edit(approved, honorary=True)
    assert again.status is Status.IN_REVIEW
    assert again.content.digest != approved.content.digest


@pytest.mark.article("12.2")
def test_a_secret_that_is_none_passes_once_the_author_says_so(desk: Desk) -> None:
    draft = desk.write(text=SECRET)
    assert desk.finding(draft, "secret")
    assert desk.submit(draft) == Refused(Why.NOT_READY)
    denied = desk.edit(draft, not_secret=True)
    assert "secret" not in {one.finding.check for one in desk.found(denied)}
    with desk.services.reading() as session:
        counted = {one.check: one for one in rule_counts.of_month(session, "2026-11")}
    assert counted["secret"].false_alarms == 1
    assert desk.lines(draft).count("secret.denied") == 1
    again = desk.edit(denied, text=f"{SECRET} Bienvenue!")
    assert desk.finding(again, "secret")


def test_a_tick_about_nothing_declares_nothing(desk: Desk) -> None:
    draft = desk.write(not_secret=True)
    assert not draft.content.secret_denied
    assert "secret.denied" not in desk.lines(draft)


def test_the_tick_is_offered_only_where_something_looks_like_a_secret() -> None:
    def offered(text: str) -> bool:
        return "Ce n’est pas un secret" in said(
            view_shown(form_view(Form(text=text), ACCOUNTS, LAW))
        )

    assert not offered("La patinoire ouvre samedi.")
    assert offered(f"Le mot de passe est {DOTS}.")
    assert offered(SECRET)


@pytest.mark.article("12.2")
def test_the_words_reach_vigie_only_with_the_tick(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.write(text=SECRET)
    assert DOTS in draft.content.text
    press(camille, walk.verdict(draft), "Modifier")
    assert camille.fill(text=SECRET).submit() is None
    walk.here.settle()
    assert DOTS in walk.draft().content.text
    press(camille, walk.verdict(draft), "Modifier")
    assert camille.fill(text=SECRET, declared=["no_secret"]).submit() is None
    walk.here.settle()
    assert walk.draft().content.text == SECRET
    assert plain(walk.verdict(draft)["text"]).endswith("Rien à corriger")
    assert "secret.denied" in walk.here.lines(draft.subject)


def test_in_other_words_a_secret_is_still_hidden(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    camille.say(TEAM, "Bonjour!")
    draft = walk.write(text="La Ville invites la population samedi.")
    press(camille, walk.verdict(draft), "Ignorer cette fois")
    assert camille.fill(reason=SECRET).submit() is None
    walk.here.settle()
    walk.send(draft)
    card = str(walk.here.person("U0PHILIPPE").dms()[-1]["blocks"])
    assert "Erable#2026" not in card
    assert DOTS in card
    assert element(walk.verdict(draft), "Modifier")
