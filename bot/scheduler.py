"""Decide how often the clock knocks. What is due is the database's business."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any, Final

from apscheduler.schedulers.background import BackgroundScheduler

from bot import clock
from bot.city_clock import CityClock
from bot.logs import whence
from handlers import duties
from handlers.services import Services
from storage import dues, heartbeats

logger = logging.getLogger(__name__)

TICK_SECONDS: Final = 15
BEAT_SECONDS: Final = 5
WORKER: Final = "worker"


def create_scheduler(
    services: Services, city_clock: CityClock, engines_state: Callable[[], dict[str, Any]]
) -> BackgroundScheduler:
    """Return a scheduler whose jobs hold no state: they may be missed, repeated or doubled."""
    scheduler = BackgroundScheduler(
        timezone="UTC",
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": 60},
    )

    def knock() -> None:
        attempt("clock", city_clock.refresh)
        tick(services)

    def beat() -> None:
        attempt("heartbeat", partial(_beat, services, engines_state))

    scheduler.add_job(knock, "interval", seconds=TICK_SECONDS, next_run_time=clock.now())
    scheduler.add_job(beat, "interval", seconds=BEAT_SECONDS, next_run_time=clock.now())
    return scheduler


def tick(services: Services) -> None:
    """Do all that is due at this instant of the city's time; one fault stops no other tick."""
    for one in duties.TICKS:
        attempt(one.__module__, partial(one, services))


def attempt(name: str, what: Callable[[], None]) -> None:
    """Do something of which the next knock is the second try; a fault is said."""
    try:
        what()
    except Exception as error:  # noqa: BLE001  the clock must go on
        logger.error("tick failed", extra={"tick": name, **whence(error)})  # noqa: TRY400


def _beat(services: Services, engines_state: Callable[[], dict[str, Any]]) -> None:
    with services.transaction() as session:
        heartbeats.beat(session, WORKER, clock.now(), engines_state())


def play_until(services: Services, city_clock: CityClock, target: datetime) -> datetime:
    """Move the city's clock forward, stopping at each instant when something is due on the way."""
    while True:
        with services.reading() as session:
            found = [dues.next_due(session), *(one(session, services) for one in duties.NEXT)]
            due = min((at for at in found if at), default=None)
        step = min(target, max(due, city_clock())) if due else target
        with services.transaction() as session:
            city_clock.move(session, step)
        tick(services)
        if step >= target:
            return city_clock()
