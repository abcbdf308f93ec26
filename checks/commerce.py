"""Recognise what sells: a business, a price, a discount, a code, a shop."""

import re
from functools import lru_cache
from typing import Final

from checks.plain import read

SHOP: Final = re.compile(
    r"\b(?:boutique|patisserie|boulangerie|restaurant|resto|cafe|bistro|garage|pepiniere|librairie"
    r"|pharmacie|epicerie|meubles|depanneur|salon de (?:coiffure|quilles|the|beaute)|optique"
    r"|quincaillerie|concessionnaire|auberge|hotel|spa|clinique dentaire|microbrasserie|fromagerie"
    r"|chocolaterie|fleuriste(?:rie)?|ferme|erabliere|cabane a sucre|vignoble|verger|sports"
    r"|chaussures"
    r"|bijouterie|animalerie|nettoyeur|traiteur|pizzeria|brasserie|pub|bar|casse-croute|cantine"
    r"|gym|studio|toitures?|paysagiste|magasin|galeries?|boucherie|poissonnerie|cremerie"
    r"|rotisserie|creperie|friperie|entreprises?|groupe|assurances?|immobiliere?|esthetique"
    r"|microbrasseries?"
    r"|coiffure|mode|voyages|piscines|pneus|autos?|immeubles|decoration|antiquites|serres?"
    r"|jardinerie|isolation|climatisation|chauffage|renovations?|constructions?|demenagements?"
    r"|extermination|ramonage|nettoyage|excavation|plomberie|electricite|portes et fenetres"
    r"|comptabilite|notaires?|optometrie|physiotherapie|massotherapie|denturologie"
    r"|chocolats?|bijoux|lunetterie|imprimerie)s?\b"
)
BRAND: Final = re.compile(
    r"\b(?:costco|walmart|tim hortons|mcdonald's?|iga|maxi|provigo|canadian tire|rona|home depot"
    r"|ikea|amazon|dollarama|jean coutu|pharmaprix|toyota|honda|hyundai|subaru|ford|uniprix|brunet"
    r"|super c|metro plus|saq|starbucks|subway|st-hubert|cora|sports experts|decathlon|best buy"
    r"|videotron|telus|fizz)\b"
)
AT: Final = re.compile(r"\b(?:chez|sur le site d[eu]) ?(?:l[ea]s? )?")
# A business has a name, with a capital.
NAME: Final = re.compile(r" ?(?:(?:du|de la|des|de|chez|le|la|les) |de l'|l'|d'){0,3}[A-Z][\w'&-]+")
PROPER: Final = re.compile(r"[A-Z][\w'&-]+")
# Those who sell their own services.
TRADE: Final = re.compile(
    r"\b(?:courti(?:er|ere)|dentiste|denturologiste|massotherapeute|osteopathe|naturopathe"
    r"|chiropraticien(?:ne)?|coiffeu(?:r|se)|estheticienne|traiteur|plombi(?:er|ere)"
    r"|electricien(?:ne)?|couvreur|paysagiste|entrepreneur (?:general|peintre|electricien)"
    r"|agente? (?:immobili(?:er|ere)|de voyages?)|conseill(?:er|ere) (?:financi(?:er|ere)"
    r"|en voyages?|en securite financiere)|ecole de (?:conduite|langues|danse|musique)"
    r"|garderie privee|centre d'entrainement|salle d'entrainement|agence (?:immobiliere"
    r"|de voyages?)"
    r")s?\b"
)
# Somebody with a capital who gives, offers or sells: « La Trattoria Gino offre ».
SELLER: Final = re.compile(
    r"(?<![\w-])(?!(?:La |Les? |L')?(?:Ville|Villes|Municipalite|Service|Bibliotheque|Centre|Maison"
    r"|Club|Fondation|Ministere|Gouvernement|Quebec|Hydro|Office|Comite|Programme|MRC|Conseil|Ecole"
    r"|Societe|Fete|Festival|Marche|Parc|Musee|Cette|Ce|Cet|Il|Elle|On|Nous|Vous|Ils|Chaque)\b)"
    r"(?!(?:Les?|La|Une?|Des|Son|Sa|Ses|Notre|Nos|Votre|Vos|Tout|Toute|Tous|Aucun|Qui) [a-z])"
    r"[A-Z][\w'&-]{1,20}(?: (?:de |du |des |et |& )?[A-Z][\w'&-]{1,20}){0,3},?"
    r" (?:vous |leur )?(?:(?:offre|donne|propose|accorde|vend|liquide|solde|fait tirer|remet"
    r"|annonce (?:ses|des|son)|ouvre s(?:a|on|es)|lance (?:son|sa) (?:menu|collection|promotion)"
    r"|affiche"
    r"|baisse)(?:nt)?\b|a (?:ouvert ses portes|\w+ (?:\w+ )?pour \d))"
)
# The city has cafés, farms and rinks of its own.
OWNER: Final = re.compile(
    r"\b(?:municipa(?:l|le|ux|les)|(?<!citoyens )(?<!residents )(?<!employes )de la ville"
    r"|(?<!de )la ville|(?:nos|notre)(?! (?:ami|partenaire"
    r"|commanditaire|commercant|marchand|restaurateur))|de l'arena|de la plage"
    r"|de la bibliotheque|communautaire|de la mairie|du parc|billetterie)\b"
)
MUNICIPAL: Final = re.compile(rf"{OWNER.pattern}|\b(?:residente?s?|citoyen\w*)\b")
PRICE: Final = re.compile(r"\d[\d ]{0,9}(?:,\d\d)? ?\$")
QUANTIFIED: Final = re.compile(
    r"\b\d{1,2} ?% (?:de |d')?(?:rabais|reduction|escompte|remise|moins|sur )|\b(?:economise[zr]"
    r"|rabais"
    r"|remise|reduction) (?:de |jusqu'a )?\d+ ?(?:%|\$)|\b\d[\d ]{0,6} ?\$ de (?:rabais"
    r"|reduction|remise|escompte)\b|\b(?:2|deux) (?:[\w-]{3,15} )?pour (?:1"
    r"|un|le prix)\b"
    r"|\bachetez-en (?:1|un)|\ba l'achat d|\b(?:pour|avec|sur) (?:tout|toute|chaque) (?:commande"
    r"|achat)"
    r"|\btarif (?:preferentiel|special|reduit)|\bprix (?:special|reduit) pour"
    r"|\b(?:a )?moitie prix|\bsur presentation d|\ba chaque client|\bclient\w* qui achete"
    r"|\bsur (?:votre|la|une) premiere? (?:course|commande|visite|livraison|seance|achat)"
    r"|\b(?:premier mois|essai|livraison|premiere? (?:lecon|seance|visite|consultation|cours"
    r"|semaine))"
    r" (?:est |vous est )?(?:gratuite?|offerte?)\b|\b(?:inspection|evaluation|consultation"
    r"|estimation"
    r"|soumission|dos|livraison|installation)s? gratuite?s?\b|\b(?:\w+ )?mois gratuits?\b"
)
OFFERS: Final = re.compile(
    r"\b(?:offre(?:nt)?|accorde(?:nt)?|propose(?:nt)?|donne(?:nt)?|remet(?:tent)?|recev\w+|obten\w+"
    r"|beneficie\w*|profite\w*|economise\w*)\b"
)
VAGUE_OFFER: Final = re.compile(
    r"\b(?:rabais|soldes?|aubaines?|liquidation|promotions?|promo|met(?:tent)? en vente"
    r"|en vente (?:chez|des)|reduction|escompte|speciaux|prix d'ami|meilleurs? prix"
    r"|livraison gratuite|essai gratuit|vend (?:ses|des|son|sa)|seulement \d"
    r"|(?:evaluation|consultation|estimation|soumission|premier mois|premiere seance|deux semaines)"
    r" gratuite?s?|offre (?:exclusive|speciale|de lancement)|ouverture d'un compte"
    r"|vente (?:d'entrepot|de garage|de feu|finale|annuelle|de fermeture)|a des speciaux"
    r"|prix (?:fous|imbattables|reduits)|nouveau menu"
    r")\b"
)
CODE: Final = re.compile(
    r"\bcodes? (?:promo(?:tionnel)?s?|rabais|de (?:reduction|rabais|promotion)|coupon|privilege)\b"
    r"|\bcoupons?[- ]rabais\b"
)
WORD_CODE: Final = re.compile(
    r"\b(?i:le|du|avec|un) (?i:code) [«\"“]? ?[A-Z]{3,}\d{0,4}\b|\b[Cc]ode [A-Z]{3,}\d{1,4}\b"
)
SHOPPING: Final = re.compile(
    r"\b(?:achete[zr]|magasine[zr]|commande[zr]|boutique|panier|livraison|rabais"
    r"|prenez rendez-vous|coure[zr](?:-y)?|telechargez"
    r"|reserve[zr] (?:votre|maintenant)|profite[zr]|procurez-vous|passez (?:en|au) magasin"
    r"|passez chez|essai routier|obtene[zr]|visitez (?:le magasin|la boutique)|reserve[zr]"
    r"|inscri\w+|abonne[zr]|prene[zr] rendez-vous|demande[zr] votre|essaye[zr]|offrez-vous)\b"
)
BAIT: Final = re.compile(
    r"\b(?:pret (?:rapide|facile)|sans enquete|argent rapide|casino|pari(?:s|ez)|cryptomonnaie"
    r"|bitcoin"
    r"|perdez du poids|obtenez (?:un|votre|jusqu'a)[^.!?\n]{0,30}\$)"
)
SHOP_PATH: Final = re.compile(r"/(?:boutique|shop|promo|store|panier|achat|cart|rabais|solde)")
SHOP_HOST: Final = re.compile(
    r"(?:^|[.-])(?:boutique|shop|store|magasin|amazon|etsy|ebay|shopify|kijiji|groupon|tuango)"
)
SPONSOR: Final = re.compile(
    r"\b(?:commanditaires?|partenaire (?:majeur|or|officiel|financier|prive))\b[^.!?\n]{0,60}?"
    r"\b(?:offre(?:nt)?|vous offre|propose(?:nt)?|donne(?:nt)? droit|vous donne|vous invite"
    r"|vous attend)\b"
)
# « au », « à la » and a name, where something is sold off.
SALE_AT: Final = re.compile(
    r"\b(?i:rabais|soldes?|aubaines?|liquidation)\b[^.!?\n]{0,30}\b(?:au|aux|a la|a l'|chez) ?[A-Z]"
)
OWN_TARIFF: Final = re.compile(
    r"\b(?:inscri\w+|cours|abonnements?|famil\w+|camps?|tarifs?|carte d'acces|factur\w+|contrats?"
    r"|programmes?|subvention\w*|aide financiere|permis"
    r"|soumission\w*|(?:demande(?:nt)?|coute(?:nt|ra)?) (?=\d|entre|environ))"
)
PRIZE: Final = re.compile(
    r"\b(?:a gagner|tirages?|gagnez|gagnante?s?|prix de participation|concours|courez la chance"
    r"|offertes? par|remises? par|don de|un prix de|bourses?|a ete remis\w*)\b"
)
WARNED: Final = re.compile(
    r"\b(?:mefiez|fraud\w+|arnaqu\w+|hameconnage|faux|fausses?|escroc\w*|vol d'identite)\b"
)
PRAISE: Final = re.compile(
    r"\b(?:l[ea]s? meilleure?s?|delicieu\w+|on adore|coup de coeur|incontournable|courez|exquis\w*"
    r"|imbattable|a decouvrir|faites un tour)\b"
)


@lru_cache(maxsize=32)
def businesses(text: str) -> tuple[int, ...]:
    """Return where a text names a business, in its plain reading."""
    plain = read(text)
    shops = [
        match.start() for match in SHOP.finditer(plain.low) if NAME.match(plain.cased, match.end())
    ]
    hosts = [
        match.start() for match in AT.finditer(plain.low) if PROPER.match(plain.cased, match.end())
    ]
    return (*shops, *hosts, *(match.start() for match in BRAND.finditer(plain.low)))
