"""What announces a secret in a French text, and what only looks like one."""

import re
from typing import Final

# Patterns read the plain text: no accents, straight apostrophes, ordinary spaces.
WORD_KEY: Final = re.compile(
    r"""(?<![\w-])(?:
      mots?[ -](?:de[ -])?passe | mdp | password | passwd | passphrase | pwd | pswd?
    | (?:pass|pw|mp)(?=[ ]?[:=]) | passe(?=[ ]?[:=«"“])
    | secrets?[ ](?:clients?|partages?) | client[ _-]secret
    | phrase[ ](?:secrete|de[ ]passe) | token | jeton(?:[ ]d'(?:acces|api))? | secret
    | codes?[ ](?:secrets?|confidentiels?|temporaires?|d'acces|de[ ]securite|(?:du[ ])?wi-?fi)
    | (?:api|secret|access|private)[ _-]?(?:key|token|secret)
    | cles?(?:[ ](?:d'api|api|d'acces|d'activation|de[ ]licence|de[ ]produit|secrete|privee
    |de[ ]securite|(?:du[ ])?wi-?fi|(?:du[ ])?reseau(?:[ ](?:interne|prive|sans[ ]fil))?|wpa2?))?
    )(?![\w-])""",
    re.VERBOSE,
)
NUMBER_KEY: Final = re.compile(
    r"""\b(?:nip|n\.i\.p\.|pin|mdp|mots?[ ]de[ ]passe
    | codes?[ ](?:
        d'(?:acces|alarme|entree|ouverture|activation|authentification) | secrets?
      | (?:2fa|a2f|mfa|amf) | a[ ]usage[ ]unique
      | de[ ](?:deverrouillage|verification|recuperation|validation)
      | confidentiels?
      | (?:pour|qui)[ ](?:(?:des|re)?(?:activer|active|armer|arme)|ouvrir
        |ouvre|deverrouiller|deverrouille|entrer|acceder|passer|monter)
      | (?:numerique[ ])?(?:(?:de|du|des|pour)[ ](?:la[ ]|le[ ]|l')?)?(?:
          porte|cadenas|serrure|coffre|coffret|boite[ ]a[ ]cles?|alarme|systeme[ ]d'alarme
        | barriere|garage|entree|local|vestiaire|clavier|boitier
        | pave[ ]numerique|portail|portillon|grille|casier|toilette|remise|chalet|ascenseur)s?
      )
    | combinaison[ ](?:du|de[ ]la|des)[ ](?:cadenas|coffre|serrure|boite)\w{0,8}
    )(?![\w-])""",
    re.VERBOSE,
)
# In small letters, a pin is also what one wears on a coat.
OF_A_THING: Final = re.compile(r" (?:de la |de ma |de mon |du )(?:cell|tele|tabl|carte|portable)")
# What announces a secret, a few words without digits nor stops after the keyword.
SIGN: Final = re.compile(
    r"[:=→➡👉>(«\"“](?!//)[ \n:=→➡👉>(«\"“]{0,8}"
    r"|\b(?:change(?:e|s)? pour|remplacee? par|devient|est|etait|sera|c'est|demeure|reste"
    r"|rendue?)\b(?: (?:le|la|donc|maintenant|toujours|desormais|dorenavant|encore)\b)?"
    r" ?[:«\"“(]? ?"
)
# « le mot de passe pour X1y2… », « … a été remis à X1y2… »: what follows is not a word.
CHANGED_TO: Final = re.compile(
    r"(?: (?:pour|par) "
    r"|[ \w']{0,40}\b(?:remis|mis|change|remplace|reinitialise)e?s? (?:a|par|pour) )"
    r"(?=\S*\d)(?!\S*\.\w{2,4}\b)"
)
# The secret stands alone on the line below what names it.
BELOW: Final = re.compile(r"[ \w'-]{0,40}\n(?=[^\s«»“”\"]{4,60}(?:\n|$))")
# « mdp insta X1y2… », « mot de passe temporaire X1y2… », « mot de passe - X1y2… ».
NICKNAME: Final = re.compile(
    r"(?: (?:insta(?:gram)?|facebook|fb|tiktok|linkedin|youtube|canva|hootsuite|mailchimp|zoom"
    r"|temporaire|provisoire|initial|actuel|admin)){1,3} {1,3}"
    r"(?=\S{0,60}\d)(?=\S{0,60}[^\w\s.,;:)»”])"
)
DASH: Final = re.compile(r"[ \w'-]{0,40} [-–—] {1,3}(?=\S{0,60}\d)(?=\S{0,60}[^\w\s.,;:)»”-])")
# « réinitialisé le mot de passe de Nadia à X1#y2… ».
GIVEN: Final = re.compile(
    r" (?:de |du |d')[\w' -]{1,30}? (?:a|pour|par) (?=\S{0,60}\d)(?=\S{1,60}[^\w\s,;:)»”-]\w)"
)
# A string with a sign inside, not far from the keyword, is no word: nothing need announce it.
NEAR: Final = re.compile(
    r"(?:(?<=passe)|(?<=mdp)|(?<=password))[^\n.!?;]{0,60}?[ («\"“]"
    r"(?!https?:|www\.)(?=[^\s@#(«\"“]\S{0,60}\d)(?=\S{0,60}[a-z])(?=\S{1,60}[#&*$%+@^~=]\w)"
)
# A year says nothing of what follows it.
STOP: Final = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{3}|[.!?;\n●•]")
DIRECT: Final = re.compile(r",? +(?:no\.? ?|# ?)?")
TOKEN: Final = re.compile(r"[^\s«»“”\"]{4,60}")
DIGITS: Final = re.compile(r"[#*]?\d(?:[ -]?\d){3,11}[#*]?(?![\w$%])(?![.,/:-]\d)")
TELEPHONE: Final = re.compile(r"(?:1[ -]?)?\d{3}[ -]?\d{3}[ -]?\d{4}")
# What follows a number that is an address, a date or a quantity, not a code.
NOT_A_CODE: Final = re.compile(
    r" {0,3}(?:,? ?(?:rue|av\.|avenue|boul|chemin|ch\.|place|montee|rang|route|cote)\b"
    r"|(?:personnes|citoyens|abonnes|caracteres|chiffres|fois|ans|jours|heures|dollars)\b)"
)
EXAMPLE: Final = re.compile(
    r"\b(?:comme|par exemple|p\. ?ex|tel(?:le)?s? que|evite[rz]?|exemples?|du genre|du type|jamais"
    r"|oublie|perdu|faibles?)\b"
)
ADDRESS: Final = re.compile(
    r"https?://|www\.|[\w&/]{1,30}>[\w&/]{1,30}|[^\s@]{1,60}@[\w-]{1,60}\.\w|[@#]"
    r"|[\w.-]{1,40}\.(?:ca|com|org|net|quebec|pdf|docx?|xlsx?|jpe?g|png|zip|html?)\b"
)
PRODUCT: Final = re.compile(
    r"(?:office|microsoft|windows|iphone|ipad|android|covid|canada|quebec|google|teams)[ -]?\d+\b"
)
SHAPES: Final = re.compile(
    r"""\b(?:
      xox[abeoprs]-[\w-]{10,200} | xapp-\d-[\w-]{10,200} | gh[pousr]_\w{30,200}
    | github_pat_\w{20,200} | glpat-[\w-]{18,60} | A[KS]IA[0-9A-Z]{16} | AIza[\w-]{35}
    | ya29\.[\w-]{20,300} | [sr]k_(?:live|test)_\w{16,200} | sk-[\w-]{20,200}
    | EAA[A-Za-z0-9]{30,400} | eyJ[\w-]{10,800}\.[\w-]{10,2000}\.[\w-]{5,800}
    | SG\.[\w-]{16,40}\.[\w-]{16,80} | hooks\.slack\.com/services/\w{5,20}/\w{5,20}/\w{10,60}
    )|-----BEGIN[ ][A-Z ]{0,30}PRIVATE[ ]KEY-----[\s\S]{0,4000}
    |(?<=://)[^\s:/@]{1,60}:[^\s/@]{3,60}(?=@)""",
    re.VERBOSE,
)
# The string may come before its keyword: « Neige&Glace88 comme mot de passe ».
BEFORE_KEY: Final = re.compile(
    r"(?<![^\s«“\"(])(?P<token>[^\s«»“”\"]{8,60}) ?[»”\"]?,? ?(?:\(|comme |en guise de "
    r"|est (?:le|mon|notre|votre|son) )(?:nouveau |nouvelle )?(?i:mots? de passe|mdp"
    r"|password|code d'acces)\b"
)
# « NIP de la carte 7391 »: nothing but a few words in between.
NIP_OF: Final = re.compile(
    r"\b(?:nip|n\.i\.p\.) (?:de|du|des|d'|pour|a)\b[^.!?;:\n\d]{1,40} (?P<code>\d{4,8})(?![\w$%])"
    r"(?! (?:chiffres|personnes))"
)
# « faites le 4471 sur le boîtier », « composez 2580 pour ouvrir ».
KEYED: Final = re.compile(
    r"\b(?:faites|faire|composez|composer|tapez|taper|entrez|entrer|pesez|pitonnez) (?:le "
    r"|sur le |sur )?"
    r"(?:code )?(?P<code>[#*]?\d{4,8}[#*]?)(?!\d)[^.!?\n]{0,30}\b(?:boitier|clavier|pave|cadran"
    r"|serrure|porte"
    r"|cadenas|barriere|alarme|ouvrir|entrer|deverrouiller|desarmer)\b"
    r"|\b(?:ouvrir|deverrouiller|desarmer)\b[^.!?\n]{0,40}\b(?:faites|composez|tapez|entrez"
    r"|pesez) (?:le "
    r"|sur le |sur )?(?P<other>[#*]?\d{4,8}[#*]?)(?![\w-]|\d)"
)
NETWORK: Final = re.compile(r"\bwi-?fi\b|reseau (?:sans[ -]fil|invite|public)")
VISITORS: Final = re.compile(
    r"\b(?:visit|invit|public|gratuit|usag|citoyen|abonne|bibliotheque|arena|piscine|parcs?\b"
    r"|client|guest|participant|festivalier)"
)
INSIDE: Final = re.compile(r"\b(?:employe|interne|administrati|bureau|personnel|equipe)")
# The code may come before what it opens, or after it: « la porte du chalet (code 4719) ».
_DOOR: Final = r"(?:porte|cadenas|serrure|alarme|barriere|coffre|garage|vestiaire|boite a cles?)"
CODE_THEN_DOOR: Final = re.compile(
    r"\bcode(?: (?:est|est le|sera|sera le))? ?[:=]? ?(?P<code>\d{4,8})[#*]?(?!\d)"
    rf"[^.!?\n]{{0,40}}\b{_DOOR}\b"
)
DOOR_THEN_CODE: Final = re.compile(
    rf"\b{_DOOR}\b[^.!?\n]{{0,40}}\b(?:code|combinaison)\b ?(?:est |est le |sera |le )?[:=]? ?"
    r"(?P<code>\d{4,8}[#*]?|\d\d?(?:[ -]\d\d?){2,3})(?!\d)(?! ?(?:km|m|kg|cm|x)\b)"
)
# « pour désarmer l’alarme, tape 4719 »: what is typed on a keypad.
KEYPAD: Final = re.compile(
    r"\b(?:alarme|porte|barriere|cadenas|serrure|desarme\w*|deverrouille\w*)\b[^.!?\n]{0,40}"
    r"\b(?:tape[rz]?|compose[rz]?|entre[rz]?|fais|faites|s'ouvre avec)"
    r" (?:le )?(?P<code>\d{4,8})(?![\w$%-]| \d)"
)
LOCK: Final = re.compile(
    r"\b(?:cadenas|serrure|coffre)\b[^.!?\n\d]{0,30}\bc'est (?:le )?"
    r"(?P<code>\d{4,6})(?![\w$%-]| \d)"
    r"(?!,? (?:rue|av|boul|chemin|place|montee|rang|route|cote|personnes))"
)
# The three digits behind a card, the groups of a licence.
CARD: Final = re.compile(
    r"\b(?:cvv2?|cvc|code de securite de (?:la|ma|notre) carte[\w' ]{0,20})"
    r" ?(?:est |est le |[:=] ?)(?P<code>\d{3,4})(?!\d)"
)
LICENCE: Final = re.compile(
    r"\bcles? (?:de licence|d'activation|de produit|du logiciel)[\w' ]{0,20} ?[:=] ?"
    r"(?P<code>\w{4,6}(?:-\w{4,6}){3,5})(?![\w-])"
)
# « X1#y2…, le mot de passe »: it stands before its keyword, with a sign inside.
BEFORE_COMMA: Final = re.compile(
    r"(?<![^\s«“\"(])(?=[^\s@#]\S{0,60}[#&*$%+@^~=!]\w)(?P<token>[^\s«»“”\",]{8,60}),? ?[»”\"]?, "
    r"(?:c'est |c’est )?(?:le |mon |ton |notre |votre )(?i:mots? de passe|mdp|code d.acces)\b"
)
# « identifiants : nadia / X1y2… »: a name and what goes with it.
PAIR: Final = re.compile(
    r"\b(?i:identifiants?|acc(?:e|è)s|connexion|logins?|session|utilisateur|user"
    r"|usager)\b[^\n]{0,50}?[\w@-] {1,3}[/|] {1,3}"
    r"(?P<token>[^\s«»“”\"/]{8,60})(?=\s|$|[.,;])"
)
