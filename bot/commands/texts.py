"""What the commands say, in French."""

from typing import Final

# ── Every command ────────────────────────────────────────────────────────────

VIGIE: Final = "Vigie aide l’équipe des communications à suivre la directive des médias sociaux."
COMMANDS: Final = "Commandes"
SUBCOMMAND: Final = "COMMANDE [ARGUMENTS]…"
HELP: Final = "Montrer cette aide."
BAD_COMMAND: Final = "Commande inconnue ou incomplète. Voyez « {path} --help »."
BAD_OPTION: Final = "« {given} » est inconnu ou mal écrit. Voyez « {path} --help »."

# ── vigie check ──────────────────────────────────────────────────────────────

CHECK: Final = """Vérifier un texte, ou des milliers avec --jsonl.

Code de sortie : 0, rien à corriger; 1, à corriger, bloqué ou incomplet; 2, rien n’a pu être
vérifié. Avec --jsonl : 0 dès que chaque ligne a sa réponse.

Exemple : vigie check texte.txt --account facebook-ville --type event
"""
CHECK_FILE: Final = "Fichier du texte; « - » ou rien : l’entrée standard."
CHECK_ACCOUNT: Final = "Clé d’un compte, comme facebook-ville."
CHECK_TYPE: Final = (
    "Type : event, press_release, job, share, awareness, election_information, other."
)
CHECK_LINK: Final = "Lien joint à la publication."
CHECK_SURFACE: Final = (
    "draft (une publication), answer (d’un membre du personnel), reply (au public)."
)
CHECK_NOW: Final = "Instant du jugement, comme 2026-11-10T09:00:00-05:00; sinon, maintenant."
CHECK_FACTS: Final = 'Fichier JSON de faits, comme {"booked": 2}.'
CHECK_CITY: Final = (
    "Tenir compte de la ville : réglages, dictionnaire, places prises et règles mises en sourdine."
)
CHECK_JSON: Final = "Répondre par un objet JSON."
CHECK_JSONL: Final = "Lire un objet JSON par ligne et répondre de même, dans l’ordre."


# ── vigie settings ───────────────────────────────────────────────────────────

SETTINGS: Final = "Montrer, importer ou exporter les réglages de la ville (TOML)."
SETTINGS_SHOW: Final = "Montrer les réglages. Exemple : vigie settings show"
SETTINGS_IMPORT: Final = """Importer des réglages : tout le fichier, ou rien.

Une section absente du fichier reste comme elle est. Exemple : vigie settings import ville.toml
"""
SETTINGS_EXPORT: Final = """Exporter tous les réglages.

Exemple : vigie settings export ville.toml
"""
SETTINGS_FILE: Final = "Fichier TOML; « - » : l’entrée ou la sortie standard."
SETTINGS_PROBLEM: Final = "{name}, {problem}"
SETTINGS_REFUSED: Final = "Rien n’a été changé."
SETTINGS_IMPORTED: Final = "Réglages importés : {sections}."
SETTINGS_EXPORTED: Final = "Réglages exportés dans « {name} »."

# ── vigie calendar ───────────────────────────────────────────────────────────

CALENDAR: Final = """Montrer le calendrier : les quatorze prochains jours, ou un mois.

Exemple : vigie calendar --format html --month 2026-12 > decembre.html
"""
CALENDAR_FORMAT: Final = "text (terminal), ics (agenda électronique) ou html (mois à imprimer)."
CALENDAR_MONTH: Final = "Mois, comme 2026-12; sinon, à partir d’aujourd’hui."
BAD_FORMAT: Final = "Le format « {format} » n’existe pas : choisissez {formats}."
BAD_MONTH: Final = "« {month} » n’est pas un mois : écrivez-le comme 2026-12."

# ── vigie journal, export, backup, manifest ──────────────────────────────────

