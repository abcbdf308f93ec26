"""The registers of reports: every state has its words, every step its button, all are reachable."""

from dataclasses import replace
from types import ModuleType

import pytest

import handlers.harassment.flow
import handlers.harassment.texts
import handlers.image.flow
import handlers.image.texts
import handlers.incidents.flow
import handlers.incidents.texts
from handlers.reporting import Register
from storage.reports import NEW, Report
from tests.handlers.givens import DENIS, THURSDAY

REGISTERS = [
    (handlers.image.flow, handlers.image.texts),
    (handlers.harassment.flow, handlers.harassment.texts),
    (handlers.incidents.flow, handlers.incidents.texts),
]


def states(register: Register) -> set[str]:
    return {NEW, *(step.becomes for step in register.steps.values())}


@pytest.mark.parametrize(("flow", "texts"), REGISTERS)
def test_states_and_steps_have_their_words(flow: ModuleType, texts: ModuleType) -> None:
    register: Register = flow.REGISTER
    assert set(texts.STATES) == states(register)
    assert set(texts.STEPS) == set(register.steps)
    told = {register.steps[name].becomes for name in flow.TOLD}
    assert set(texts.TOLD) == {"received", *told}


@pytest.mark.parametrize("flow", [flow for flow, _ in REGISTERS])
def test_every_state_leads_to_an_end(flow: ModuleType) -> None:
    register: Register = flow.REGISTER
    reached, waiting = {NEW}, [NEW]
    while waiting:
        state = waiting.pop()
        after = {step.becomes for step in register.steps.values() if state in step.was}
        waiting += after - reached
        reached |= after
    assert reached == states(register)
    ends = {state for state in reached if not register.open_steps(report(register, state))}
    assert ends


def report(register: Register, state: str) -> Report:
    one = Report(1, register.kind, DENIS, THURSDAY, NEW, "", {}, {})
    return replace(one, status=state)
