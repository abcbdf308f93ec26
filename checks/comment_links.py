"""Compare the links of comments: host and tracking set aside, what names a comment kept. Pure."""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from checks.types import Account, Platform

MOBILE: Final = re.compile(r"^(?:www|m|mobile|web|touch|mbasic|[a-z]{2}-[a-z]{2}|l|vm)\.")
SAME_HOST: Final = {
    "fb.com": "facebook.com",
    "fb.watch": "facebook.com",
    "fb.me": "facebook.com",
    "instagr.am": "instagram.com",
    "youtu.be": "youtube.com",
    "lnkd.in": "linkedin.com",
}
TRACKING: Final = re.compile(
    r"utm_\w+|__\w+.*|fbclid|gclid|igshid?|igsh|mibextid|rdid|share_\w+|sharer?|ref|ref_\w+|refsrc"
    r"|si|feature|pp|ab_channel|trk|trackingid|lipi|midtoken|originalsubdomain|rcm|_r|_t|_d|tt_from"
    r"|is_from_webapp|sender_\w+|web_id|source|u_code|locale|hl|paipv|eav|sfnsn|notif_\w+|comment_tracking"
)  # fmt: skip
HOSTS: Final = {
    "facebook.com": Platform.FACEBOOK,
    "instagram.com": Platform.INSTAGRAM,
    "linkedin.com": Platform.LINKEDIN,
    "tiktok.com": Platform.TIKTOK,
    "youtube.com": Platform.YOUTUBE,
}
# First parts of a path that name no account.
NO_NAME: Final = frozenset(
    {
        "p", "reel", "reels", "tv", "stories", "watch", "shorts", "live", "posts", "feed",
        "story.php", "permalink.php", "photo", "photo.php", "photos", "video", "videos", "share",
        "v", "t", "",
    }
)  # fmt: skip
HELD_BY: Final = frozenset({"company", "in", "showcase", "channel", "c", "user", "pg"})


def key_of(link: str) -> str:
    """Return what two links to the same comment have in common; empty when it is no address."""
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        return ""
    host, path = host_of(parts.hostname), unquote(parts.path).rstrip("/")
    asked = [
        (name, value)
        for name, value in parse_qsl(parts.query)
        if not TRACKING.fullmatch(name.lower())
    ]
    if parts.hostname.lower().endswith("youtu.be") and path:
        path, asked = "/watch", [("v", path.lstrip("/")), *asked]
    query = urlencode(sorted(asked))
    return f"{host}{path}" + (f"?{query}" if query else "")


def host_of(host: str) -> str:
    """Return a host without what a device or a language adds to it."""
    bare = MOBILE.sub("", host.lower().rstrip("."))
    return SAME_HOST.get(bare, bare)


def account_of(link: str, accounts: Iterable[Account]) -> str | None:
    """Return the key of the account that a link leads to; None when it cannot be told."""
    key = key_of(link)
    host, _, path = key.partition("/")
    platform = HOSTS.get(host.partition("?")[0])
    there = [one for one in accounts if one.platform == platform]
    name = name_of(path.partition("?")[0])
    named = [one for one in there if name and name == name_in(one.url)]
    if len(named) == 1:
        return named[0].key
    nameless = not name or not any(name_in(one.url) for one in there)
    return there[0].key if len(there) == 1 and nameless else None


def name_in(url: str) -> str:
    """Return the name of the account that an address of the settings leads to."""
    return name_of(key_of(url).partition("/")[2].partition("?")[0])


def name_of(path: str) -> str:
    """Return the name of an account in a path; empty when the path names none."""
    parts = [part for part in path.split("/") if part]
    while parts and parts[0].lower() in HELD_BY:
        parts.pop(0)
    first = parts[0].lower() if parts else ""
    return "" if first in NO_NAME else first.removeprefix("@")
