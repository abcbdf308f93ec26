"""Article 8: verbs, participles and adjectives agree, whatever stands in between."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from checks.agreements import Disagreement, disagreements
from checks.commands import commands
from checks.endings import SILENT_PLURALS
from checks.moods import misruled
from checks.parsed import parse_of
from checks.persons import misfits
from checks.possessives import Misused, misused
from checks.registry import Case, Hit, case, check
from checks.relatives import misrelated
from checks.supposing import conditional
from checks.traits import PLURAL
from checks.tree import Tree
from checks.types import Draft, Facts, NotRun, Severity, Span
from checks.unmoved import unmoved

VERB: Final = "Le sujet, «\u00a0{noun}\u00a0», est au {number}\u00a0: le verbe s’accorde avec lui."
JOINED: Final = (
    "Le sujet réunit plusieurs noms, dont «\u00a0{noun}\u00a0»\u00a0: le verbe se met au pluriel."
)
WORD: Final = "«\u00a0{excerpt}\u00a0» s’accorde avec «\u00a0{noun}\u00a0» ({traits})."

OWNED: Final = "C’est à «\u00a0{owner}\u00a0»\u00a0: écrivez «\u00a0ses {noun}\u00a0»."
SHOWN: Final = "Personne n’est nommé à qui ce serait\u00a0: écrivez «\u00a0ces {noun}\u00a0»."

MOOD: Final = "«\u00a0{asking}\u00a0» demande ici le subjonctif."
CONDITION: Final = "Après «\u00a0si\u00a0», le verbe se met à l’imparfait, non au conditionnel."
UNMOVED: Final = (
    "Avec «\u00a0avoir\u00a0», le participe ne s’accorde pas avec ce qui le suit\u00a0: "
    "écrivez «\u00a0{better}\u00a0»."
)
COMMAND: Final = "Le texte dit «\u00a0vous\u00a0»\u00a0: mettez ce verbe à l’impératif."
PERSON: Final = "Ce mot s’accorde avec «\u00a0{subject}\u00a0»."
RELATIVE: Final = (
    "Ce pronom ne convient pas à ce qu’il relie\u00a0: écrivez «\u00a0{better}\u00a0»."
)


def _parsed(text: str) -> Case:
    """Build an example from a text and its recorded parse."""
    return case(text, readings=parse_of(text))


@check(
    article="8",
    severity=Severity.WARNING,
    needs=lambda facts: facts.readings.parse,
    passes=[
        _parsed("Les employés de la Ville de Val-des-Érables profitent de la semaine de relâche."),
        _parsed("Le comptoir de prêt et l’espace jeunesse resteront ouverts pendant l’inventaire."),
        _parsed("La mairesse et le trésorier répondront à vos questions."),
        _parsed("Chaque citoyenne et chaque citoyen peut déposer un mémoire."),
        _parsed("Une dizaine de bénévoles nettoieront les berges."),
        _parsed("L’une d’elles abrite aujourd’hui la Maison de la culture."),
        _parsed("Le Service des loisirs et de la culture offre des ateliers."),
        _parsed("Les équipes se sont succédé sur la glace."),
        _parsed("Les langues française et anglaise sont enseignées."),
        _parsed("Les places étant limitées, il est préférable de réserver."),
        _parsed("Cette date convient aux deux équipes."),
        _parsed("Le calendrier des collectes arrive!"),
        _parsed("La Ville rénove un parc. Ses travaux dureront trois semaines."),
        _parsed("La municipalité consulte ses citoyens sur son avenir."),
        _parsed("La preuve que la Ville a adopté le bon plan est là."),
        _parsed("La réfection de la rue que la Ville a entreprise avance bien."),
        _parsed("C’est à la bibliothèque que nous avons organisé la fête."),
        _parsed("Les équipes bleue et rouge s’affrontent samedi."),
        _parsed("Plus de gens que nous avons prévu sont venus."),
        _parsed("Trier vos matières réduit la facture de tous."),
    ],
    fails=[
        _parsed("Les membres du conseil, réunis mardi soir, a adopté le budget à l’unanimité."),
        _parsed("Les membres de la brigade scolaire, dont trois recrues, sera en poste dès mardi."),
        _parsed("L’ouverture des sentiers du parc nature dépendent des conditions météo."),
        _parsed("Les résidentes et les résidents du secteur nord est invité à une rencontre."),
        _parsed("Les propriétaires d’un chien de 20 kg et plus doit lui faire porter un licou."),
        _parsed("Cette consultation, d’abord prévue en mars, a été reporté au 16 avril."),
        _parsed("La toiture de l’aréna municipal a été entièrement refait cet été."),
        _parsed("La demande de permis doit être accompagné d’un plan à l’échelle."),
        _parsed("Nos athlètes se sont distingué aux Jeux du Québec."),
        _parsed("Les autorisations nécessaire au tournoi sont accordées."),
        _parsed("Ses travaux dureront environ trois semaines."),
        _parsed("La municipalité consulte ces citoyens sur son avenir."),
        _parsed("Les rapports que la firme a rédigé seront rendus publics."),
        _parsed("Votre requête, nous l’avons transmis au service concerné."),
        _parsed("La demande sera étudiée puis transmis au comité."),
        _parsed("Une programmation riche et varié vous attend."),
        _parsed("Situé au bout du quai, la station de lavage est gratuite."),
        _parsed("Les places étant limité, inscrivez-vous tôt."),
        _parsed("Les travaux de réfection majeurs prévu cet été sont reportés."),
        _parsed("Vous déménagez? Aviser la Ville de votre changement d’adresse."),
    ],
)
def agreement(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Le verbe s’accorde avec son sujet, l’adjectif avec le nom, « ses » avec qui possède."""
    parse = facts.readings.parse
    tree = Tree(() if isinstance(parse, NotRun) else parse)
    told: list[Span] = []
    for hit in _hits(tree, draft.text):
        span = hit.span or (0, 0)
        if not any(span[0] < end and start < span[1] for start, end in told):
            told.append(span)
            yield replace(hit, severity=Severity.ADVICE if facts.emergency else None)


