"""French wording of the publication. Words only, no logic."""

from typing import Final

REMINDERS: Final[dict[str, str]] = {
    "soon": "📣 {author} · *{account}* : à publier à *{hour}*.",
    "late": "⏰ {author} · *{account}* : l’heure prévue ({hour}) est passée. La publication "
    "est-elle sortie?",
    "programmed": "🕘 {author} · *{account}* : la publication programmée à {hour} est-elle sortie?",
}
FALLBACKS: Final[dict[str, str]] = {
    "soon": "{account} : à publier à {hour} — {title}",
    "late": "{account} : l’heure prévue ({hour}) est passée — {title}",
    "programmed": "{account} : la publication programmée à {hour} est-elle sortie? — {title}",
}
TO_COPY: Final = "Texte à copier :"
LINK: Final = "Lien à joindre : {link}"
UNPLACED: Final[dict[str, str]] = {
    "missed": "⌛ {author} · *{account}* : non publiée à {hour}; sa place est libre. Choisissez un "
    "autre moment; si elle est sortie, dites-le-nous.",
    "programmed": "⌛ {author} · *{account}* : sans nouvelles de la publication programmée à "
    "{hour}, elle est comptée comme non publiée et sa place est libre. Vérifiez sur la "
    "plateforme et dites-nous si elle est sortie.",
    "unplaced": "⌛ {author} · *{account}* : l’heure prévue ({hour}) est arrivée sans qu’une place "
    "soit trouvée. Choisissez un autre moment, ou retirez ce compte.",
}

PUBLISHED: Final = "C’est publié"
PROGRAMMED: Final = "Programmée sur la plateforme"
MOVE: Final = "Reporter"

FORM_TITLE: Final = "C’est publié"
FORM_SUBMIT: Final = "Enregistrer"
ACCOUNT: Final = "Compte"
LINK_LABEL: Final = "Lien de la publication"
LINK_HINT: Final = "L’adresse de la publication sur la plateforme."
DAY: Final = "Date réelle"
HOUR: Final = "Heure réelle"
OUTSIDE_TITLE: Final = "Publiée hors de Vigie"
TEXT: Final = "Texte ou résumé"
CHOOSE: Final = "Choisir"

PROBLEMS: Final[dict[str, str]] = {
    "no_such_day": "Cette date ou cette heure n’existe pas.",
    "too_old": "Cette date remonte à plus d’un an. Vérifiez l’année.",
    "not_a_link": "Le lien doit commencer par « https:// ».",
    "future": "Cette heure n’est pas encore passée.",
    "choose": "Faites un choix.",
    "not_yours": "Vous ne pouvez pas déclarer de publication pour ce compte.",
    "empty": "Écrivez le texte, ou un résumé.",
    "too_long": "Le texte compte {count} caractères; le maximum est de {limit}. Rien n’a été "
    "coupé.",
}
HELP: Final = (
    "*/publie* enregistre une publication faite sans Vigie, pour que le compte de la journée "
    "reste juste. Au-delà du plafond, elle est notée comme un dépassement; elle n’est jamais "
    "refusée."
)
NO_ROLE: Final = "Votre rôle ne permet pas de déclarer une publication."
