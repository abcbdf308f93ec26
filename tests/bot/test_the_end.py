"""Told to end, Vigie ends, whichever of its threads the signal reached."""

import subprocess
import sys
from typing import Final

from tests.processes import ROOT

# The main thread sleeps and does not see the signal, which another thread of the process gets.
DEAF: Final = """
import os, signal, threading, time
from bot.serving import hear_the_end

def tell() -> None:
    time.sleep(0.5)
    os.kill(os.getpid(), signal.SIGTERM)

threading.Thread(target=tell, daemon=True).start()
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
hear_the_end()()
print("ended")
"""


def test_a_signal_that_does_not_wake_the_main_thread_is_heard() -> None:
    done = subprocess.run(  # noqa: S603  our own words
        [sys.executable, "-c", DEAF], cwd=ROOT, capture_output=True, text=True, check=False,
        timeout=30,
    )  # fmt: skip
    assert done.stdout == "ended\n", done.stderr
