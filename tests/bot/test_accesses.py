"""The register of accesses from a terminal: a table for an audit, and no secret in it."""

import csv
import io

from tests.bot.terminal import Vigie
from tests.handlers.custody import an_access
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FACEBOOK


def test_the_register_is_written_as_a_table(office: Desk, vigie: Vigie) -> None:
    an_access(office.services)
    ended = vigie("accesses")
    assert ended.code == 0
    (row,) = csv.DictReader(io.StringIO(ended.out))
    assert (row["account"], row["custodian"], row["last_changed_on"], row["retired_on"]) == (
        FACEBOOK, CAMILLE, "2026-11-02", ""
    )  # fmt: skip