JOURNAL: Final = "Prouver que le journal est entier."
JOURNAL_VERIFY: Final = """Vérifier chaque ligne du journal, de la première à la dernière.

Code de sortie : 0, la chaîne est entière; 1, une ligne a été changée, déplacée ou retirée. Une fin
coupée, ou un journal refait en entier, ne se voit qu’avec une empreinte notée ailleurs : donnez
celle d’un sommaire quotidien.

Exemple : « vigie journal verify --head 3fa94c1be0d2 ».
"""
JOURNAL_HEAD: Final = "Empreinte, ou son début, d’un sommaire quotidien."
JOURNAL_CUT: Final = (
    "Aucune ligne du journal ne porte l’empreinte « {head} » : sa fin a été coupée, ou il a été "
    "refait."
)
JOURNAL_WHOLE: Final = "Le journal est entier : {count} lignes, empreinte {head}."
JOURNAL_BROKEN: Final = "La chaîne du journal est rompue à la ligne {line}."
EXPORT: Final = """Exporter tout ce qui est gardé, en CSV, en JSON et en HTML.

Exemple : vigie export archives/2026-12
"""
EXPORT_FOLDER: Final = "Dossier à créer, ou vide."
EXPORT_NOT_EMPTY: Final = "Le dossier « {folder} » n’est pas vide : choisissez-en un autre."
EXPORT_FAILED: Final = "Le dossier « {folder} » ne peut pas être écrit : vérifiez ses droits."
EXPORTED: Final = "{tables} tables et {rows} lignes exportées dans « {folder} »."
BACKUP: Final = """Copier la base de données sans arrêter Vigie.

La copie est d’un seul moment; ce qui est écrit pendant qu’elle se fait peut n’y être pas. Pour
restaurer : arrêtez Vigie, remettez le fichier à sa place, relancez.

Exemple : vigie backup sauvegardes/vigie-2026-12-01.db
"""
BACKUP_FILE: Final = "Fichier à créer."
BACKUP_EXISTS: Final = "Le fichier « {file} » existe déjà : choisissez un autre nom."
BACKUP_FAILED: Final = (
    "La copie « {file} » n’a pas pu être faite : vérifiez l’espace et les droits."
)
BACKUP_NOTHING: Final = "Il n’y a pas encore de base de données à copier."
BACKUP_TOOL: Final = (
    "L’outil pg_dump de PostgreSQL manque sur cette machine : installez-le, ou copiez la base "
    "depuis son serveur."
)
BACKED_UP: Final = "Base de données copiée dans « {file} »."
MANIFEST: Final = """Imprimer le manifeste de l’application Slack.

Sans adresse, celui du mode socket. Exemple : vigie manifest --url https://vigie.example.ca
"""
MANIFEST_URL: Final = "Adresse publique de Vigie, qui commence par https://."
BAD_URL: Final = "« {url} » n’est pas une adresse publique : elle doit commencer par https://."

# ── vigie report ─────────────────────────────────────────────────────────────

REPORT: Final = """Compter un mois : publications, exceptions, délais.

Exemple : vigie report 2026-11 --format html > rapport.html
"""
REPORT_MONTH: Final = "Mois, comme 2026-11."
REPORT_FORMAT: Final = "json (programme), csv (tableur) ou html (à imprimer)."

# ── vigie doctor ─────────────────────────────────────────────────────────────

DOCTOR: Final = """Vérifier que tout fonctionne, une ligne par point.

Le code de sortie est le nombre de pannes. Exemple : vigie doctor --json
"""
DOCTOR_JSON: Final = "Répondre par un objet JSON."

# ── vigie serve, sandbox, migrate, languagetool ──────────────────────────────

SERVE: Final = """Faire tourner Vigie avec Slack.

Exemple : vigie serve --role all
"""
ROLE: Final = "all (tout), web (répondre à Slack) ou worker (le reste)."
BAD_ROLE: Final = "Le rôle « {role} » n’existe pas : choisissez all, web ou worker."
WITHOUT_SLACK: Final = (
    "Il manque la variable SLACK_BOT_TOKEN. Pour essayer Vigie sans Slack : « vigie sandbox »."
)
SANDBOX: Final = """Faire tourner Vigie dans un Slack simulé, sans compte ni jeton.

Exemple : vigie sandbox
"""
MIGRATE: Final = """Mettre la base de données à jour.

Exemple : vigie migrate
"""
MIGRATED: Final = "La base de données est à jour."
LANGUAGETOOL: Final = """Télécharger LanguageTool, ou vérifier ce qui l’a été.

Exemple : vigie languagetool
"""
LANGUAGETOOL_READY: Final = "LanguageTool est prêt : chaque fichier a l’empreinte attendue."
FETCHING: Final = "LanguageTool"
FETCH_FAILED: Final = "LanguageTool n’a pas pu être téléchargé : {why}. Relancez la commande."

# ── vigie emergency ──────────────────────────────────────────────────────────

EMERGENCY: Final = """Écrire le bilan d’une urgence : qui, quand, ce qui est sorti, ce qui attend.

Exemple : vigie emergency > bilan.txt
"""
EMERGENCY_NUMBER: Final = "Numéro de l’urgence; rien : la dernière."
EMERGENCY_UNKNOWN: Final = "Aucune urgence de ce numéro n’a été déclarée."

# ── vigie accesses ───────────────────────────────────────────────────────────

ACCESSES: Final = """Écrire le registre des accès en CSV, ceux qui ont été retirés compris.

Aucun mot de passe n’y figure. Exemple : vigie accesses > acces.csv
"""
