"""Watch processes come and go, without sleeping blindly."""

import time
from collections.abc import Callable

import psutil


def eventually(holds: Callable[[], bool], seconds: float = 60.0) -> bool:
    """Return whether something becomes true within a time."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def runs(pid: int) -> bool:
    """Return whether a process lives and is no zombie."""
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
