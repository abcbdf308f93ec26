"""Recognise what a sentence wants in politics: it attacks, praises, calls, campaigns."""

import re
from typing import Final

from checks.politics import CAPITALS, PARTISAN, PARTY, POWER

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
# What is held against people in power: what they do, fail to do, or are.
HELD_AGAINST: Final = re.compile(
    r"\b(?:(?:a|ont|eu) tort|detrui\w+|demantel\w+|saccag\w+|neglig(?:e|ent|er)\b"
    r"|n'(?:ecoute|ont|a|entend)(?:nt)? (?:pas|rien|jamais)\b|ne (?:comprend|tien|respect"
    r"|repond|li[vt]r|f(?:ai|on))\w*"
    r" (?:pas|rien|jamais|ni)\b|tourne(?:nt)? le dos|laisse(?:nt)? tomber|(?:va|vont) trop loin"
    r"|petite politique|jeux politiques|partisanerie|improvis\w+|gaspill\w+|derives?"
    r"|manque(?:nt)? (?:de|d') ?(?:courage|vision|respect|leadership|ecoute|jugement|ambition)"
    r"|inacceptable\w*|deplorable\w*|revoltant\w*|indigne\w*|absurde\w*|decu(?:e|s|es)?\b"
    r"|decevant\w*|colere\b|(?:de|a) demission\w*|demission (?:de|du)\b|recul(?:e|ent)?"
    r" (?:majeur|sur)|negligence"
    r"|gifle|claque au visage|(?:une|la) honte\b|une insulte|une farce|fiasco|entete\w*|arrogan\w+"
    r"|ecorch\w+|etrill\w+|varlop\w+|tacl(?:e|ent|er)\b|rabrou\w+|decri(?:e|ent|er|ed)\b"
    r"|pourfend\w+|s'en"
    r" pren\w+ (?:a|au|aux)\b|dehors|coupe(?:nt|r)? dans\b|coupures? (?:sauvages?|du gouvernement"
    r"|inacceptables?)|un affront"
    r"|se moque(?:nt)? d|ri(?:t|ent) (?:de|des) |en otage|fausses? promesses|promesses? (?:brisees?"
    r"|non tenues?|en l'air)|avoir honte|devrai(?:t|ent) (?:s'excuser|demissionner|revoir|reculer)"
    r"|rate(?:nt|r|e)? (?:la cible|le bateau)|mal gere\w*)"
)
# With those in power, one also works, thanks and inaugurates: that is no opinion.
TOGETHER: Final = re.compile(
    r"\b(?:rencontr\w+|remerci\w+|merci|salu\w+ (?:l'annonce|la contribution|l'aide|cette annonce"
    r"|la presence)|annon\w+|inaugur\w+|subvention\w*|contribu\w+|invest\w+|financ(?:e|ent|er"
    r"|ements?|ieres?)\b|aide"
    r"|soutien|appui financier|partenari\w+|partenaires?|collabor\w+|accueill\w+|visit\w+"
    r"|presen[ct]\w+"
    r"|remis|remet\w*|aux cotes|en compagnie|accompagn\w+|ensemble|entente|accord\w*|programme"
    r"|demande(?:nt|ra)? (?:au|a la|aux) (?:ministere|ministre|gouvernement)|discussions?|dialogue"
    r"|fiers?|fieres?|heureu\w+|grace|confi(?:e|ent)|autoris\w+|approuv\w+|octro\w+|verse\w*"
    r"|projets? particuliers?|position du conseil|resolution|federaux et provinciaux|felicit\w+"
    r"|plant\w+|ruban|particip\w+|assist\w+|convention|signe\w*|candidature (?:a|au|aux|de la"
    r" ville))\b|\$"
)
RACE: Final = re.compile(
    r"\b(?:candidat\w*|soirees? electorales?|campagne|militant\w*|kiosque|equipe de"
    r"|chef(?:fe)? d[ue]"
    r"|course a|victoire|defaite|assemblee)\b"
)
# Words that put forward what somebody elected thinks.
FRAME: Final = re.compile(
    r"\b(?:(?:juge|estime|croit|trouve|pense|soutient|considere|martele|tranche|deplore|declare"
    r"|s'inquiete|craint|s'indigne|s'insurge|lance|ironise|persiste|clame|affirme|repete|peste"
    r"|tonne|fulmine|raille|resume|s'etonne)(?:nt)?\b|lettre ouverte|ne mache(?:nt)? pas ses mots"
    r"|(?:mon|son|leur) opinion|ma position|(?:je|nous) (?:ne )?(?:crois|croyons|pense|pensons"
    r"|trouve|trouvons"
    r"|peux|pouvons|voterai|suis|sommes|refuse|refusons)\b|changer de (?:gouvernement|parti)"
    r"|selon|pour"
    r" (?:la mairesse|le maire|l'elue?)|aux yeux d|[«\"“]|revoir ses|refaire ses devoirs"
    r"|faire ses (?:devoirs|valises)|s'affiche\w*|est d'avis|meilleur choix|deconnecte\w*"
    r"|traite\b|accuse\b)"
)
PRAISE: Final = re.compile(
    r"\b(?:(?:est|sont|demeure) l[ea]s? seule?s? (?:a|parti)|meilleure?s? (?:plan|choix|candidate?"
    r"|equipe|programme|maire|mairesse|parti|bilan)|merit\w+ (?:votre|notre|la|un|son"
    r"|d'etre) (?:confiance|autre mandat|(?:re)?elue?"
    r"|vote|appui|second mandat)|bon choix|il est temps que (?:ca|cela|les choses) change"
    r"|un vrai changement)\b"
    r"|\bseule?s? (?:l[ea]s? |le |la )?(?:parti|coalition|bloc|equipe|candidate?|quebec solidaire"
    r"|caq|pq|plq|npd|liberaux|conservateurs|pequistes)\b"
)
DISAGREE: Final = re.compile(
    r"\b(?:(?:suis|sommes|est|se dit) contre|m'oppose|nous opposons|s'oppose(?:nt|r)?|en desaccord"
    r"|deplor\w+|petition contre|dit non a|disons non a|rejett\w+"
    r"|contre (?:la reforme|la loi|le projet de loi|ce gouvernement|le gouvernement|ce budget))\b"
)
OPINION: Final = re.compile(
    r"\b(?:(?:je |nous )?(?:croi[st]|croyons|pens(?:e|ons)|trouv(?:e|ons))\b|a (?:mon|notre) avis"
    rf"|selon (?:nous|moi)\b)|{DISAGREE.pattern}"
)
CALL: Final = re.compile(
    r"\b(?:vote[zr]|votons|voter|vot(?:erai|era|ons|ent)|appuye[zr]|appuyons|appuie|appuient"
    r"|soutene[zr]|soutiens|soutient"
    r"|soutenons|elise[zr]|elisons|elire|reelire|joigne[zr]|adhere[zr]|adherer|joindre|rejoindre"
    r"|rejoigne[zr]"
    r"|milite[zr]?|membres? d[ue]|chasse[zr]|battre|defaite|investiture|se presente|sollicite"
    r"|brigue|se join(?:t|dra)|se rallie\w*|donne son appui|accorde son appui|campagne d[eu']"
    r"|fera campagne|faire campagne|espere (?:une|la) victoire|souhaite (?:la victoire|gagner))\b"
)


def takes_sides(sentence: str) -> bool:
    """Say whether a sentence, in plain small letters, attacks or praises those in politics."""
    if POWER.search(sentence) and any(
        sign.search(sentence) for sign in (ATTACK, HELD_AGAINST, PRAISE)
    ):
        return True
    if CAPITALS.search(sentence):
        return True
    return bool(PARTISAN.search(sentence) and (OPINION.search(sentence) or CALL.search(sentence)))


def opines(sentence: str) -> bool:
    """Say whether somebody's opinion of those in power is put forward, whatever its words."""
    if PARTISAN.search(sentence) and RACE.search(sentence):
        return True
    if TOGETHER.search(sentence):
        return False
    if PARTISAN.search(sentence):
        return True
    return bool(POWER.search(sentence) and FRAME.search(sentence))


def recruits(sentence: str) -> bool:
    """Say whether a sentence calls people to a party or its people, or thinks well of it."""
    calls = CALL.search(sentence) or OPINION.search(sentence)
    return bool(calls and PARTY.search(sentence))
