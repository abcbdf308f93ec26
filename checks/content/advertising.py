"""Article 5.6: no advertising for others."""

from collections.abc import Iterator
from dataclasses import dataclass

from checks import commerce
from checks.links import among, sites
from checks.phrases import sentences
from checks.plain import Plain, read
from checks.registry import POSTS, Hit, check
from checks.types import Draft, Facts, Severity, Span


@dataclass(frozen=True, slots=True)
class Trade:
    """One sentence, and what in it trades."""

    span: Span
    low: str
    cased: str
    business: bool

    @property
    def sale(self) -> bool:
        """Say whether something is sold off somewhere that has a name."""
        return bool(commerce.SALE_AT.search(self.cased))

    @property
    def code(self) -> bool:
        """Say whether a promotional code is given."""
        return bool(commerce.CODE.search(self.low) or commerce.WORD_CODE.search(self.cased))

    @property
    def quantified(self) -> bool:
        """Say whether a discount is given in figures."""
        return bool(commerce.QUANTIFIED.search(self.low))


@check(
    article="5.6",
    severity=Severity.BLOCKING,
    surfaces=POSTS,
    message="« {excerpt} » annonce l’offre d’un tiers. Retirez ce passage.",
    passes=[
        "Épluchette au parc : maïs à volonté pour 5 $ par personne.",
        "Cours de natation dès 65 $, rabais de 10 % pour le deuxième enfant.",
        "Merci à Meubles Lafleur, commanditaire de notre fête!",
        "À gagner : une carte-cadeau de 50 $ offerte par la Librairie du Carrefour!",
        "La Ville rembourse 50 % du prix d’un baril de pluie.",
        "Achetons local!",
    ],
    fails=[
        "15 % de rabais chez Boutique Lumière avec le code VILLE15!",
        "Notre commanditaire, Meubles Lafleur, vous offre 50 $ à l’achat d’un matelas.",
        "Le Café Lumière offre un café gratuit à chaque client.",
        "La Pâtisserie Chez Odile met en vente ses bûches de Noël.",
        "Le restaurant Le Vieux Four propose sa table d’hôte à 29 $.",
    ],
)
def advertising(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """La Ville n’annonce rien pour un tiers; ses propres activités passent."""
    plain = read(draft.text)
    if commerce.WARNED.search(plain.low):
        return
    for site in sites(draft.text):
        if commerce.SHOP_HOST.search(site.host) and not among(site.host, facts.domains):
            yield Hit(site.span)
            return
    outside = _outside_shop(draft, facts)
    if not (outside or commerce.businesses(draft.text) or _is_offered(plain)):
        return
    trades = [_trade(plain, span) for span in sentences(draft.text)]
    named = any(one.business for one in trades)
    for one in trades:
        if _sells(one, named=named, outside=outside):
            yield Hit(plain.span(*one.span))
            return
    for one in trades:
        severity = _hints(one)
        if severity:
            yield Hit(
                plain.span(*one.span),
                "Ce passage pourrait être une publicité pour un tiers. Retirez-le, ou dites en"
                " quoi l’activité est celle de la Ville.",
                severity,
            )
            return


def _trade(plain: Plain, span: Span) -> Trade:
    named = any(span[0] <= place < span[1] for place in commerce.businesses(plain.text))
    named = named or bool(commerce.SELLER.search(plain.cased, *span))
    return Trade(span, plain.low[slice(*span)], plain.cased[slice(*span)], named)


def _is_offered(plain: Plain) -> bool:
    """Say whether anything is offered by somebody who need not be named."""
    return bool(
        commerce.SPONSOR.search(plain.low)
        or commerce.SALE_AT.search(plain.cased)
        or commerce.CODE.search(plain.low)
        or commerce.WORD_CODE.search(plain.cased)
        or (commerce.SELLER.search(plain.cased) and commerce.QUANTIFIED.search(plain.low))
    )


def _outside_shop(draft: Draft, facts: Facts) -> bool:
    """Say whether an address leads to a shop that is not the city's."""
    own = (*facts.domains, *facts.directive.decisions.link_shorteners)
    outside = [one for one in sites(draft.text) if not among(one.host, own)]
    if not outside:
        return False
    if any(commerce.SHOP_PATH.search(one.words) for one in outside):
        return True
    low = read(draft.text).low
    signs = (commerce.TRADE, commerce.QUANTIFIED, commerce.BAIT)
    return bool(commerce.businesses(draft.text)) or any(sign.search(low) for sign in signs)


def _sells(one: Trade, *, named: bool, outside: bool) -> bool:
    """Say whether a sentence carries somebody else's offer: a code, a discount, a shop."""
    prize = commerce.PRIZE.search(one.low)
    if commerce.SPONSOR.search(one.low) and not prize:
        return True
    if one.business and "chez " in one.low and (one.quantified or _baits(one)):
        return True
    if commerce.OWNER.search(one.low):
        return False
    if one.code and (named or one.quantified):
        return True
    if one.business and one.quantified and commerce.OFFERS.search(one.low) and not prize:
        return True
    shopping = bool(commerce.SHOPPING.search(one.low))
    return (named and one.quantified and shopping) or (outside and (shopping or one.quantified))


def _baits(one: Trade) -> bool:
    """Say whether a sentence sends people to buy, with something to be had."""
    signs = (commerce.VAGUE_OFFER, commerce.PRICE)
    bait = any(sign.search(one.low) for sign in signs) or "courez la chance" in one.low
    return bait and bool(commerce.SHOPPING.search(one.low))


def _hints(one: Trade) -> Severity | None:
    """Return how much a sentence that names a business looks like advertising."""
    if any(sign.search(one.low) for sign in (commerce.MUNICIPAL, commerce.PRIZE)):
        return None
    if commerce.OWN_TARIFF.search(one.low) or not (one.business or one.sale):
        return None
    if commerce.PRICE.search(one.low) or commerce.VAGUE_OFFER.search(one.low) or one.quantified:
        return Severity.WARNING
    return Severity.ADVICE if commerce.PRAISE.search(one.low) else None
