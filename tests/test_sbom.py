"""The bill of materials holds every package and every jar of the locks, each with its digest."""

import json
import tomllib

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.sbom import JARS, bill
from tests.test_supply import LOCKS, pinned


def test_all_that_is_installed_is_in_the_bill_with_its_digest() -> None:
    told = json.loads(bill())
    purls = {one["purl"] for one in told["components"]}
    names = {one.removeprefix("pkg:pypi/").partition("@")[0] for one in purls if "pypi" in one}
    assert names == set(pinned(LOCKS[0]))
    jars = tomllib.loads(JARS.read_text(encoding="utf-8"))["dependencies"]
    assert len([one for one in purls if "maven" in one]) == len(jars) > 100
    assert all(one["hashes"] for one in told["components"])


def test_the_bill_is_what_the_standard_asks() -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill()) is None


def test_the_same_locks_have_the_same_number() -> None:
    assert json.loads(bill())["serialNumber"] == json.loads(bill())["serialNumber"]
