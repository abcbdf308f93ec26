"""Article 5.4: neutral while an election goes on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from checks.campaigns import HEATED, campaigns
from checks.naming import groups, hashtags, persons
from checks.phrases import around, sentences
from checks.plain import Plain, read
from checks.politics import MAYOR_QUOTED, POWER
from checks.registry import EVERYWHERE, Hit, case, check
from checks.stances import OPINION, takes_sides
from checks.types import Draft, Election, Facts, PostType, Severity, Span
from checks.workdays import local_day

RACE: Final = Election(
    candidates=("Julie Gagnon", "Marc Lavoie"),
    parties=("Action Citoyenne",),
    slogans=("Bâtir ensemble",),
)
TEAM: Final = "equipe "
CHANGE: Final = re.compile(r"\bvote[zr] pour (?:le |du |un )?(?:vrai )?(?:changement|renouveau)\b")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody of the race whom a text names, and where."""

    name: str
    place: Span


@check(
    article="5.4",
    severity=Severity.BLOCKING,
    surfaces=EVERYWHERE,
    passes=[
        case("Le vote par anticipation aura lieu dimanche. Où voter? 311.", election=RACE),
        case("Candidatures : Julie Gagnon, Marc Lavoie (Action Citoyenne).", election=RACE),
        case("Candidature à la mairie : Julie Gagnon, Marc Lavoie.", election=RACE),
        case("La rue Marc-Lavoie sera fermée jeudi.", election=RACE),
        "Votez pour Julie Gagnon!",
    ],
    fails=[
        case("Votez pour Julie Gagnon!", election=RACE),
        case("Action Citoyenne promet de geler les taxes.", election=RACE),
        case("De nouveaux trottoirs : bâtir ensemble!", election=RACE),
        case("#BâtirEnsemble", election=RACE),
        case("Julie Gagnon a livré un parc et deux arénas.", election=RACE),
        case("Marc Lavoie était à l’inauguration.", election=RACE),
        case("« C’était attendu », souligne la mairesse.", election=RACE),
    ],
)
def election(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """En période d’élections, la Ville explique comment voter et ne prend pas parti."""
    if facts.election is None or not _is_on(
        facts.election, local_day(draft.planned_at or facts.now)
    ):
        return
    plain = read(draft.text)
    named = _named(plain, facts.election)
    slogans = [
        match
        for one in facts.election.slogans
        for match in (*groups(plain, one), *hashtags(plain, one))
    ]
    for match in slogans:
        yield Hit(plain.span(*match.span()), "Ce slogan appartient à une campagne. Retirez-le.")
    told = list(_about_the_race(draft, plain, facts.election, named))
    yield from told
    if not told and not slogans and not named:
        yield from _unnamed(draft, plain)


def _is_on(race: Election, day: date) -> bool:
    return (race.start is None or race.start <= day) and (race.end is None or day <= race.end)


def _named(plain: Plain, race: Election) -> list[Named]:
    people = [Named(one, match.span()) for one in race.candidates for match in persons(plain, one)]
    people += [
        Named(one, match.span())
        for one in (*race.candidates, *race.parties)
        for match in hashtags(plain, one)
    ]
    parties = [
        Named(one, match.span())
        for one in race.parties
        for match in groups(plain, one)
        # « Notre action Valmont en fleurs » is no party: its name begins with a capital.
        if plain.cased[match.start()].isupper()
        or not one[:1].isupper()
        or (
            plain.low[: match.end()].endswith(f"l'{read(one).low}")
            and match.group().startswith(TEAM)
        )
    ]
    return people + parties


def _about_the_race(
    draft: Draft, plain: Plain, race: Election, named: list[Named]
) -> Iterator[Hit]:
    listed = len(race.candidates) > 1 and set(race.candidates) <= {one.name for one in named}
    for one in named:
        start, end = _reach(plain, one.place)
        party = one.name in race.parties
        if campaigns(plain.low[start:end], listed=listed, party=party):
            yield Hit(
                plain.span(*one.place),
                "Ce passage tient de la campagne électorale. Retirez-le : en période d’élections,"
                " la Ville ne prend pas parti.",
            )
        elif not listed and draft.type is not PostType.ELECTION_INFORMATION:
            yield Hit(
                plain.span(*one.place),
                "Une personne ou un parti en élection est nommé. Retirez le nom, ou faites relire"
                " le texte par une deuxième personne.",
                Severity.WARNING,
            )


def _reach(plain: Plain, place: Span) -> Span:
    """Return the sentence that names somebody, with the next one: « Appuyez-la! »."""
    spans = sentences(plain.text)
    first = around(plain.text, place[0])
    after = next((one for one in spans if one[0] >= first[1]), first)
    before = next((one for one in reversed(spans) if one[1] <= first[0]), first)
    # « Contre la hausse des taxes? Elle aussi! »: a question speaks of who is named next.
    start = before[0] if plain.low[: before[1]].endswith("?") else first[0]
    return start, max(first[1], after[1])


def _unnamed(draft: Draft, plain: Plain) -> Iterator[Hit]:
    quoted = MAYOR_QUOTED.search(plain.low)
    if quoted:
        yield Hit(
            plain.span(*quoted.span()),
            "La mairesse ou le maire est aussi en élection. Faites relire cette citation par une"
            " deuxième personne.",
            Severity.WARNING,
        )
    for start, end in sentences(draft.text):
        low = plain.low[start:end]
        opinion = OPINION.search(low) and POWER.search(low)
        if opinion or takes_sides(low) or CHANGE.search(low) or HEATED.search(low):
            yield Hit(
                plain.span(start, end),
                "Ce passage exprime une opinion politique. Reformulez-le de façon neutre, ou"
                " faites-le relire par une deuxième personne.",
                Severity.WARNING,
            )
