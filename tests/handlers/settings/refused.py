"""Files of settings that must be refused: what is written, the line, words of the sentence."""

HOURS = "[hours]\n"
ACCOUNT = '[[accounts]]\nkey = "{}"\nplatform = "facebook"\ntitle = "{}"\n'

REFUSED = [
    ("[city]\nname =\n", 2, "TOML valide"),
    ("[city]\nname = 'a'\nname = 'b'\n", 3, "deux fois"),
    ("[city]\n[roles]\n[city]\n", 3, "deux fois"),
    ("[city]\nnickname = 'a'\n", 2, "« nickname » est inconnue"),
    ("[city]\ntimezon = 'a'\n", 2, "écrire « timezone »"),
    ("[city]\nname = 3\n", 2, "attend un texte"),
    ("[city]\nname = ''\n", 2, "ne peut pas être vide"),
    (f"[city]\nname = '{'a' * 201}'\n", 2, "200 caractères au plus"),
    ('[city]\nname = "a\\u0007b"\n', 2, "caractère invisible"),
    ("[city]\ntimezone = 'Europe/Paris'\n", 2, "Choix possibles : America/Toronto"),
    ("[city]\ndomains = ['a.ca', 'https://b.ca']\n", 2, "n’est pas un domaine"),
    ("city = 3\n", 1, "attend une table"),
    ("[weather]\nsnow = true\n", 1, "version plus récente, mettez Vigie à jour"),
    ("\n[acounts]\n", 2, "écrire « accounts »"),
    ("accounts = []\n", 1, "au moins un compte"),
    (ACCOUNT.format("a", "A") + "colour = 'red'\n", 5, "« colour » est inconnue"),
    (ACCOUNT.format("a", "A").replace("facebook", "myspace"), 3, "Choix possibles : facebook"),
    (ACCOUNT.format("a", "A") + "group = 'army'\n", 5, "Choix possibles : city, police"),
    (ACCOUNT.format("a", "A") + "url = 'facebook.com/a'\n", 5, "n’est pas une adresse Web"),
    (ACCOUNT.format("Ma Page", "A"), 2, "minuscules"),
    (ACCOUNT.format("a", "x" * 76), 4, "75 caractères au plus"),
    ("[[accounts]]\nkey = 'a'\nplatform = 'tiktok'\n", 1, "manque la clé « title »"),
    (ACCOUNT.format("a", "A") + ACCOUNT.format("a", "B"), 5, "la clé « a »"),
    (ACCOUNT.format("a", "Même") + ACCOUNT.format("b", "MÊME"), 5, "le titre « même »"),
    ("[roles]\nboss = []\n", 2, "Choix possibles : adviser"),
    ("[roles]\nadviser = 'U01'\n", 2, "attend une liste"),
    ("[roles]\nadviser = [\n'U01',\n'@camille',\n]\n", 4, "commence par U ou W"),
    ("[channels]\nteam = '#general'\n", 2, "commence par C ou G"),
    ("[contacts]\nemail = 'ville'\n", 2, "n’est pas une adresse de courriel"),
    ("[contacts]\ntelephone = 'appelez'\n", 2, "n’est pas un numéro de téléphone"),
    ("[contacts]\nmedia = 'C01'\n", 2, "commence par U ou W"),
    ("[[people]]\nuser = 'U01'\n[[people]]\nuser = 'U01'\n", 3, "« U01 » figure deux fois"),
    ("[[people]]\nuser = 'U01'\nbackup = 'U01'\n", 3, "se remplacer elle-même"),
    ("[[people]]\nuser = 'U01'\ndepartment = 'voirie'\n", 3, "« voirie » n’est pas dans"),
    ("[departments]\nvoirie = { title = 'V', director = 'moi' }\n", 2, "commence par U ou W"),
    (HOURS + "regular = { lundi = [] }\n", 2, "Choix possibles : monday"),
    (HOURS + "regular = { monday = ['8-16'] }\n", 2, "« 08:00-16:30 »"),
    (HOURS + "regular = { monday = ['25:00-26:00'] }\n", 2, "n’est pas une période"),
    (HOURS + "regular = { monday = ['16:00-08:00'] }\n", 2, "finit avant de commencer"),
    (HOURS + "regular = { monday = ['08:00-12:00',\n'11:00-16:00'] }\n", 2, "se chevauchent"),
    (
        HOURS + "regular = {}\n[[hours.season]]\nfrom = '02-30'\nto = '03-01'\nregular = {}\n",
        4,
        "06-15",
    ),
    (
        HOURS + "regular = {}\n"
        "[[hours.season]]\nfrom = '06-01'\nto = '09-01'\nregular = {}\n"
        "[[hours.season]]\nfrom = '08-01'\nto = '10-01'\nregular = {}\n",
        7,
        "chevauche une saison",
    ),
    (
        HOURS + "regular = {}\n"
        "[[hours.season]]\nfrom = '12-01'\nto = '02-01'\nregular = {}\n"
        "[[hours.season]]\nfrom = '01-15'\nto = '01-20'\nregular = {}\n",
        7,
        "chevauche une saison",
    ),
    (
        HOURS + "regular = {}\n[hours.account.myspace-ville]\nregular = {}\n",
        3,
        "« myspace-ville » n’est pas dans",
    ),
    (
        HOURS + "regular = {}\n[hours.account.facebook-police]\nregular = {}\n"
        "[[hours.account.facebook-police.season]]\nfrom = '06-01'\nto = '09-01'\nregular = {}\n"
        "[[hours.account.facebook-police.season]]\nfrom = '08-01'\nto = '10-01'\nregular = {}\n",
        9,
        "chevauche une saison",
    ),
    ("[[closures]]\nday = '2026-12-24'\n", 2, "sans guillemets"),
    ("[[closures]]\nday = 2026-12-24T08:00:00\n", 2, "sans guillemets ni heure"),
    ("[[closures]]\nday = 2026-02-30\n", 2, "TOML valide"),
    ("[[closures]]\nday = 2026-12-24\n[[closures]]\nday = 2026-12-24\n", 3, "deux fois"),
    ("[[elections]]\nkind = 'school'\nfrom = 2029-01-01\nto = 2029-02-01\n", 2, "municipal"),
    (
        "[[elections]]\nkind = 'federal'\nfrom = 2029-02-01\nto = 2029-01-01\n",
        4,
        "finit avant de commencer",
    ),
    ("[[elections]]\nkind = 'federal'\nfrom = 2029-02-01\n", 1, "manque la clé « to »"),
    ("[[partners]]\nname = 'exo'\n[[partners]]\nname = 'Exo'\n", 3, "« exo » figure deux fois"),
    ("[dictionary]\nwords = ['a', 3]\n", 2, "attend un texte"),
    ("[rules]\nreply_clock = 'fast'\n", 2, "business_days, calendar_hours"),
    ("[rules]\ndaily_cap_per = 'person'\n", 2, "account, platform"),
    ("[rules]\npacks = ['emoji', 'memes']\n", 2, "« memes »"),
    ("[rules]\napprovals = { default = 3 }\n", 2, "de 0 à 2"),
    ("[rules]\napprovals = { mayor = 1 }\n", 2, "« mayor »"),
    ("[rules]\nrotation_days = 0\n", 2, "de 1 à 600"),
    ("[rules]\nretention_months = true\n", 2, "nombre entier"),
    ("[rules]\nretention_months = 24.5\n", 2, "nombre entier"),
]
