"""Of what LanguageTool says, only what is sure is to correct."""

from collections.abc import Iterator
from dataclasses import replace

from checks.content.grammar import grammar
from checks.registry import EXAMPLE_FACTS
from checks.types import Draft, Finding, Guess, Match, NotRun, Readings, Severity


def said(text: str, words: str, rule: str, category: str, *better: str) -> Match:
    start = text.index(words)
    return Match(start, start + len(words), rule, category, "Vérifiez.", better)


def found(text: str, *matches: Match, **facts: object) -> list[Finding]:
    readings = Readings(matches=matches, guesses=facts.pop("guesses", ()))  # type: ignore[arg-type]
    now = replace(EXAMPLE_FACTS, readings=readings, **facts)  # type: ignore[arg-type]
    return list(grammar.findings(Draft(text), now))


def test_agreement_with_a_name_is_advice() -> None:
    text = "Venez à la Royal Legion."
    (one,) = found(text, said(text, "la Royal", "D_N", "AGREEMENT"))
    assert one.severity is Severity.ADVICE


def test_what_is_in_another_language_is_left_to_the_check_of_languages() -> None:
    text = "Merci. We will be closed on Monday."
    match = said(text, "closed", "FR_SPELLING_RULE", "TYPOS")
    assert found(text, match, guesses=(Guess(7, 35, 0.0, 0.0),)) == []


def test_the_words_of_a_foreign_title_are_not_faults() -> None:
    text = "La chanson « dancing all night » plaît."
    one = said(text, "dancing", "FR_SPELLING_RULE", "TYPOS")
    other = said(text, "night", "FR_SPELLING_RULE", "TYPOS")
    assert found(text, one, other) == []


def test_of_two_that_overlap_the_gravest_is_said() -> None:
    text = "Les chien aboie."
    taste = said(text, "chien aboie", "X", "STYLE")
    sure = said(text, "Les chien", "D_N", "AGREEMENT")
    assert [one.rule for one in found(text, taste, sure)] == ["D_N"]


def test_our_own_rule_is_preferred_to_the_shipped_one() -> None:
    text = "Ses travaux dure."
    shipped = said(text, "dure", "ACCORD", "CAT_GRAMMAIRE")
    ours = said(text, "dure", "QC_ACCORD", "QC_GRAMMAIRE")
    assert [one.rule for one in found(text, shipped, ours)] == ["QC_ACCORD"]


def test_rules_that_other_checks_tell_are_left_to_them() -> None:
    text = "C’est cédulé."
    assert found(text, said(text, "cédulé", "QC_CEDULER", "QC_ANGLICISMES")) == []


def test_a_name_may_repeat_itself_and_glued_words_are_left_alone() -> None:
    rule = "FRENCH_WORD_REPEAT_RULE", "CAT_REGLES_DE_BASE"
    assert found("Le film La La Land.", said("Le film La La Land.", "La La", *rule)) == []
    assert found("Le parc est est beau.", said("Le parc est est beau.", "est est", *rule))
    glued = "Le biblio⭐thécaire et `été`."
    assert found(glued, said(glued, "Le biblio", "D_N", "AGREEMENT")) == []
    assert found(glued, said(glued, "été", "X", "GRAMMAR")) == []


def test_at_most_three_suggestions() -> None:
    text = "Un mott."
    (one,) = found(text, said(text, "mott", "FR_SPELLING_RULE", "TYPOS", *"abcde"))
    assert one.suggestions == ("a", "b", "c")


def test_a_message_is_spaced_as_in_quebec() -> None:
    match = Match(0, 2, "R", "CAT_GRAMMAIRE", "Écrire « à » : est-ce cela ?")
    (one,) = found("Va là.", match)
    assert one.message == "Écrire «\u00a0à\u00a0»\u00a0: est-ce cela?"


def test_an_engine_that_said_nothing_is_never_a_pass() -> None:
    silent = replace(EXAMPLE_FACTS, readings=Readings(matches=NotRun("LanguageTool se prépare")))
    assert grammar.missing(silent) == "LanguageTool se prépare"
    assert list(no_finding()) == []


def no_finding() -> Iterator[Finding]:
    silent = replace(EXAMPLE_FACTS, readings=Readings(matches=NotRun("en pause")))
    yield from grammar.findings(Draft("Un mott."), silent)


def test_an_item_of_a_list_does_without_a_capital() -> None:
    text = "Apportez :\n• vos bottes;\n👀 une tuque.\nla patinoire ouvre."
    items = [
        said(text, words, "UPPERCASE_SENTENCE_START", "CASING", words.capitalize())
        for words in ("vos", "une", "la")
    ]
    assert [one.excerpt for one in found(text, *items)] == ["la"]


def test_a_participle_that_never_varies_where_it_stands_is_no_fault() -> None:
    led = "Les arbres que nous avons dû abattre seront remplacés."
    assert found(led, said(led, "dû", "D_N_QUE_R_AVOIR_PPA", "AGREEMENT", "dus")) == []
    together = "Elles se sont parlé longuement."
    assert found(together, said(together, "parlé", "ETRE_VPPA_OU_ADJ", "CAT_GRAMMAIRE")) == []
    full = "L’activité affichait complet."
    assert found(full, said(full, "complet", "ACCORD_V_PPA", "CAT_GRAMMAIRE")) == []


def test_the_preposition_before_such_a_participle_is_still_a_fault() -> None:
    text = "Cette panne à pu vous causer des ennuis."
    match = said(text, "à pu", "A_INFINITIF", "CAT_HOMONYMES_PARONYMES", "a pu")
    assert [one.rule for one in found(text, match)] == ["A_INFINITIF"]


def test_an_abbreviation_with_its_point_is_no_fault() -> None:
    text = "À l’angle du boul. Industriel."
    assert found(text, said(text, "boul", "FR_SPELLING_RULE", "TYPOS", "boule")) == []


def test_what_a_rule_is_known_to_be_wrong_about_is_no_fault() -> None:
    called = "Composez le (514) 555-0142."
    assert (
        found(called, said(called, "Composez le", "IMP_PRON", "CAT_GRAMMAIRE", "Composez-le")) == []
    )
    address = "Écrivez au chambre.example.org."
    assert found(address, said(address, "au chambre", "D_N_E_OU_E", "AGREEMENT")) == []
    same = "L’arrosage est interdit."
    assert found(same, said(same, "interdit", "QC_AUX_PSIM", "QC_GRAMMAIRE", "interdit")) == []


def test_the_same_rule_still_hears_what_is_wrong_elsewhere() -> None:
    text = "Prenez le avec vous."
    (one,) = found(text, said(text, "Prenez le", "IMP_PRON", "CAT_GRAMMAIRE", "Prenez-le"))
    assert one.suggestions == ("Prenez-le",)
