"""The child that guesses languages: asked by many, killed, hung, restarted."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import psutil

from bot.language import texts
from bot.language.companion import Companion
from bot.language.states import Status
from bot.language.trades import GUESSING
from checks.sentences import sentences
from checks.types import Guess, NotRun
from tests.languagetool import ROOT
from tests.watching import eventually, runs

FRENCH = "La municipalité embauche une horticultrice chevronnée."
ENGLISH = "The library will be closed on Monday for the inventory."

# What becomes of a child does not depend on what it reads with.
ECHOING = replace(GUESSING, module="tests.bot.language.echo")
PARENT = """
import time
from bot.language.companion import Companion
from tests.bot.language.test_companion import ECHOING
child = Companion(ECHOING)
child.start()
child.wait_warm(60)
print(child.pid, flush=True)
time.sleep(600)
"""


def test_french_is_probable_and_english_is_not(companion: Companion[Guess]) -> None:
    answer = companion.ask(f"{FRENCH} {ENGLISH}")
    assert not isinstance(answer, NotRun)
    french, english = answer
    assert min(french.langdetect, french.lingua) > 0.9
    assert max(english.langdetect, english.lingua) < 0.1


def test_a_sentence_whose_small_words_tell_is_not_guessed_at(companion: Companion[Guess]) -> None:
    assert companion.ask("Nous vous attendons à la bibliothèque pour le conte du samedi.") == ()


def test_a_guess_lies_where_its_sentence_does(companion: Companion[Guess]) -> None:
    text = f"🎉 {FRENCH}\n{ENGLISH} #Hashtag"
    answer = companion.ask(text)
    assert not isinstance(answer, NotRun)
    assert [(one.start, one.end) for one in answer] == [one.span for one in sentences(text, 15)]


def test_strange_texts_are_answered(companion: Companion[Guess]) -> None:
    for text in ("", "\x00", "🎉", "\ud800", "\u202eabc", '"}\n{"id": 0}', "ᐃᓄᒃᑎᑐᑦ", "a" * 5000):
        assert not isinstance(companion.ask(text), NotRun), repr(text)


def test_the_same_text_gets_the_same_guess(companion: Companion[Guess]) -> None:
    assert len({companion.ask("Bonne fin de semaine à tous!") for _ in range(20)}) == 1


def test_many_threads_each_get_their_own_answer(companion: Companion[Guess]) -> None:
    asked = [FRENCH if number % 2 else ENGLISH for number in range(60)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(companion.ask, asked))
    for text, answer in zip(asked, answers, strict=True):
        assert not isinstance(answer, NotRun)
        assert (answer[0].lingua > 0.5) is (text is FRENCH)


def test_a_killed_child_is_replaced_and_says_so() -> None:
    child = Companion(ECHOING)
    child.start()
    try:
        assert child.ask(FRENCH) == NotRun(texts.GUESS_PREPARING)
        assert child.wait_warm(60)
        first = child.pid
        os.kill(first, signal.SIGKILL)
        assert eventually(lambda: child.state().status is not Status.WARM)
        assert isinstance(child.ask(FRENCH), NotRun)
        assert child.wait_warm(60)
        assert child.pid != first
        assert not isinstance(child.ask(FRENCH), NotRun)
    finally:
        child.close()
    assert not runs(child.pid)
    assert child.state().status is Status.DOWN


def test_a_hung_child_is_late_and_then_replaced() -> None:
    child = Companion(ECHOING, silence=0.2)
    child.start()
    try:
        assert child.wait_warm(60)
        first = child.pid
        os.kill(first, signal.SIGSTOP)
        assert child.ask(FRENCH, 0.3) == NotRun(texts.GUESS_LATE)
        assert eventually(lambda: not runs(first))
        assert child.wait_warm(60)
    finally:
        child.close()


def test_a_hung_child_is_replaced_however_soon_each_asker_leaves() -> None:
    child = Companion(ECHOING, silence=0.5)
    child.start()
    try:
        assert child.wait_warm(60)
        first = child.pid
        os.kill(first, signal.SIGSTOP)
        for number in range(8):
            child.ask(f"{FRENCH} {number}", 0.1)
        assert eventually(lambda: not runs(first))
        assert child.wait_warm(60)
    finally:
        child.close()


def test_a_full_pipe_does_not_hold_who_asks() -> None:
    child = Companion(ECHOING)
    child.start()
    try:
        assert child.wait_warm(60)
        os.kill(child.pid, signal.SIGSTOP)
        for _ in range(5):  # several times what a pipe holds
            assert child.ask("é" * 20_000, 0.1) == NotRun(texts.GUESS_LATE)
    finally:
        child.close()


def test_the_child_dies_when_its_parent_is_killed() -> None:
    command = [sys.executable, "-c", PARENT]
    with subprocess.Popen(  # noqa: S603  our own words
        command, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as parent:
        assert parent.stdout
        pid = int(parent.stdout.readline())
        assert runs(pid)
        parent.kill()
    assert eventually(lambda: not runs(pid), 30)


def test_the_child_keeps_the_detectors_out_of_the_parent(companion: Companion[Guess]) -> None:
    assert psutil.Process(companion.pid).memory_info().rss > 100_000_000
