"""Print what Vigie is made of, as CycloneDX 1.6 in JSON: ``python -m tests.sbom`` or `make sbom`.

Made from the locks alone, so that it says what is installed everywhere: the packages with the
digests of all their files, and LanguageTool's jars.
"""

import re
import sys
import tomllib
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

ROOT: Final = Path(__file__).parents[1]
PACKAGES: Final = ROOT / "requirements.lock"
JARS: Final = ROOT / "bot" / "language" / "languagetool" / "jgo.lock.toml"
PACKAGE: Final = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)
DIGEST: Final = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def packages() -> Iterator[Component]:
    """Yield each Python package of the lock."""
    said = PACKAGES.read_text(encoding="utf-8")
    found = list(PACKAGE.finditer(said))
    ends = [one.start() for one in found[1:]] + [len(said)]
    for one, end in zip(found, ends, strict=True):
        name, version = one["name"], one["version"]
        digests = DIGEST.findall(said, one.end(), end)
        yield _component(PackageURL("pypi", None, name.lower(), version), digests)


def jars() -> Iterator[Component]:
    """Yield each jar of LanguageTool's lock."""
    lock = tomllib.loads(JARS.read_text(encoding="utf-8"))
    for one in lock["dependencies"]:
        purl = PackageURL("maven", one["groupId"], one["artifactId"], one["version"])
        yield _component(purl, [one["sha256"]])


def _component(purl: PackageURL, digests: list[str]) -> Component:
    return Component(
        type=ComponentType.LIBRARY,
        group=purl.namespace,
        name=purl.name,
        version=purl.version,
        purl=purl,
        bom_ref=purl.to_string(),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=one) for one in digests],
    )


def bill() -> str:
    """Return the bill of materials; the same locks have the same serial number."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    vigie = Component(
        type=ComponentType.APPLICATION, name=project["name"], version=project["version"]
    )
    locks = PACKAGES.read_text(encoding="utf-8") + JARS.read_text(encoding="utf-8")
    bom = Bom(
        components=[*packages(), *jars()], serial_number=uuid.uuid5(uuid.NAMESPACE_OID, locks)
    )
    bom.metadata.component = vigie
    bom.register_dependency(vigie, bom.components)
    return JsonV1Dot6(bom).output_as_string(indent=2)


if __name__ == "__main__":
    sys.stdout.write(bill() + "\n")
