"""Start something; whatever a person can mend is said in a sentence, without a traceback."""

import errno
import os
from collections.abc import Callable
from typing import ParamSpec

from sqlalchemy.exc import DBAPIError

from bot import config, durability, logs, texts
from bot.opening import AlreadyRunningError, NewerDatabaseError, RefusedSettingsError
from bot.said import SaidError

Arguments = ParamSpec("Arguments")


def environment() -> config.Environment:
    """Return the environment, with logs as it asks; raises SaidError when it cannot be used."""
    found = config.read()
    # Without a token only the sandbox runs, on a database that anybody may lose.
    lasting = found.vigie_ephemeral or found.mode is config.Mode.SANDBOX
    if not lasting and durability.is_ephemeral(
        found.database_url, os.environ, durability.mounts_here()
    ):
        raise SaidError(texts.EPHEMERAL)
    logs.configure(found.log_level)
    return found


def run(what: Callable[Arguments, None], *args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
    """Run something to its end; raises SaidError for what a person can mend."""
    try:
        what(*args, **kwargs)
    except NewerDatabaseError:
        raise SaidError(texts.DATABASE_AHEAD) from None
    except AlreadyRunningError:
        raise SaidError(texts.ALREADY_RUNNING) from None
    except RefusedSettingsError as error:
        raise SaidError(texts.BAD_SETTINGS, *error.args) from None
    except DBAPIError:
        raise SaidError(texts.DATABASE_AWAY) from None
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise SaidError(texts.PORT_TAKEN) from None
        raise SaidError(texts.SYSTEM.format(why=error.strerror or type(error).__name__)) from None
