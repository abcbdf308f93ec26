"""Keep acknowledgements steady while the rest of Vigie works in the same process."""

import gc
import sys
from typing import Final

# Each statement of an acknowledgement waits so long for a thread that computes to let it in;
# Python's own choice, five times as long, is felt ten times over.
SWITCH_SECONDS: Final = 0.001


def before_loading() -> None:
    """Let threads in often; collect no garbage while what is there to stay is being loaded."""
    sys.setswitchinterval(SWITCH_SECONDS)
    gc.disable()


def once_loaded() -> None:
    """Collect garbage again, but never look through what was loaded: that stops every thread."""
    gc.collect()
    gc.freeze()
    gc.enable()
