"""A page as a script: it asks and posts what the browser would."""

import json
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from bot.sandbox.slack import PretendedSlack

Json = dict[str, Any]


CAMILLE = "U0CAMILLE"


def fetched(request: Request) -> Json:
    with urlopen(request, timeout=30) as answer:  # noqa: S310 -- loopback
        return dict(json.load(answer))


class Page:
    """A page as a script: it asks and posts."""

    def __init__(self, slack: PretendedSlack) -> None:
        self.base = slack.public_url

    def get(self, path: str, **query: object) -> Json:
        return fetched(Request(f"{self.base}/sandbox/{path}?{urlencode(query)}"))  # noqa: S310 -- loopback

    def post(self, path: str, **body: object) -> Json:
        data = json.dumps(body).encode()
        return fetched(Request(f"{self.base}/sandbox/{path}", data))  # noqa: S310 -- loopback

    def act(self, do: str, **body: object) -> Json:
        return self.post("act", user=CAMILLE, do=do, **body)

    def state(self) -> Json:
        return self.get("state", user=CAMILLE)
