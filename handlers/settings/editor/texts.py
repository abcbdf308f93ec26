"""French wording of the settings' forms. Words only, no logic."""

from typing import Final

EDITORS: Final[dict[str, tuple[str, str]]] = {
    "accounts": ("Comptes officiels", "Où la Ville publie (art. 2.1)."),
    "roles": ("Rôles", "Qui écrit, approuve, dirige, administre (art. 11)."),
    "people": ("Personnes et suppléance", "Le service de chacun, et qui prend le relais."),
    "departments": ("Services de la Ville", "Leur nom et leur direction."),
    "channels": ("Canaux", "Où Vigie travaille dans Slack."),
    "contacts": ("Coordonnées", "Ce que les textes tout prêts donnent au public (art. 6 et 7)."),
    "ready_texts": (
        "Textes tout prêts",
        "Ceux des plaintes et des médias (art. 6 et 7).",
    ),
    "hours": ("Heures d’ouverture", "Toute l’année, l’été, et par compte."),
    "holidays": ("Jours fériés", "À confirmer chaque année : la Ville décide."),
    "closures": ("Autres fermetures", "Les jours fermés qui ne sont pas fériés."),
    "elections": ("Périodes d’élections", "Dates, candidatures, partis, slogans (art. 5.4)."),
    "approvals": ("Approbations", "Combien de personnes approuvent, par type de publication."),
    "rules": ("Choix de la Ville", "Le plafond, les délais, les bonnes pratiques."),
    "retention": ("Conservation", "Pseudonymes et extraits; durée des mots de passe."),
    "partners": ("Partenaires", "Les organismes que la Ville partage (art. 5.7)."),
    "dictionary": ("Dictionnaire", "Les mots, les téléphones et les lieux de la Ville."),
    "city": ("La Ville", "Son nom et ses sites Web."),
}
ADD: Final[dict[str, str]] = {
    "accounts": "Ajouter un compte",
    "people": "Ajouter une personne",
    "departments": "Ajouter un service",
    "closures": "Ajouter un jour",
    "elections": "Ajouter une période",
    "partners": "Ajouter un partenaire",
}
LIST_LEADS: Final[dict[str, str]] = {
    "people": "La personne suppléante reçoit ce qui attend pendant une absence.",
}
LEADS: Final[dict[str, str]] = {
    "roles": "Une personne peut avoir plusieurs rôles. Il en faut au moins une à l’administration.",
    "hours": "Écrivez « 8 h à 16 h 30 », ou « 8 h à 12 h, 13 h à 16 h 30 ». Un jour vide est "
    "fermé.",
    "season": "Un jour vide garde ses heures habituelles; écrivez « fermé » s’il est fermé.",
    "holidays": "Cochez les jours où les bureaux sont fermés. La proposition vient des jours "
    "fériés du Québec; vos conventions collectives peuvent en décider autrement.",
    "approvals": "La directive ne demande aucune approbation : c’est un choix de la Ville. "
    "Personne n’approuve son propre texte.",
    "channels": "Créez le canal dans Slack, invitez-y Vigie, puis choisissez-le ici.",
    "contacts": "Un texte tout prêt qui a besoin d’une coordonnée vide refuse d’être envoyé.",
    "ready_texts": "Vide, un texte garde les mots de Vigie. Écrivez {telephone} et {email} là où "
    "les coordonnées doivent paraître; la salutation et le merci s’ajoutent d’eux-mêmes.",
    "dictionary": "Un mot, un téléphone ou un lieu par ligne.",
    "elections": "Une candidature, un parti ou un slogan par ligne.",
}
FIELDS: Final[dict[str, tuple[str, str]]] = {
    "city.name": ("Nom de la Ville", "Exemple : Ville de Val-des-Érables"),
    "city.domains": ("Sites Web de la Ville", "Un domaine par ligne, comme ville.example.ca"),
    "accounts.platform": ("Plateforme", ""),
    "accounts.title": ("Nom du compte", "Exemple : Facebook – Ville"),
    "accounts.group": ("À qui est ce compte?", "La police a ses propres personnes autorisées."),
    "accounts.url": ("Adresse du compte", "Exemple : https://www.facebook.com/…"),
    "accounts.why": (
        "Autorisation de la direction générale",
        "Qui l’a donnée, et quand. Un nouveau compte n’est ouvert qu’avec elle (art. 11.1.1).",
    ),
    "people.user": ("Personne", ""),
    "people.department": ("Service", ""),
    "people.backup": ("Relève", "Qui prend le relais pendant une absence."),
    "departments.title": ("Nom du service", "Exemple : Travaux publics"),
    "departments.director": ("Direction", "Qui est avisé des doutes et des retards."),
    "channels.team": ("Équipe des communications", "Brouillons et sommaire du matin."),
    "channels.comments": ("Commentaires", "Les fiches des commentaires à traiter."),
    "channels.answers": ("Réponses des employés", "Où l’on propose une réponse (art. 12.1)."),
    "channels.police": ("Service de police", "Brouillons et sommaire de la police."),
    "contacts.telephone": ("Téléphone", "Exemple : 450 555-0100"),
    "contacts.email": ("Courriel", "Exemple : communications@ville.example.ca"),
    "contacts.media": ("Personne des médias", "Qui reçoit les demandes des médias (art. 7)."),
    "contacts.netiquette_url": ("Adresse de la nétiquette", "Exemple : https://…/netiquette"),
    "contacts.harassment": (
        "Harcèlement : qui lit?",
        "Des directions, avec les ressources humaines.",
    ),
    "ready_texts.complaint": ("Plaintes et requêtes", "Où la Ville les reçoit (art. 6)."),
    "ready_texts.media": ("Demandes des médias", "Qui les reçoit (art. 7)."),
    "ready_texts.emergency": ("Urgence signalée en commentaire", "Exemple : composez le 911."),
    "hours.account": ("Quel compte?", "Ses heures remplacent celles de la Ville."),
    "hours.where": ("Pour qui?", ""),
    "hours.from": ("Premier jour", "Exemple : 15 juin"),
    "hours.to": ("Dernier jour", "Exemple : 1er septembre"),
    "holidays.days": ("Jours fériés du Québec", ""),
    "holidays.others": ("Autres congés fréquents", ""),
    "closures.day": ("Jour", ""),
    "closures.title": ("Raison", "Exemple : congé mobile"),
    "elections.kind": ("Élection", ""),
    "elections.from": ("Premier jour", ""),
    "elections.to": ("Dernier jour", ""),
    "elections.candidates": ("Candidates et candidats", "Prénom et nom, une personne par ligne."),
    "elections.parties": ("Partis", "Un par ligne."),
    "elections.slogans": ("Slogans", "Un par ligne."),
    "partners.name": ("Nom du partenaire", "Exemple : exo"),
    "dictionary.words": ("Mots de la Ville", "Jamais soulignés comme des fautes. Un par ligne."),
    "dictionary.public_telephones": ("Téléphones publics", "Permis dans un texte. Un par ligne."),
    "dictionary.public_places": ("Lieux publics", "Permis dans un texte. Un par ligne."),
    "roles.adviser": ("", "Écrit, publie, répond au public."),
    "roles.approver": ("", "Approuve ce que d’autres ont écrit; accorde les exceptions."),
    "roles.police_officer": ("", "Écrit et publie sur la page de la police."),
    "roles.police_approver": ("", "Approuve pour la page de la police."),
    "roles.human_resources": ("", "Prépare les offres d’emploi; lit les cas de harcèlement."),
    "roles.information_technology": ("", "Tient le registre des accès (art. 12.2)."),
    "roles.director": ("", "Dirige les communications; change ces réglages."),
    "roles.elected": ("", "Propose des sujets; ses repères sont dans son accueil (art. 12.4)."),
    "roles.on_duty": ("", "Peut déclarer une urgence en tout temps (art. 10.1)."),
    "roles.privacy_officer": ("", "Reçoit les incidents de confidentialité (art. 12.3)."),
    "roles.administrator": ("", "Change ces réglages."),
    "rules.daily_cap_per": (
        "Deux publications par jour…",
        "Comment se compte l’article 9.",
    ),
    "rules.reply_clock": (
        "De 24 à 72 heures, en…",
        "Comment se compte l’article 10.",
    ),
    "rules.packs": ("Bonnes pratiques", "Des conseils seulement : la directive ne les exige pas."),
    "rules.retention_months": (
        "Conservation, en mois",
        "Après quoi les pseudonymes et les extraits du public sont effacés.",
    ),
    "rules.rotation_days": (
        "Mots de passe, en jours",
        "La directive demande 60 jours (art. 12.2).",
    ),
}
NO_HINT: Final = ""
PLATFORMS: Final[dict[str, str]] = {
    "facebook": "Facebook",
    "instagram": "Instagram",
    "linkedin": "LinkedIn",
    "tiktok": "TikTok",
    "youtube": "YouTube",
}
GROUPS: Final[dict[str, str]] = {"city": "La Ville", "police": "Le Service de police"}
ELECTIONS: Final[dict[str, str]] = {
    "municipal": "Municipale",
    "provincial": "Provinciale",
    "federal": "Fédérale",
    "by_election": "Partielle",
}
CHAINS: Final[dict[str, str]] = {"default": "La Ville", "police": "Le Service de police"}
COUNTS: Final = ("Personne : publiée sans approbation", "Une personne", "Deux personnes")
AS_THE_CITY: Final = "Comme ci-dessus"
NO_DEPARTMENT: Final = "Aucun"
WHOLE_CITY: Final = "Toute la Ville"
OWN: Final = "{account} seulement"

