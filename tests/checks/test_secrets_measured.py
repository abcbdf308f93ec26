"""The guard against secrets, measured: what it must find, and on what it must stay quiet."""

import pytest

from tests.benchmarks.secrets import Canary, alarms, innocent, missed, secrets

# 98 % of 150, and one alarm on 500 texts: what the city was promised; kept on a larger measure.
MISSED, ALARMS = 3, 1
FEWEST_SECRETS, FEWEST_TEXTS = 280, 820


def test_there_is_enough_to_measure() -> None:
    hidden = [one.text for end in ("", "_unseen") for one in secrets(f"secrets{end}")]
    texts = [one for end in ("", "_unseen") for one in innocent(f"innocent{end}")]
    assert len(set(hidden)) >= FEWEST_SECRETS
    assert len(set(texts)) >= FEWEST_TEXTS


def test_secrets_in_sentences_are_hidden() -> None:
    lost = [*missed("secrets"), *missed("secrets_unseen")]
    assert len(lost) <= MISSED, [one.text for one in lost]


def test_innocent_texts_are_left_alone() -> None:
    rung = [*alarms("innocent"), *alarms("innocent_unseen")]
    assert len(rung) <= ALARMS, rung


@pytest.mark.parametrize("canary", list(secrets())[:3], ids=lambda one: one.text[:20])
def test_the_measure_sees_a_secret_that_is_left(
    canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "tests.benchmarks.secrets.redact", lambda text: type("R", (), {"text": text})
    )
    assert not canary.hidden
