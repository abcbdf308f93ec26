"""What `vigie check` says, in French."""

from typing import Final

from checks.types import Outcome, Severity

# ── What cannot be judged ────────────────────────────────────────────────────

EMPTY_LINE: Final = "La ligne est vide : écrivez-y un objet JSON avec un texte."
EMPTY_TEXT: Final = "Le texte est vide : il n’y a rien à vérifier."
TOO_LONG: Final = "Le texte compte {count} caractères : raccourcissez-le à {limit} au plus."
LINE_TOO_LONG: Final = "La ligne dépasse {limit} octets : raccourcissez le texte."
NOT_UNICODE: Final = "Le texte n’est pas en UTF-8 : enregistrez-le dans cet encodage."
MISTYPED: Final = "La clé « {given} » est inconnue. Vouliez-vous écrire « {close} »?"
MISTAKE: Final = "La valeur de « {key} » n’est pas du bon type."
MISTAKES: Final = {
    "json_invalid": "La ligne n’est pas un objet JSON en UTF-8 : voyez le caractère {where}.",
    "model_type": "La ligne n’est pas un objet JSON : écrivez-le entre accolades.",
    "missing": "Il manque la clé « {key} ».",
    "extra_forbidden": "La clé « {key} » est inconnue. Clés possibles : {known}.",
    "string_type": "« {key} » attend un texte.",
    "int_type": "« {key} » attend un nombre entier.",
    "bool_type": "« {key} » attend true ou false.",
    "list_type": "« {key} » attend une liste.",
    "enum": "« {key} » n’est pas reconnu. Choix possibles : {known}.",
    "greater_than_equal": "« {key} » attend un nombre de 0 à 1000.",
    "less_than_equal": "« {key} » attend un nombre de 0 à 1000.",
    "instant": "« {key} » attend une date et une heure ISO, comme « 2026-11-10T09:00:00-05:00 ».",
    "naive": "« {key} » attend un fuseau horaire, comme « 2026-11-10T09:00:00-05:00 ».",
    "year": "« {key} » attend une année de 2000 à 2100.",
}
CRASHED: Final = "Erreur interne : ce texte n’a pas été vérifié."

# ── What a person sees ───────────────────────────────────────────────────────

OUTCOMES: Final = {
    Outcome.READY: "✅ Rien à corriger.",
    Outcome.TO_FIX: "🟠 À corriger avant l’envoi.",
    Outcome.BLOCKED: "⛔ Bloqué.",
    Outcome.INCOMPLETE: "⚠️ Vérification incomplète.",
}
SEVERITIES: Final = {
    Severity.BLOCKING: ("⛔", "Bloquant"),
    Severity.WARNING: ("🟠", "À corriger"),
    Severity.ADVICE: ("🔵", "Conseil"),
}
ARTICLE: Final = "Directive, art. {article}"
ANNEX: Final = "Directive, {annex}"
GOOD_PRACTICE: Final = "bonne pratique"
QUOTED: Final = "« {words} »"
ARROW: Final = " → "
OR: Final = " ou "
NOT_RUN: Final = "⚠️  Vérification non faite ({check}) : {reason}"
ENGINE: Final = "{name} : {detail}"
STARTING_ENGINES: Final = (
    "LanguageTool ne tourne pas encore : Vigie en lance un pour cette vérification."
)

# ── What a run needs ─────────────────────────────────────────────────────────

TYPE_NOW: Final = "Écrivez le texte, puis terminez par Ctrl-D sur une ligne vide."
FACTS_NOT_JSON: Final = "Le fichier « {name} » doit contenir un objet JSON en UTF-8."