CLOSED: Final = "fermé"
PERIOD: Final = "{start} à {end}"
WEEK: Final = "*Toute l’année*\n{hours}"
SEASON: Final = "Une partie de l’année"
OWN_WEEK: Final = "*{account}*\n{hours}"
OWN_SEASON: Final = "{account}, une partie de l’année"
SEASON_LINE: Final = "*{name}* : du {first} au {last}\n{hours}"
DAYS_LINE: Final = "{days} : {hours}"
CONFIRMED: Final = "✅ *{year}* : confirmés par la Ville ({count} jours)"
NOT_CONFIRMED: Final = (
    "◻️ *{year}* : à confirmer. D’ici là, les jours fériés du Québec s’appliquent."
)
NAMED_DAY: Final = "{day} – {name}"
ACCOUNT_LINE: Final = "*{title}*\n{group} · {url}"
NO_URL: Final = "adresse à inscrire"
PERSON_LINE: Final = "{user}\n{department} · {backup}"
BACKUP_LINE: Final = "suppléance : {user}"
NO_BACKUP: Final = "aucune suppléance"
DEPARTMENT_LINE: Final = "*{title}*\nDirection : {director}"
NO_DIRECTOR: Final = "à nommer"
CLOSURE_LINE: Final = "*{day}*\n{title}"
ELECTION_LINE: Final = (
    "*{kind}* : du {start} au {end}\nCandidatures : {candidates} · partis : {parties}"
)
