"""Say what may wrongly follow a word that asks for a preposition.

In ``regimes.tsv``, N is a noun with its determiner, T a moment too, I an infinitive, Q a quantity,
B a bare noun, P a pronoun; « à » is a preposition before a noun, « à+I » before an infinitive, and
« G+à » before an infinitive that a noun keeps from the word.
"""

import re
from functools import cache
from typing import Final

DETERMINERS: Final = (
    r"l'|(?:le|la|les|un|une|des|ce|cet|cette|ces|notre|nos|votre|vos|son|sa|ses|leurs?"
    r"|plusieurs|chaque|certain(?:e?s)|tou(?:s|tes) (?:les|nos|vos|ces)|toute? (?:la|l'|le|votre)) "
)
MOMENTS: Final = (
    r"(?:\w+ )?(?:(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|janvier|février|mars|avril|mai"
    r"|juin|juillet|août|aout|septembre|octobre|novembre|décembre|jours?|journée|semaines?|mois|ans?"
    r"|années?|soirs?|soirée|matin(?:ée)?s?|midi|après|nuit|fin|fois|heures?|été|hiver|printemps"
    r"|automne|week|saison|moment|minutes?|lendemain|veille|temps|dernier|dernière|prochaine?|même"
    r"|maximum|minimum|plus|mieux|premier|1er|cas|tout|cours|long)\b|\d"
)
INFINITIVES: Final = (
    r"(?:s'|se |y |en |l'|les? |la |leur |lui |nous |vous |ne pas )*"
    r"(?!(?:hiver|mer|fer|ver|hier|cher|foyer|loyer|danger|verger|berger|souper|dîner|goûter"
    r"|léger|étranger|boulanger|passager|messager|potager|usager|leader|corner|dollar|plaisir"
    r"|avenir|désir|loisir|soir|espoir|devoir|pouvoir|miroir|trottoir|couloir|comptoir|noir"
    r"|bonsoir|tiroir|hangar|super|hyper|enfer|cancer|poster|flyer|master|over|water|tir|cuir"
    r"|cahier|souvenir|repentir|laser|soccer|poker|scooter|reporter|supporter|revolver|toaster"
    r"|amer|impair|bénéficier|gravier|manoir|rasoir|terroir|savoir|réservoir|arrosoir)\b)"
    r"(?:\w{2,}(?<!i)er|(?:étud|vérif|modif|publ|oubl|remerc|appréc|conf|planif|identif|certif|signif"
    r"|notif|qualif|tr|pl|cr|cop|photograph|justif|simplif|ampl|divers|intens|assoc|négoc|var|sk"
    r"|par|dédi|expéd|reméd|rad|init|rectif|spécif|unif|l|rel|all|licenc|concil|réconcil|bonif"
    r"|bénéfic|clarif|revérif|dénonc|clas|class|solidif|densif|électrif|revivif|éd)ier"
    r"|\w{2,}(?:[bcdfghlmnprstv]i|o[iî])r|être|\w*faire|\w*(?:prend|rend|mett|écri|inscri|li|éli"
    r"|di|répond|attend|entend|vend|perd|connaît|connait|join|joind|rejoind|condui|produi|construi"
    r"|rédui|détrui|tradui|introdui|boi|croi|ri|plai|descend|défend|suspend|étend|étein|éteind|pein"
    r"|peind|crain|craind|attein|atteind|suiv|viv|batt|naît|paraît|parait|souscri|décri|résoud"
    r"|romp|vainc|conclu|inclu|exclu|nui|cui)re)\b"
)
ADVERBS: Final = (
    r"(?: (?:activement|aussi|également|tous|toutes|pas|plus|jamais|mieux|ensemble|davantage|donc"
    r"|pleinement|directement|encore|toujours|déjà|souvent|beaucoup|rapidement|grandement"
    r"|étroitement|gratuitement|maintenant|fortement|entièrement|notamment|très|bien))?"
)
BETWEEN: Final = (
    r"(?:l'|(?:tous|toutes?|tout|les?|la|nos|vos|ces|cette|ce|notre|votre|leurs?|son|sa|ses|une?|des"
    r"|nombreu\w+|petite?s?|jeunes|grande?s?|belles?|nouve\w+|prochaine?s?|différente?s?|deux|trois"
    r"|quatre|cinq|dix|\d+) )"
)
QUANTITIES: Final = r"(?:(?:deux|trois|quatre|cinq|six|huit|dix|plusieurs) |(?=\d))"
BARE: Final = (
    r"(?!(?:de|des|du|desquel\w+|duquel|et|ou|où|que|qui|dont|notamment|principalement|surtout|essentiellement|uniquement|précisément|principale|majeure|inverse|même|sociale"
    r"|première|valable|pour|par|dans|avec|sans|est|sont|était|seront|sera|pas|plus|donc|surtout"
    r"|probable|possible|évidente|suffisante|juridique|actuel|général|budgétaire|légal|financier"
    r"|municipal|réglementaire|contraire|échéant|fortuit|urgent|particulier|normatif|stratégique"
    r"|enchanteur|bucolique|naturel|festif|champêtre|idyllique|intime|extérieure?s?)\b)[a-zà-ÿœ]{4,}\b"
)
THROUGH: Final = "G+"
GROUP: Final = (
    r"(?:aux? |à la |à l'|à )?(?:l'|(?:les?|la|nos|vos|ses|leurs|tous les|toutes les|votre|notre"
    r"|son) |(?<=aux )|(?<=au )|(?<=à la )|(?<=à l'))(?!lui |leur |y |en )[\w-]+ "
    r"(?:(?:du|de la|des) [\w-]+ )?"
)
PREPOSITIONS: Final = {
    "à": r"à l'|à la |aux |au |à ",
    "de": r"de l'|de la |des |du |de |d'",
}


@cache
def pattern(wrong: tuple[str, ...], right: str, after: str, unless: str) -> re.Pattern[str]:
    """Return what finds, after a governing word, what should not follow it."""
    but = rf"(?!(?:{unless})\b)" if unless else ""
    # What « à » or « de » may lead never follows a determiner.
    ways = "|".join(
        _way(one, right) + ("" if one == "N" and wrong != ("N",) else but) for one in wrong
    )
    then = rf"(?=(?:{BETWEEN}){{0,2}}(?:{after})\b)" if after else ""
    through = GROUP if wrong[0].startswith(THROUGH) else ""
    return re.compile(rf"(?P<shown>{ADVERBS} {through}(?P<led>(?>{ways})){then}(?P<next>\w+))")


def _way(wrong: str, right: str) -> str:
    determiners = DETERMINERS.replace("|des|", "|") if right == "de" else DETERMINERS
    ways = {
        "N": rf"(?:{determiners})(?!{MOMENTS})",
        "T": rf"(?:{determiners})",
        "Q": QUANTITIES,
        "I": rf"(?={INFINITIVES})",
        "B": rf"(?={BARE})",
        "P": r"(?=(?:vous|nous|je|ils?|elles?|on|tu)\b(?!,| qu| ?[?!]))",
    }
    if wrong in ways:
        return ways[wrong]
    if wrong.startswith(THROUGH):
        return _way(f"{wrong.removeprefix(THROUGH)}+I" if wrong != THROUGH else "I", right)
    preposition, plus, _ = wrong.partition("+I")
    some = PREPOSITIONS.get(preposition, rf"{preposition}(?:(?<=')| )(?:l'|(?:le|la|les|des|du) )?")
    ahead = rf"(?={INFINITIVES})" if plus else rf"(?!{INFINITIVES})"
    return rf"(?:{some}){ahead}"
