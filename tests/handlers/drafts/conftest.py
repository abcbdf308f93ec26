"""A desk whose engines know two faults."""

import pytest

from tests.handlers.desk import Desk
from tests.handlers.drafts.faults import FAULT


@pytest.fixture
def faulty(desk: Desk) -> Desk:
    desk.engines.faults = {FAULT: ("La Ville invite",), "voisins": ("voisines", "voisin")}
    return desk