def _hits(tree: Tree, text: str) -> Iterator[Hit]:
    for one in disagreements(tree):
        first, last = tree.tokens[one.first], tree.tokens[one.last]
        yield Hit(
            span=(first.start, last.end),
            message=_message(tree, one, text[first.start : last.end]),
            suggestions=tuple(_cased(better, first.word) for better in one.better),
            rule=one.rule,
        )
    for other in misused(tree):
        better = (_cased(other.better, tree.tokens[other.place].word),)
        yield _word(tree, other.place, _owning(tree, other), better, "possessif")
    for verb in (*misruled(tree), *conditional(tree)):
        asking = tree.tokens[verb.asking].word.lower()
        message = (CONDITION if asking.startswith("s") else MOOD).format(asking=asking)
        yield _word(tree, verb.verb, message, (verb.better,) if verb.better else (), "mode")
    for misfit in misfits(tree):
        subject = tree.tokens[misfit.subject].word
        message = PERSON.format(subject=subject)
        yield _word(tree, misfit.place, message, misfit.better, "personne")
    for place, imperative in commands(tree):
        yield _word(
            tree, place, COMMAND, (_cased(imperative, tree.tokens[place].word),), "consigne"
        )
    for place, right in unmoved(tree):
        yield _word(tree, place, UNMOVED.format(better=right), (right,), "avoir")
    for pronoun in misrelated(tree):
        first, last = tree.tokens[pronoun.first], tree.tokens[pronoun.last]
        message = RELATIVE.format(better=pronoun.better[0])
        yield Hit((first.start, last.end), message, suggestions=pronoun.better, rule="relatif")


def _word(tree: Tree, place: int, message: str, better: tuple[str, ...], rule: str) -> Hit:
    token = tree.tokens[place]
    return Hit((token.start, token.end), message, suggestions=better, rule=rule)


def _owning(tree: Tree, one: Misused) -> str:
    noun = tree.tokens[one.noun].word
    if one.owner is None:
        return SHOWN.format(noun=noun)
    return OWNED.format(owner=tree.tokens[one.owner].word, noun=noun)


def _cased(better: str, word: str) -> str:
    return better[:1].upper() + better[1:] if word[0].isupper() else better


def _message(tree: Tree, one: Disagreement, excerpt: str) -> str:
    noun = tree.tokens[one.with_whom].word
    joined = one.traits.number == PLURAL and not noun.lower().endswith(SILENT_PLURALS)
    if one.verb and joined:
        return JOINED.format(noun=noun)
    if one.verb:
        return VERB.format(noun=noun, number=one.traits.number)
    return WORD.format(excerpt=excerpt, noun=noun, traits=one.traits.told)
