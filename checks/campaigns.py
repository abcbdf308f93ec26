"""Recognise what campaigns: for a candidate, for a party, or against one (art. 5.4)."""

import re
from typing import Final

from checks.stances import ATTACK, PRAISE

VOTE_FOR: Final = re.compile(
    r"\b(?:vote[zr]|votons|voter|(?:je|on) vote|choisisse[zr]|choisissons|(?:non|oui) a"
    r"|appuye[zr](?:-l[ea])?|appuyons|soutene[zr](?:-l[ea])?|soutenons|elise[zr]"
    r"|elisons|reelise[zr]|reelisons|faites confiance a|faisons confiance a"
    r"|(?:donne[zr]|donnons)[^.!?\n]{0,30} (?:vote|appui|mandat|chance|majorite)"
    r"|un vote pour|votre vote|merite (?:votre|notre))\b"
)
# What a candidate would do once elected: « veut abolir », « entend construire ».
WILL: Final = re.compile(
    r"\b(?:veut|veulent|souhaite(?:nt)?|entend(?:ent)?|compte(?:nt)?|voudrai(?:t|ent)"
    r"|aimerai(?:t|ent)|projette(?:nt)?|prevoi(?:t|ent)|promet(?:tent)?) (?:de |d')?"
    r"(?:l[ea]s? |y |en |l'|mieux |plus )?[a-z]{2,14}(?:er|ir|re|oir)\b"
)
CAMPAIGN: Final = re.compile(
    r"\b(?:promet\w*|promesses?|(?:ses|leurs) (?:\w+ )?engagements|(?:dit|dites|dire|disons) oui a"
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
    r"|propose (?:de|d'|un gel)|appuye[zr]-l[ea]|candidature (?:de|a la|au)|partisan\w*|militant\w*"
    r"|assemblee partisane|cocktail de financement|(?:l[ea]|votre|notre) candidate? (?:qui"
    r"|ideale?)|pour un (?:vrai )?changement|mandat de plus"
    r"|second mandat|nouveau mandat|porte-a-porte|pancartes?|(?:faites|faire|font) un don"
    r"|benevoles (?:de|pour) (?:sa|la) campagne|rencontrer vos candidat\w*"
    r"|ira (?:plus loin|de l'avant)|(?:notre|votre) avenir|le choix est (?:clair|simple|evident)"
    r"|rassemblement|(?:ses|leurs|nos|vos) candidate?s?\b|encourager|a la mairie!"
    r"|comme (?:prochaine? )?(?:maire|mairesse)\b|serrer la main|dans la course"
    r"|devoile (?:son|sa|ses)|(?:faites|fait|faire) le bon choix|tient parole|(?:femme"
    r"|homme) (?:d'action|de terrain|de parole|d'experience)"
    r"|son (?:excellent |solide )?bilan|(?:geler|baisser|reduire|abolir) l[ea]s? tax\w+)\b"
)
# What one thinks of somebody who runs.
JUDGED: Final = re.compile(
    r"\b(?:(?:a|ont) (?:tort|raison|echoue|perdu le debat|remporte le debat|gagne le debat"
    r"|bien repondu|mal repondu|convaincu)|(?:n'a|n'ont) (?:rien|jamais|pas)\b|ne (?:pouvons|peut"
    r"|peuvent) (?:pas |plus )?(?:l'|y |pas )?\w+|competente?s?\b|rassembleu\w+|visionnaire\w*"
    r"|courag\w+|convainca\w+|inspirante?s?|brillante?s?|formidable|extraordinaire|integre\b"
    r"|(?:excellent|solide|beau|bel|belle|bon|bonne|mauvais|mauvaise|meilleur"
    r"|meilleure)s? (?:programme"
    r"|plan|vision|projet|bilan|choix|equipe|idee|candidat|candidate|maire|mairesse)s?\b"
    r"|digne de|la personne (?:qu'il|ideale)|excellente?s? (?:bilan|travail|candidate?|maire"
    r"|mairesse|idees?)|(?:veut|veulent) (?:couper|tout)|dangereu\w+|populiste\w*|demagog\w+"
    r"|irrealiste\w*|qualifiee?s?\b|belles paroles|l[ea] plus (?:qualifie|apte|competent"
    r"|experimente)"
    r"|berner|la marchandise|en qui (?:avoir|j'ai|nous avons) confiance|saur(?:a|ont) \w+(?:er|ir"
    r"|re)\b"
    r"|a l'ecoute|proche (?:des gens|du monde)|(?:honnete|transparent|corrompu|malhonnete|arrogant"
    r"|incapable|depense)\w*|girouette|finie?s? l[ea]s?|on (?:aime|adore)|quel(?:le)? (?:equipe"
    r"|leader)d'experience|a fait ses preuves|bonnes? idees?|mauvaises? idees?)"
)
# What a candidate says to have done, and whom one should count on.
DEEDS: Final = re.compile(
    r"\b(?:(?:a|ont) (?:livre|realise|bati|vote (?:pour|contre)|double|reduit|mis en place"
    r"|defendu|lutte"
    r"|sauve|transforme|redresse|fait (?:avancer|beaucoup|tellement|plus))e?s?\b|s'engage(?:nt)?\b"
    r"|au service d|mise[zr] sur|l'appuie|on l'appuie|remarquable|heure du changement"
    r"|de tout coeur avec"
    r"|est (?:de retour|la solution|l'homme|la femme|le maire|la mairesse|l[ea] candidate?) (?:qu"
    r"|d|pour)"
    r"|(?:nous|vous) (?:faut|merite)|non merci|quel(?:le)? (?:femme|homme|candidat)\w*"
    r"|preside?r? notre"
    r"|chef(?:fe)? d'equipe|le vent dans les voiles|en avance dans|favori(?:te)?\b|pour (?:notre"
    r"|votre) ville)"
)
# A party that speaks, speaks of its programme.
PROGRAMME: Final = re.compile(
    r"\b(?:reclame|demande|exige|veut|denonce|propose|promet|critique|rejette|annonce|devoile"
    r"|presente"
    r"|croit|souhaite|defend|soutient|mise|lance|affirme|estime|compte|recrute|invite"
    r"|organise)(?:nt)?\b"
)
# In the months of an election, what would be small talk takes sides.
HEATED: Final = re.compile(
    r"\b(?:il est temps de changer|nous meritons mieux|il faut (?:du|un) (?:vrai )?changement"
    r"|assez (?:de|des) (?:promesses|politiciens)|(?:mal|bien) gere (?:le|la|les|ses|notre|nos)"
    r"|mauvaise gestion|bilan (?:desastreux|impressionnant|exemplaire|honteux)|je m'engage a"
    r"|nous nous engageons a (?:baisser|geler|reduire|abolir)|nous promettons|je promets"
    r"|si (?:je suis|nous sommes|on est) elue?s?|equipe en place|politiciens"
    r"|continuons (?:le travail|sur cette lancee)|(?:continuer|poursuivre) (?:le travail|notre"
    r" travail) (?:ensemble|pendant|durant)|un autre mandat|quatre (?:autres|prochaines) annees"
    r"|(?:notre|votre) (?:administration|equipe) a (?:tenu|livre|realise)"
    r"|les? taxes? (?:sont|est) trop (?:elevees?|hautes?))\b"
)

ALWAYS: Final = (VOTE_FOR, PRAISE, ATTACK)
ALONE: Final = (*ALWAYS, CAMPAIGN, WILL, JUDGED, DEEDS)


def campaigns(sentence: str, *, listed: bool, party: bool = False) -> bool:
    """Say whether words around a candidate campaign; a complete list of candidates informs."""
    if party and not listed and PROGRAMME.search(sentence):
        return True
    return any(sign.search(sentence) for sign in (ALWAYS if listed else ALONE))
