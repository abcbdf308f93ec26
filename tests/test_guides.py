"""The guides show what exists, and keep what they promise."""

import re
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from checks.city import Role
from tests import pictures
from tests.painting import size

GUIDES: Final = tuple(sorted((Path(__file__).parents[1] / "docs" / "guides").glob("*.md")))
SHOWN: Final = re.compile(r"!\[(?P<says>[^\]]*)\]\(\.\./pictures/(?P<name>[^)]+)\)")
LINK: Final = re.compile(r"\]\((?P<target>[^)#:]+)(?:#[^)]*)?\)")
STEP: Final = re.compile(r"^\d+\. ", re.MULTILINE)
TECHNICIAN: Final = 8
# Bytes in all: whoever copies the project copies them too.
WEIGHT: Final = 600_000
# Whose guide each role reads.
READS: Final = {
    Role.ADVISER: "conseiller",
    Role.APPROVER: "approuver",
    Role.POLICE_OFFICER: "police",
    Role.POLICE_APPROVER: "police",
    Role.HUMAN_RESOURCES: "employe",
    Role.INFORMATION_TECHNOLOGY: "ti",
    Role.DIRECTOR: "direction",
    Role.ELECTED: "elus",
    Role.ON_DUTY: "direction",
    Role.PRIVACY_OFFICER: "confidentialite",
    Role.ADMINISTRATOR: "administrer",
}


def named() -> Counter[str]:
    return Counter(shown["name"] for guide in GUIDES for shown in SHOWN.finditer(guide.read_text()))


def test_each_picture_is_shown_once_and_each_shown_picture_is_kept() -> None:
    kept = {one.name for one in pictures.PICTURES.iterdir()}
    assert named() == dict.fromkeys(kept, 1)


def test_each_picture_says_in_words_what_it_shows() -> None:
    said = [shown["says"] for guide in GUIDES for shown in SHOWN.finditer(guide.read_text())]
    assert min(map(len, said)) > 20
    assert len(set(said)) == len(said)


def test_the_pictures_are_light_and_whole() -> None:
    kept = {one.name: one.read_bytes() for one in pictures.PICTURES.iterdir()}
    assert sum(map(len, kept.values())) <= WEIGHT
    assert all(min(size(png)) > 100 for png in kept.values())


def test_every_role_has_its_guide() -> None:
    assert READS.keys() == set(Role)
    assert set(READS.values()) <= {guide.stem for guide in GUIDES}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_every_link_of_a_guide_leads_somewhere(guide: Path) -> None:
    for link in LINK.finditer(guide.read_text()):
        assert (guide.parent / link["target"]).exists(), link["target"]


def test_a_technician_installs_vigie_in_eight_steps() -> None:
    steps = STEP.findall(next(one for one in GUIDES if one.stem == "installer").read_text())
    print(len(steps), "steps")  # noqa: T201  the figure
    assert 0 < len(steps) <= TECHNICIAN
