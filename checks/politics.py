"""Recognise what is political in a sentence: whom it is about, and what it wants of the reader."""

import re
from typing import Final

PARTIES: Final = (
    r"coalition avenir quebec|la caq\b|\bcaq\b|parti quebecois|\bpq\b|parti liberal|\bplq\b|\bplc\b"
    r"|quebec solidaire|parti conservateur|\bpcc\b|\bpcq\b|\bnpd\b|bloc quebecois|parti vert"
    r"|nouveau parti democratique|parti populaire"
)
POWER: Final = re.compile(
    r"\b(?:gouvernements?|premi(?:er|ere)s? ministres?|ministres?|deputee?s?|opposition"
    r"(?: officielle)?|conservateurs?|liberal(?:e|es)?|liberaux|caquistes?|pequistes?|bloquistes?"
    r"|neodemocrates?|administration (?:sortante|actuelle|precedente)|conseil sortant"
    r"|projets? de loi"
    r"|partis? (?:au pouvoir|politiques?|municipa(?:l|ux))|formations? politiques?"
    rf"|candidat(?:e|s|es|ure)?|{PARTIES})\b"
)
PARTISAN: Final = re.compile(
    r"\b(?:conservateurs?|liberal(?:e|es)?|liberaux|caquistes?|pequistes?|bloquistes?"
    r"|neodemocrates?"
    rf"|{PARTIES})\b"
)
# A verb that attacks counts when those in politics come after it: one may denounce violence.
ATTACK: Final = re.compile(
    r"\b(?:denonc\w+|reproch\w+|accus(?:e|ent|er|ons|ait)(?! reception)|condamn(?:e|ent|er|ons)"
    r"|fustig\w+|(?<!s')attaqu(?:e|ent|er|ons)|critiqu(?:e|ent|er|ons)|blam(?:e|ent|er|ons))"
    rf"(?![^.!?\n]{{0,60}}(?:aux cotes|avec))[^.!?\n,;]{{0,60}}{POWER.pattern}"
    r"|\b(?:mepris(?:e|er|ent)|ment(?:ent|eur|euse)?s?|mensong\w+|trahi(?:son|t|ssent)?"
    r"|abandonn(?:e|er|ent|ait) (?:les|la|le|nos|notre)|incompeten\w+|honteu\w+|scandaleu\w+"
    r"|inaction|laxisme|une (?:vraie |veritable )?honte|mauvaise foi|mauvais choix"
    r"|incapables? de|est un echec|sa defaite|leur"
    r" defaite|corrompu\w*|irresponsable\w*|desastreu\w+|catastrophique|a assez|avons assez"
    r"|ca suffit|doi(?:t|vent) (?:partir|demissionner)|hypocri\w+)\b"
)
PRAISE: Final = re.compile(
    r"\b(?:(?:est|sont|demeure) l[ea]s? seule?s? (?:a|parti)|meilleure?s? (?:plan|choix|candidate?"
    r"|equipe|programme|maire|mairesse|parti|bilan)|merit\w+ (?:votre|notre|la|un|son"
    r"|d'etre) (?:confiance|autre mandat|(?:re)?elue?"
    r"|vote|appui|second mandat)|bon choix|il est temps que (?:ca|cela|les choses) change"
    r"|un vrai changement)\b"
)
DISAGREE: Final = re.compile(
    r"\b(?:(?:suis|sommes) contre|m'oppose|nous opposons|s'oppose(?:nt)?|en desaccord|deplor\w+)\b"
)
OPINION: Final = re.compile(
    r"\b(?:(?:je |nous )?(?:croi[st]|croyons|pens(?:e|ons)|trouv(?:e|ons))\b|a (?:mon|notre) avis"
    rf"|selon (?:nous|moi)\b)|{DISAGREE.pattern}"
)
CALL: Final = re.compile(
    r"\b(?:vote[zr]|votons|voter|appuye[zr]|appuyons|appuie|appuient|soutene[zr]|soutient"
    r"|soutenons|elise[zr]|elisons|elire|reelire|joigne[zr]|adhere[zr]|adherer|joindre|rejoindre|rejoigne[zr]"
    r"|milite[zr]|membres? d[ue]|chasse[zr]|battre|defaite|investiture|se presente|sollicite"
    r"|brigue)\b"
)
PARTY: Final = re.compile(
    rf"\b(?:(?:son|leur|notre|mon|au|du|un) parti\b(?! pris)|le parti d[e'u]|{PARTIES}"
    r"|candidat\w* (?:a la mairie|au poste|d[ue] (?:son |leur |notre )?parti|de son equipe))"
)
VOTE_FOR: Final = re.compile(
    r"\b(?:vote[zr]|votons|voter|(?:je|on) vote|choisisse[zr]|choisissons|(?:non|oui) a"
    r"|appuye[zr](?:-l[ea])?|appuyons|soutene[zr](?:-l[ea])?|elise[zr]"
    r"|elisons|reelise[zr]|faites confiance a|donnez votre (?:vote|appui) a)\b"
)
CAMPAIGN: Final = re.compile(
    r"\b(?:promet\w*|promesses?|(?:ses|leurs) engagements|(?:dit|dites|dire|disons) oui a"
    r"|(?:page|site|equipe|affiches?|slogan) de campagne|(?:est )?en campagne"
    r"|campagne electorale|pour la campagne|idees pour|(?:a|ont|avons) besoin de|tenu (?:sa "
    r"|ses |leurs? )?(?:parole|promesses)|adversaires?|rejoigne[zr]|joigne[zr]-vous|(?:hausses?"
    r"|baisses?|gel) des taxes"
    r"|candidate? qu(?:'|e |i )|s'engage\w* a|programme (?:electoral|politique)"
    r"|plateforme (?:elec"
    r"|pol)\w+|(?:sa|son|leur) (?:plateforme|programme)\b|denonce\w*|a ruine|accuse\w*"
    r"|bilan (?:du|de la) (?:maire|mairesse"
    r"|mandat)|investiture|(?:lance|debut de) (?:sa"
    r"|leur) campagne|local electoral|se presente|brigue\w*|sollicite (?:un|votre)|reelection"
    r"|prochaine? (?:maire|mairesse)|une ville plus \w+|ses? (?:idees|priorites|propositions)"
    r"|propose (?:de|d'|un gel)|veut (?:geler|baisser|reduire|abolir|construire|doubler)"
    r"|appuye[zr]-l[ea]|candidature (?:de|a la|au)|partisan\w*|militant\w*"
    r"|assemblee partisane|cocktail de financement|(?:l[ea]|votre|notre) candidate? (?:qui"
    r"|ideale?)|pour un (?:vrai )?changement|mandat de plus"
    r"|second mandat)\b"
)
ELECTED: Final = re.compile(
    r"\b(?:mairesse|maires?|conseill(?:er|ere)s? (?:municipa(?:l|le|ux|les)|du district"
    r"|du quartier)|(?:votre|vos|comme|en tant que|a titre de) conseill(?:er|ere)s?"
    r"|membres? du conseil|elue?s?(?: municipa(?:l|le|ux|les))?)\b"
)
# In the months of an election, what would be small talk takes sides.
HEATED: Final = re.compile(
    r"\b(?:il est temps de changer|nous meritons mieux|il faut (?:du|un) (?:vrai )?changement"
    r"|assez (?:de|des) (?:promesses|politiciens)|(?:mal|bien) gere (?:le|la|les|notre|nos)"
    r"|mauvaise gestion|bilan (?:desastreux|impressionnant|exemplaire|honteux)|je m'engage a"
    r"|nous nous engageons a (?:baisser|geler|reduire|abolir)|nous promettons|je promets"
    r"|si (?:je suis|nous sommes|on est) elue?s?|equipe en place|politiciens)\b"
)
NAMED_COUNCILLOR: Final = re.compile(r"\b[Cc]onseill(?:er|ere)s?,? [A-Z][\w'-]+(?: [A-Z][\w'-]+)?")


def takes_sides(sentence: str) -> bool:
    """Say whether a sentence, in plain small letters, attacks or praises those in politics."""
    if POWER.search(sentence) and (ATTACK.search(sentence) or PRAISE.search(sentence)):
        return True
    return bool(PARTISAN.search(sentence) and (OPINION.search(sentence) or CALL.search(sentence)))


def recruits(sentence: str) -> bool:
    """Say whether a sentence calls people to a party or its people, or thinks well of it."""
    calls = CALL.search(sentence) or OPINION.search(sentence)
    return bool(calls and PARTY.search(sentence))
