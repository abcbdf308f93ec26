"""What the examination says, in French."""

from typing import Final

from bot.doctor.points import Part

NAMES: Final = {
    Part.ENVIRONMENT: "Variables",
    Part.DISK: "Disque",
    Part.DURABILITY: "Disque durable",
    Part.DATABASE: "Base de données",
    Part.CLOCK: "Horloge",
    Part.WORKER: "Vigie en marche",
    Part.ROLES: "Rôles",
    Part.CHANNELS: "Canaux",
    Part.CONTACTS: "Coordonnées",
    Part.DOMAINS: "Domaines de la ville",
    Part.LANGUAGETOOL_FILES: "Fichiers de LanguageTool",
    Part.LANGUAGETOOL: "LanguageTool",
    Part.LANGUAGE: "Reconnaissance de la langue",
    Part.PARSE: "Analyse des phrases",
    Part.SLACK: "Slack",
    Part.SCOPES: "Permissions de Slack",
    Part.MEMBERSHIP: "Présence dans les canaux",
    Part.MESSAGES: "Messages à envoyer",
}
LINE: Final = "{sign} {name}"
DETAIL: Final = " : {detail}"
REPAIR: Final = "\n    → {repair}"
SIGNS: Final = {True: "✅", False: "❌", None: "➖"}

# ── This machine ─────────────────────────────────────────────────────────────

CORRECT_ENV: Final = "Corrigez le fichier .env ou l’environnement, puis relancez « vigie doctor »."
UNWRITABLE: Final = "« {place} » n’est pas modifiable"
FREE_DISK: Final = "Donnez le droit d’écrire dans « {place} » et libérez de l’espace."
EPHEMERAL: Final = "le fichier de la base disparaîtra au prochain démarrage"
GO_POSTGRESQL: Final = "Donnez à DATABASE_URL l’adresse d’une base PostgreSQL."

# ── The database and what lives in it ────────────────────────────────────────

NO_DATABASE: Final = "aucune pour l’instant; « vigie migrate » la crée"
AWAY: Final = "injoignable"
BEHIND: Final = "pas à jour"
AHEAD: Final = "d’une version plus récente de Vigie"
CHECK_URL: Final = "Vérifiez la variable DATABASE_URL et que la base de données tourne."
MIGRATE: Final = "vigie migrate"
UPGRADE: Final = "Mettez Vigie à jour."
MOVED: Final = "l’heure de la ville a été déplacée de {seconds} s"
CLOCK_REPAIR: Final = "Gardez cette base pour des essais; donnez-en une autre à DATABASE_URL."
SILENT: Final = "aucun signe de vie"
SILENT_SINCE: Final = "aucun signe de vie depuis le {moment} (temps universel)"
SERVE: Final = "vigie serve"
WITHOUT_SLACK: Final = "aucun jeton de Slack; « vigie sandbox » suffit pour essayer"

# ── The settings ─────────────────────────────────────────────────────────────

MISSING: Final = "à remplir : {names}"
IMPORT: Final = (
    "vigie settings export ville.toml, remplissez-le, puis vigie settings import ville.toml"
)

# ── The language engines ─────────────────────────────────────────────────────

NOT_FETCHED: Final = "{count} fichiers manquent ou sont abîmés"
FETCH: Final = "vigie languagetool"
UNRULED: Final = "répond sans les règles québécoises de Vigie"
ADD_RULES: Final = "Placez le dossier « checks/quebec/languagetool » devant les jars de ce serveur."
BLIND: Final = "répond, mais ne voit pas une faute connue"
CHECK_LANGUAGETOOL: Final = "Vérifiez la variable LANGUAGETOOL_URL et que ce serveur tourne."
INSTALL: Final = "make run"

# ── Slack ────────────────────────────────────────────────────────────────────

UNREACHABLE: Final = "injoignable"
REFUSED: Final = "a refusé ({code})"
CHECK_SLACK: Final = "Vérifiez la variable SLACK_BOT_TOKEN et l’accès à Internet."
NOT_GRANTED: Final = "manquantes : {names}"
REINSTALL: Final = "vigie manifest, mettez l’application à jour dans Slack, puis réinstallez-la."
SCOPES_UNTOLD: Final = "Slack ne les a pas dites"
ABSENT: Final = "absente de : {names}"
INVITE: Final = "Dans chacun de ces canaux : /invite @vigie"
GONE: Final = "supprimés, archivés, ou privés et sans Vigie : {names}"
CHOOSE: Final = (
    "S’ils existent encore, /invite @vigie; sinon, dans l’Accueil de Vigie, Réglages, Canaux : "
    "choisissez-en d’autres."
)
STUCK: Final = "refusés par Slack : {names}"
STUCK_ONE: Final = "{recipient} ({reason})"
UNSTICK: Final = (
    "Rendez ces canaux à Vigie (/invite @vigie) ou choisissez-en d’autres dans les réglages : les "
    "messages partiront d’eux-mêmes."
)
