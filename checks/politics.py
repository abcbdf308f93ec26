"""Recognise whom politics is about: parties, those in power, people elected, candidates."""

import re
from typing import Final

PARTIES: Final = (
    r"coalition avenir quebec|la caq\b|\bcaq\b|parti quebecois|\bpq\b|parti liberal|\bplq\b|\bplc\b"
    r"|quebec solidaire|parti conservateur|\bpcc\b|\bpcq\b|\bnpd\b|bloc quebecois|parti vert"
    r"|nouveau parti democratique|parti populaire|climat quebec|ensemble montreal"
    r"|projet montreal"
)
POWER: Final = re.compile(
    r"\b(?:gouvernements?|premi(?:er|ere)s? ministres?|ministres?|deputee?s?|opposition"
    r"(?: officielle)?|conservateurs?|liberal(?:e|es)?|liberaux|caquistes?|pequistes?|bloquistes?"
    r"|neodemocrates?|solidaires? (?:veulent|ont|sont)|administration (?:sortante|actuelle"
    r"|precedente)|conseil sortant|projets? de loi|lois? \d{1,3}|la reforme|chefferie"
    r"|budget (?:girard|federal|provincial|du (?:quebec|gouvernement|ministre))"
    # Those who lead today; a city adds its own to the election's settings.
    r"|legault|poilievre|mark carney|plamondon|ruba ghazal|eric duhaime|trudeau|pablo rodriguez"
    r"|partis? (?:au pouvoir|politiques?|municipa(?:l|ux))|formations? politiques?"
    r"|politiciens?|adversaires?|opposants?|l'equipe d(?:u maire|e la mairesse)"
    r"|elections? (?:federales?"
    rf"|provinciales?|generales?)|candidat(?:e|s|es|ure)?|{PARTIES})\b"
)
PARTISAN: Final = re.compile(
    r"\b(?:conservateurs?|liberal(?:e|es)?|liberaux|caquistes?|pequistes?|bloquistes?"
    r"|neodemocrates?"
    rf"|{PARTIES})\b"
)
PARTY: Final = re.compile(
    rf"\b(?:(?:son|leur|notre|mon|au|du|un) parti\b(?! pris)|le parti d[e'u]|{PARTIES}"
    r"|candidat\w* (?:a la mairie|au poste|d[ue] (?:son |leur |notre )?parti|de son equipe)"
    r"|(?:son|leur|notre|mon) equipe pour (?:l'election|les elections|la mairie)"
    r"|(?:sa|leur|ma) (?:campagne|candidature|reelection))"
)
ELECTED: Final = re.compile(
    r"\b(?:mairesse|maires?|conseill(?:er|ere)s? (?:municipa(?:l|le|ux|les)|du district"
    r"|du quartier)|(?:votre|vos|comme|en tant que|a titre de) conseill(?:er|ere)s?"
    r"|l[ea]s? conseill(?:er|ere)s?(?! (?:en|aux?|d'|de |pedagogique|juridique|financ))"
    r"|membres? du conseil|elue?s?(?: municipa(?:l|le|ux|les))?)\b"
)
NAMED_COUNCILLOR: Final = re.compile(r"\b[Cc]onseill(?:er|ere)s?,? [A-Z][\w'-]+(?: [A-Z][\w'-]+)?")
MAYOR_QUOTED: Final = re.compile(
    r"\b(?:la mairesse|le maire)\b[^.!?\n]{0,80}[«\"“]|[»\"”],? (?:[\w'-]+ ){0,4}(?:la mairesse"
    r"|le maire)\b|\b(?:selon|souligne|affirme|declare|rappelle|explique|ajoute|indique|conclut"
    r"|precise|se rejouit|mentionne|dit|soutient)(?:-t-il|-t-elle)? (?:la mairesse|le maire)\b"
    r"|\b(?:la mairesse|le maire)(?:,? [a-z][\w' -]{2,40},)? (?:affirme|declare|soutient|estime"
    r"|croit|pense|se (?:dit|rejouit)|est d'avis) (?:que?\b|d[e'])"
)
# Capitals that stand for the governments that sit there.
CAPITALS: Final = re.compile(
    r"\b(?:quebec|ottawa) (?:doi(?:t|ve)\b|cesse|devrait|abandonne|refuse|ignore|oublie|coupe"
    r"|pellet\w+|nous (?:abandonne|oublie|impose|prive|doit))|\bque (?:quebec|ottawa) (?!et )"
    r"|\bjuste part des impots|pellet\w+ [^.!?\n]{0,30}dans (?:notre|la) cour"
    r"|\b(?:accus|denonc|reproch|critiqu|fustig|blam|somm|interpell)\w* (?:a )?(?:quebec|ottawa)\b"
)
