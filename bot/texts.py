"""What Vigie says on its own behalf, in French, by theme."""

from typing import Final

# ── The environment ──────────────────────────────────────────────────────────

VARIABLES: Final = {
    "SLACK_BOT_TOKEN": "La variable SLACK_BOT_TOKEN doit être un jeton qui commence par « xoxb- ».",
    "SLACK_SIGNING_SECRET": "La variable SLACK_SIGNING_SECRET n’est pas lisible.",
    "SLACK_APP_TOKEN": "La variable SLACK_APP_TOKEN doit être un jeton qui commence par « xapp- ».",
    "SLACK_API_URL": (
        "La variable SLACK_API_URL doit être une adresse qui commence par « https:// »."
    ),
    "DATABASE_URL": (
        "La variable DATABASE_URL doit être une adresse comme « sqlite:///var/vigie.db » ou "
        "« postgresql+psycopg://… »."
    ),
    "LANGUAGETOOL_URL": (
        "La variable LANGUAGETOOL_URL doit être une adresse comme « http://127.0.0.1:8081 »."
    ),
    "PORT": "La variable PORT doit être un nombre de 0 à 65535.",
    "HOST": "La variable HOST doit être une adresse sans espace, comme « 127.0.0.1 ».",
    "VIGIE_ADMINS": (
        "La variable VIGIE_ADMINS doit être une liste d’identifiants de personnes dans Slack, "
        "séparés par des virgules, comme « U012AB3CD,U045EF6GH »."
    ),
    "VIGIE_SETTINGS": "La variable VIGIE_SETTINGS doit être le chemin d’un fichier qui existe.",
    "VIGIE_URL": (
        "La variable VIGIE_URL doit être l’adresse publique de Vigie, comme "
        "« https://vigie.example.ca »."
    ),
    "VIGIE_EPHEMERAL": "La variable VIGIE_EPHEMERAL doit être « allowed » ou absente.",
    "LOG_LEVEL": ("La variable LOG_LEVEL doit être DEBUG, INFO, WARNING, ERROR ou CRITICAL."),
}
BOT_MISSING: Final = (
    "Il manque la variable SLACK_BOT_TOKEN : les autres jetons de Slack ne suffisent pas."
)
PAIR_MISSING: Final = (
    "Il manque la variable SLACK_SIGNING_SECRET (HTTP) ou SLACK_APP_TOKEN (mode socket) : "
    "SLACK_BOT_TOKEN ne suffit pas."
)
ENV_FILE: Final = (
    "Le fichier .env n’est pas lisible : vérifiez ses droits et enregistrez-le en UTF-8."
)
EPHEMERAL: Final = (
    "La variable DATABASE_URL désigne un fichier sur un disque qui sera vidé au prochain "
    "démarrage : donnez l’adresse d’une base PostgreSQL ou d’un volume durable, ou acceptez la "
    "perte avec VIGIE_EPHEMERAL=allowed."
)

# ── The database and the files ───────────────────────────────────────────────

DATABASE_AWAY: Final = "La base de données est injoignable : vérifiez la variable DATABASE_URL."
DATABASE_BEHIND: Final = "La base de données n’est pas à jour : lancez « vigie migrate »."
DATABASE_AHEAD: Final = (
    "La base de données vient d’une version plus récente de Vigie : mettez Vigie à jour."
)
UNREADABLE_FILE: Final = (
    "Le fichier « {name} » n’est pas lisible : vérifiez son chemin et ses droits."
)
UNWRITABLE_FILE: Final = (
    "Le fichier « {name} » ne peut pas être écrit : vérifiez son chemin et ses droits."
)
NOT_UTF8: Final = "Le fichier « {name} » n’est pas en UTF-8 : enregistrez-le dans cet encodage."

# ── Starting ─────────────────────────────────────────────────────────────────

ALREADY_RUNNING: Final = (
    "Vigie tourne déjà sur cette base de données. Pour plusieurs processus, utilisez PostgreSQL."
)
BAD_SETTINGS: Final = "Les premiers réglages sont refusés : "
SYSTEM: Final = "Vigie ne peut pas démarrer : {why}."
PORT_TAKEN: Final = "Le port est déjà utilisé : donnez-en un autre avec la variable PORT."
