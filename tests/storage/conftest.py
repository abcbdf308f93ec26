"""Transactions on each kind of database."""

import pytest
from sqlalchemy import Engine

from storage.engine import Transactions, reading, writing


@pytest.fixture
def write(engine: Engine) -> Transactions:
    return writing(engine)


@pytest.fixture
def read(engine: Engine) -> Transactions:
    return reading(engine)
