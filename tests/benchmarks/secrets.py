"""Count the secrets that the guard finds and its alarms on innocent texts.

Run `python -m tests.benchmarks.secrets`. Some of the texts, those called « unseen », are never
shown: nothing in the guard was mended after them. The others grew by what a first look missed.
"""

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from checks.secrets import redact

HERE: Final = Path(__file__).parents[1] / "data" / "secrets"
MARKED: Final = re.compile("⟦(.+?)⟧", re.DOTALL)
ENDS: Final = ".,;!?)»”"
# Put together here so that no scanner takes a list of examples for a leak.
SHAPES: Final = {
    "slack": "xoxb-" + "204819204812-" + "AbCdEfGhIjKl",
    "github": "ghp_" + "a1B2" * 9,
    "aws": "AKIA" + "IOSF7X2N" * 2,
    "google": "AIza" + "Sy7Qa" * 7,
    "stripe": "sk_" + "live_" + "4eC39HqLyjWD" * 2,
    "jwt": "eyJ" + "hbGciOiJIUzI1" + ".eyJzdWIiOiIxMjM0." + "SflKxwRJSMeKKF2",
    "pem": "-----BEGIN RSA " + "PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7\n",
    "hook": "hooks." + "slack.com/services/" + "T0ERABLES/B0VIGIE99/" + "a1B2c3D4e5F6g7H8",
}


@dataclass(frozen=True)
class Canary:
    """One text, and the secret in it."""

    text: str
    secret: str

    @property
    def hidden(self) -> bool:
        """Return whether nothing of the secret is left once the guard has passed."""
        return self.secret.rstrip(ENDS) not in redact(self.text).text


def secrets(name: str = "secrets") -> Iterator[Canary]:
    """Yield texts with a secret in each."""
    for line in _lines(name):
        found = MARKED.search(line)
        shape = next((key for key in SHAPES if "{" + key + "}" in line), "")
        secret = found[1] if found else SHAPES[shape]
        plain = MARKED.sub(r"\1", line).replace("{" + shape + "}", SHAPES.get(shape, ""))
        yield Canary(plain, secret)


def innocent(name: str = "innocent") -> Iterator[str]:
    """Yield texts without any secret."""
    yield from _lines(name)


def missed(name: str) -> list[Canary]:
    """Return the secrets that the guard does not hide."""
    return [one for one in secrets(name) if not one.hidden]


def alarms(name: str) -> list[str]:
    """Return the innocent texts in which the guard hides something."""
    return [one for one in innocent(name) if redact(one).spans]


def _lines(name: str) -> Iterator[str]:
    for line in (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        yield line.replace("\\n", "\n")


def main() -> None:
    """Print the figures; with ``--show``, what was missed and what alarmed, the unseen left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    for end in ("", "_unseen"):
        count, lost = len(list(secrets(f"secrets{end}"))), missed(f"secrets{end}")
        texts, rung = len(list(innocent(f"innocent{end}"))), alarms(f"innocent{end}")
        print(
            f"{end.strip('_') or 'seen'}: {count - len(lost)} of {count} secrets hidden "
            f"({100 * (count - len(lost)) / count:.1f} %), "
            f"{len(rung)} alarms on {texts} innocent texts"
        )
        if asked.show and not end:
            print(*(one.text for one in lost), "--", *rung, sep="\n")


if __name__ == "__main__":
    main()
