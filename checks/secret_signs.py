"""What announces a secret in a French text, and what only looks like one."""

import re
from typing import Final

# Patterns read the plain text: no accents, straight apostrophes, ordinary spaces.
WORD_KEY: Final = re.compile(
    r"""(?<![\w-])(?:
      mots?[ -](?:de[ -])?passe | mdp | password | passwd | passphrase | pwd
    | (?:pass|pw|mp)(?=[ ]?[:=]) | passe(?=[ ]?[:=«"“])
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
        d'(?:acces|alarme|entree|ouverture|activation) | secrets?
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
# What announces a secret, a few words without digits nor stops after the keyword.
SIGN: Final = re.compile(
    r"[:=→>(«\"“](?!//)[ \n:=→>(«\"“]{0,8}"
    r"|\b(?:change(?:e|s)? pour|remplacee? par|devient|est|sera|c'est|demeure|reste)\b(?: (?:le"
    r"|la|donc|maintenant|toujours|desormais)\b)?"
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
STOP: Final = re.compile(r"\d{3}|[.!?;\n●•]")
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
    r"https?://|www\.|[^\s@]{1,60}@[\w-]{1,60}\.\w|[@#]"
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
# « Connexion : com@ville / Neige2026! »: the second of two words is the secret.
PAIRED: Final = re.compile(
    r"\b(?i:connexion|login|identifiants?|acces|session|utilisateur|user|usager)\b[^\n.!?]{0,40}?"
    r"[:=>] ?(?!https?:|www\.)[^\s/|]{3,60} [/|] (?P<token>[^\s«»“”\"]{8,60})"
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
    rf"\b{_DOOR}\b[^.!?\n]{{0,40}}\bcode\b ?(?:est |est le |sera |le )?[:=]? ?"
    r"(?P<code>\d{4,8})[#*]?(?!\d)"
)
