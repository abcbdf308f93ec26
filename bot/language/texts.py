"""What the language engines say to people, in French."""

from typing import Final

LANGUAGETOOL: Final = "LanguageTool"
GUESS: Final = "reconnaissance de la langue"
PARSE: Final = "analyse des phrases"

# Why an engine gave nothing: completes « vérification non faite : … ».
PREPARING: Final = "LanguageTool se prépare"
LATE: Final = "LanguageTool n’a pas répondu à temps"
UNREACHABLE: Final = "LanguageTool est injoignable"
NONSENSE: Final = "LanguageTool a mal répondu"
RESTING: Final = "LanguageTool est en pause après plusieurs échecs"
RESTING_DETAIL: Final = "ne répond plus; nouvel essai sous peu"
GUESS_PREPARING: Final = "la reconnaissance de la langue se prépare"
GUESS_LATE: Final = "la reconnaissance de la langue n’a pas répondu à temps"
GUESS_FAILED: Final = "la reconnaissance de la langue a échoué"
PARSE_PREPARING: Final = "l’analyse des phrases se prépare"
PARSE_LATE: Final = "l’analyse des phrases n’a pas répondu à temps"
PARSE_FAILED: Final = "l’analyse des phrases a échoué"
CLOSED: Final = "Vigie s’arrête"

# The state of an engine, one line each.
STOPPED: Final = "arrêté"
VERIFYING: Final = "vérification des fichiers"
FETCHING: Final = "téléchargement\u00a0: {done} sur {total} Mo"
STARTING: Final = "démarrage"
WARMING: Final = "mise en route"
WARM: Final = "prêt"
UNRULED: Final = "prêt, mais sans les règles québécoises de Vigie"
WAITING: Final = "attend qu’un autre processus de Vigie le mette en route"
NOT_FETCHED: Final = "téléchargement impossible; nouvel essai dans {seconds} s"
NOT_STARTED: Final = "ne démarre pas; nouvel essai dans {seconds} s"
DIED: Final = "s’est arrêté; nouvel essai dans {seconds} s"
NOT_ANSWERING: Final = "ne répond pas à l’adresse donnée; nouvel essai dans {seconds} s"

# `vigie languagetool`.
FETCH_TITLE: Final = "Téléchargement de LanguageTool"
FETCH_LINE: Final = "LanguageTool\u00a0: {done} sur {total} Mo"
FETCHED: Final = "LanguageTool est sur place\u00a0: {count} fichiers vérifiés, {total} Mo."

# What the engines are asked to prove that they answer.
WARM_UP: Final = "La bibliothèque sera ouverte demain. The library will be open."
FAULT: Final = "Les employés de la Ville profite de la semaine de relâche."
# Seen by Vigie’s own rules alone.
OWN_FAULT: Final = "La patinoire est fermée est le restera."
