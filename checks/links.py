"""Find addresses of sites and of people in a text; nothing is ever fetched."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.plain import read
from checks.types import Draft, Span

ENDINGS: Final = (
    "ca|com|org|net|quebec|info|fr|eu|io|co|app|tv|me|ly|gl|gd|at|be|gy|cc|us|uk|shop|store|biz|news"
    "|site|online|club|page|link|live|example|coop|museum|montreal|int|edu|gov|sh|im|to|pub|blog"
)
SITE: Final = re.compile(
    r"(?<![\w.@/-])(?:(?:https?://(?:www\.)?|www\.)(?P<told>(?:[\w-]{1,63}\.){1,6}[a-z]{2,24})"
    r"|(?P<bare>(?:[\w-]{1,63}\.){1,6}(?:" + ENDINGS + r")|lnkd\.in))(?![\w@-]|\.\w)"
    r"(?P<path>:\d{2,5})?(?:[/?#][^\s<>«»\"“”]{0,400})?"
)
EMAIL: Final = re.compile(
    r"(?<![\w.+-])(?P<name>[\w.+-]{1,64})@(?P<host>(?:[\w-]{1,63}\.){1,6}[a-z]{2,24})(?![\w-])"
)
IN_BIO: Final = re.compile(
    r"\blien(?: cliquable)? (?:est )?(?:dans|en|de|sur) (?:la |notre |votre )?"
    r"(?:bio\b|biographie|profil)|\blinkinbio\b"
)
BIO_PLATFORMS: Final = frozenset({"instagram", "tiktok"})


@dataclass(frozen=True, slots=True)
class Site:
    """One address of a site in a text: where, on what host, and its words."""

    span: Span
    host: str
    words: str


@dataclass(frozen=True, slots=True)
class Email:
    """One address of a person or a service."""

    span: Span
    name: str
    host: str


def sites(text: str) -> tuple[Site, ...]:
    """Return the addresses of sites in a text, final punctuation left out."""
    found = []
    plain = read(text)
    for match in SITE.finditer(plain.low):
        words = match.group().rstrip(".,;:!?)…'")
        span = plain.span(match.start(), match.start() + len(words))
        found.append(Site(span, bare(match["told"] or match["bare"]), words))
    return tuple(found)


def emails(text: str) -> tuple[Email, ...]:
    """Return the e-mail addresses of a text."""
    plain = read(text)
    return tuple(Email(span, match["name"], match["host"]) for match, span in plain.find(EMAIL))


def bare(host: str) -> str:
    """Return a host as it is compared: small letters, no scheme, no path, no « www »."""
    host = host.strip().lower().removeprefix("https://").removeprefix("http://")
    return host.split("/")[0].split(":")[0].removeprefix("www.")


def among(host: str, domains: Iterable[str]) -> bool:
    """Say whether a host is one of these domains or below one."""
    return any(host == one or host.endswith(f".{one}") for one in map(bare, domains) if one)


def hosts(draft: Draft) -> tuple[str, ...]:
    """Return the hosts that a draft leads to, by its field or its words."""
    field = (bare(draft.link),) if draft.link.strip() else ()
    return field + tuple(site.host for site in sites(draft.text))


def in_bio(text: str) -> bool:
    """Say whether a text sends people to the link of the account's profile."""
    return bool(IN_BIO.search(read(text).low))
