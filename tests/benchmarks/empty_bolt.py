"""Serve an empty Bolt application that commits one row for each event: what an ack is compared to.

``python -m tests.benchmarks.empty_bolt DATABASE_URL`` prints its address and serves until ended.
"""

import sys
from typing import Any

from slack_bolt import Ack, App
from slack_bolt.adapter.asgi import SlackRequestHandler
from slack_bolt.authorization import AuthorizeResult
from sqlalchemy import text

from bot.serving import Server, hear_the_end, listen, url_of
from storage.engine import Transactions, open_engine, writing
from tests.sandbox import BOT_TOKEN, SIGNING_SECRET


def application(rows: Transactions) -> App:
    """Return the shortest application that keeps what it acknowledges."""
    app = App(
        signing_secret=SIGNING_SECRET,
        authorize=lambda: AuthorizeResult(enterprise_id=None, team_id=None, bot_token=BOT_TOKEN),
        process_before_response=True,
        token_verification_enabled=False,
    )

    @app.event("message")
    def keep(body: dict[str, Any], ack: Ack) -> None:
        with rows() as session:
            insert = text("INSERT INTO kept (body) VALUES (:body)")
            session.execute(insert, {"body": str(body["event"])})
        ack()

    return app


def main(url: str) -> None:
    engine = open_engine(url)
    rows = writing(engine)
    with rows() as session:
        session.execute(text("CREATE TABLE kept (body TEXT)"))
    listening = listen("127.0.0.1", 0)
    server = Server(SlackRequestHandler(application(rows), path="/slack/events"), listening)
    server.start()
    print(url_of(listening), flush=True)
    hear_the_end()()
    server.end()


if __name__ == "__main__":
    main(sys.argv[1])
