"""Run Vigie: the front door, the worker, or both, until told to end."""

import logging
from collections.abc import Callable
from contextlib import ExitStack
from enum import StrEnum

from bot import places, steady
from bot.composition import Address, Vigie, compose
from bot.config import Environment, Mode
from bot.language.engines import Engines
from bot.opening import hold_alone, import_first, open_migrated
from bot.serving import Server, hear_the_end, listen, url_of
from bot.socket_mode import connect
from checks.catalog import all_checks
from checks.natures import propose

logger = logging.getLogger(__name__)


class Part(StrEnum):
    """Which part of Vigie a process runs."""

    ALL = "all"
    WEB = "web"
    WORKER = "worker"


def engines_of(environment: Environment) -> Engines:
    """Return the language engines, not started: ours, or the city's own LanguageTool."""
    return Engines(
        cache=places.languagetool(),
        state=places.languagetool(),
        rules=places.RULES if places.RULES.is_dir() else None,
        url=environment.languagetool_url,
    )


def address_of(environment: Environment) -> Address:
    """Return where Slack and Vigie reach each other."""
    assert environment.slack_bot_token is not None  # noqa: S101  verified by bot.config
    secret = environment.slack_signing_secret
    return Address(
        environment.slack_api_url,
        environment.slack_bot_token.get_secret_value(),
        secret.get_secret_value() if secret else "",
        environment.vigie_url or "",
    )


def serve(environment: Environment, part: Part, say: Callable[[str], None]) -> None:
    """Run until SIGTERM or Ctrl-C; every child process ends with this one."""
    wait_for_the_end = hear_the_end()
    with ExitStack() as stack:
        held = hold_alone(environment.database_url)
        if held:
            stack.enter_context(held)
        engine = open_migrated(environment.database_url)
        stack.callback(engine.dispose)
        if environment.vigie_settings:
            import_first(engine, environment.vigie_settings.read_text(encoding="utf-8"))
        engines = engines_of(environment)
        vigie = compose(engine, address_of(environment), engines, environment.vigie_admins)
        # The last thing that a fault of the database could stop: what follows starts without it.
        vigie.clock.refresh()
        # The worker is loaded once Slack is answered; in the end the door is the first to close.
        behind = stack.enter_context(ExitStack())
        if part is not Part.WORKER:
            say(open_door(stack, vigie, environment))
            propose("")  # its patterns take a sixth of a second to compile: before anybody waits
        if part is not Part.WEB:
            start_worker(behind, vigie, engines)
        steady.once_loaded()
        wait_for_the_end()


def start_worker(stack: ExitStack, vigie: Vigie, engines: Engines) -> None:
    """Start the threads, the clock and the language engines; they end with the stack."""
    from bot.scheduler import create_scheduler  # noqa: PLC0415  the door does without

    def state() -> dict[str, str]:
        return {one.name: f"{one.status}: {one.detail}" for one in engines.states()}

    stack.callback(engines.close)
    engines.start()
    all_checks()  # imported before the first judgement, which holds a transaction
    stack.callback(vigie.work_loops())
    scheduler = create_scheduler(vigie.services, vigie.clock, state)
    scheduler.start()
    stack.callback(scheduler.shutdown, wait=False)


def open_door(stack: ExitStack, vigie: Vigie, environment: Environment) -> str:
    """Begin to answer Slack; return the address."""
    listening = stack.enter_context(listen(environment.host, environment.port))
    server = Server(vigie.asgi, listening)
    server.start()
    stack.callback(server.end)
    if environment.mode is Mode.SOCKET and environment.slack_app_token:
        token = environment.slack_app_token.get_secret_value()
        stack.callback(connect(vigie, token))
    return url_of(listening)
