"""Stand between Vigie and Java, so that Java never outlives Vigie.

Run as a script with the standard library alone: `python -I -S keeper.py COMMAND…`. Its standard
input is a pipe held by Vigie: the end of that pipe, even by kill -9, ends Java. On Linux the
kernel ends Java when the keeper itself is killed.
"""

import ctypes
import os
import signal
import subprocess
import sys
import threading
from typing import Final

PR_SET_PDEATHSIG: Final = 1
GRACE: Final = 3
# Whoever is to be acknowledged goes first where cores are few.
YIELDING: Final = 5


def _die_with(parent: int) -> None:
    """Ask the kernel to kill this process when its parent dies; Linux only."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it died in between
        os._exit(1)


def _end_with_pipe(child: subprocess.Popen[bytes]) -> None:
    while os.read(sys.stdin.fileno(), 4096):
        pass
    child.terminate()
    try:
        child.wait(GRACE)
    except subprocess.TimeoutExpired:
        child.kill()


def keep(command: list[str]) -> int:
    """Run a command until it ends or the standard input does; return its exit code."""
    # Ctrl-C reaches the whole group of the terminal: Vigie decides when to close the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(YIELDING)
    parent = os.getpid()
    linux = sys.platform == "linux"
    child = subprocess.Popen(  # noqa: S603  the command is Vigie's own
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # Only one thread exists yet, so that running code after the fork is safe.
        preexec_fn=(lambda: _die_with(parent)) if linux else None,  # noqa: PLW1509
    )
    sys.stdout.write(f"{child.pid}\n")
    sys.stdout.flush()
    threading.Thread(target=_end_with_pipe, args=(child,), daemon=True).start()
    return child.wait()


if __name__ == "__main__":
    sys.exit(keep(sys.argv[1:]))
