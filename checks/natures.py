"""Propose the nature of a comment from its words (art. 6, 7, 10); a person decides. Pure."""

import re
import tomllib
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from checks.plain import read
from checks.voices import insults

DATA: Final = Path(__file__).with_name("natures.toml")
# What says nothing by itself: names called, addresses, signs, greetings.
ASIDE: Final = re.compile(
    r"@[\w.]+|https?://\S+|[^\w\s]+|\b(?:lol|haha\w*|mdr|ok|allo|hello|salut|regarde)\b"
)


class Nature(StrEnum):
    """What a comment of the public is."""

    QUESTION = "question"
    COMPLAINT = "complaint"
    MEDIA = "media"
    ADVERTISING = "advertising"
    INSULT = "insult"
    DANGER = "danger"
    OPINION = "opinion"
    OFF_TOPIC = "off_topic"


@cache
def signs() -> dict[str, re.Pattern[str]]:
    """Return what each nature is recognised by, as reviewed in its file."""
    rows = tomllib.loads(DATA.read_text(encoding="utf-8"))
    return {name: re.compile(r"\b(?:" + "|".join(parts) + ")") for name, parts in rows.items()}


def propose(text: str) -> Nature:
    """Return what a comment most likely is; danger outranks all."""
    low = " ".join(read(text).low.split())
    known = signs()
    if known["danger"].search(known["no_danger"].sub(" ", low)):
        return Nature.DANGER
    for nature in (Nature.MEDIA, Nature.ADVERTISING):
        if known[nature].search(low):
            return nature
    if insults(text) or known["attack"].search(low):
        return Nature.INSULT
    if known["complaint"].search(low):
        return Nature.COMPLAINT
    if known["elsewhere"].search(low) or not any(map(str.isalpha, ASIDE.sub(" ", low))):
        return Nature.OFF_TOPIC
    return Nature.QUESTION if "?" in low or known["asking"].search(low) else Nature.OPINION
