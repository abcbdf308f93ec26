"""Say how Vigie is: alive, ready, and in figures."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

from prometheus_client import CollectorRegistry, Gauge, generate_latest
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from bot import clock
from bot.web.door import Answer
from handlers.services import Services
from storage import heartbeats, inbox, outbox
from storage.migrating import at_head

FRESH: Final = timedelta(seconds=30)
JSON: Final = "application/json"
HEALTH, READY, METRICS = "/healthz", "/readyz", "/metrics"
PATHS: Final = frozenset({HEALTH, READY, METRICS})


def pages(engine: Engine, services: Services) -> dict[str, Callable[[], Answer]]:
    """Return the pages by their path."""
    return {
        HEALTH: lambda: Answer(200, b"ok\n"),
        READY: lambda: readyz(engine, services),
        METRICS: lambda: metrics(services),
    }


def readyz(engine: Engine, services: Services) -> Answer:
    """Return 200 when Vigie can do its work, 503 with what is missing otherwise.

    Engines that are warming or down are said, and do not make Vigie unready: it answers anyway.
    """
    state = _state(engine, services)
    status = 200 if state["database"] == "ok" and state["worker"] == "ok" else 503
    return Answer(status, json.dumps(state, ensure_ascii=False).encode(), JSON)


def _state(engine: Engine, services: Services) -> dict[str, Any]:
    try:
        if not at_head(engine):
            return {"database": "not at head", "worker": "unknown", "engines": {}}
        with services.reading() as session:
            beat = heartbeats.all_of(session).get("worker")
    except (DBAPIError, TimeoutError):
        return {"database": "unreachable", "worker": "unknown", "engines": {}}
    alive = beat is not None and clock.now() - beat.at < FRESH
    return {
        "database": "ok",
        "worker": "ok" if alive else "silent",
        "engines": beat.state if beat else {},
    }


def metrics(services: Services) -> Answer:
    """Return the figures that a monitor reads, in Prometheus's format."""
    registry = CollectorRegistry()
    with services.reading() as session:
        figures = {
            "vigie_inbox_pending": ("Deliveries waiting to be acted on", inbox.pending(session)),
            "vigie_outbox_pending": ("Messages owed", outbox.pending(session)),
        }
        beats = heartbeats.all_of(session)
    for name, (words, value) in figures.items():
        Gauge(name, words, registry=registry).set(value)
    age = Gauge(
        "vigie_heartbeat_age_seconds", "Since a part last spoke", ["part"], registry=registry
    )
    for beat in beats.values():
        age.labels(beat.name).set((clock.now() - beat.at).total_seconds())
    return Answer(200, generate_latest(registry), "text/plain; version=0.0.4")
