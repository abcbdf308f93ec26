"""Judge many texts with both cores busy: ``python -m tests.benchmarks.throughput [COUNT]``.

LanguageTool alone with as many clients as Vigie has; ``vigie check --jsonl``; the same without the
parse. Then how a verdict's time grows with the text, and what a sentence changed in a long draft
costs.
"""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from bot.check.stream import SPARE
from tests.benchmarks.figures import figure
from tests.benchmarks.fresh import posts
from tests.benchmarks.verdict import WARM_UP, Call, bare, line, stream, timed, vigie
from tests.languagetool import serving

COUNT: Final = 1000
ROUNDS: Final = 3
CLIENTS: Final = 2 + SPARE
LENGTHS: Final = (10, 100, 300, 1000, 5000)
EACH: Final = 20
LONG: Final = 900
DRAFT: Final = 4000
DRAFTS: Final = 5
MODULES: Final = {"Vigie": "bot", "Vigie without the parse": "tests.benchmarks.unparsed"}


def alone(url: str, texts: list[str]) -> float:
    """Return the texts a second that LanguageTool reads for so many clients."""
    shares = [texts[number::CLIENTS] for number in range(CLIENTS)]

    def ask(mine: list[str]) -> None:
        call = bare(url)
        for text in mine:
            call(text)

    begun = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(ask, shares))
    return len(texts) / (time.perf_counter() - begun)


def together(module: str, url: str, texts: list[str]) -> float:
    """Return the texts a second of ``check --jsonl``, from its first answer to its last."""
    with stream(url, module) as (asked, answered), ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: (asked.writelines(map(line, texts)), asked.close()))
        answered.readline()
        begun = time.perf_counter()
        said = [json.loads(one) for one in answered]
        spent = time.perf_counter() - begun
    assert len(said) == len(texts) - 1
    assert not any(one["not_run"] for one in said)
    return len(said) / spent


def full(url: str, count: int) -> None:
    """Print the rates, each on texts that nobody has seen; the medians of a few rounds."""
    fresh = posts(seed=time.time_ns())

    def unseen() -> list[str]:
        return [next(fresh) for _ in range(count)]

    alone(url, unseen()[: count // 5])
    # In turns: what the machine gives changes from one minute to the next.
    rounds = [
        (alone(url, unseen()), [together(module, url, unseen()) for module in MODULES.values()])
        for _ in range(ROUNDS)
    ]
    rate = statistics.median(bare for bare, _ in rounds)
    figure(f"LanguageTool alone, {CLIENTS} clients", rate, "texts/s")
    figure("LanguageTool alone, a text", 1000 / rate, "ms")
    for place, (name, aim) in enumerate(zip(MODULES, (0.6, 0.75), strict=True)):
        ours = statistics.median(rates[place] for _, rates in rounds)
        share = statistics.median(rates[place] / bare for bare, rates in rounds)
        figure(f"{name}, --jsonl", ours, "texts/s")
        figure(f"{name}, share of LanguageTool's rate", share, "×", f"≥ {aim}")


def by_length(url: str) -> None:
    """Print the medians of short and long texts."""
    fresh = posts(seed=time.time_ns(), words=LONG)
    direct = bare(url)
    with vigie(url) as through:
        for _ in range(WARM_UP):
            through(next(fresh)[:300])
            direct(next(fresh)[:300])
        for length in LENGTHS:
            ours, theirs = _pairs(through, direct, lambda n=length: next(fresh)[:n])  # type: ignore[misc]
            figure(f"verdict of {length} characters", ours, "ms")
            figure(f"LanguageTool alone, {length} characters", theirs, "ms")
        retyped(lambda: next(fresh)[:DRAFT], through, direct)


def _pairs(ours: Call, theirs: Call, text: Callable[[], str]) -> tuple[float, float]:
    times = [(timed(ours, text()), timed(theirs, text())) for _ in range(EACH)]
    return statistics.median(a for a, _ in times), statistics.median(b for _, b in times)


def retyped(draft: Callable[[], str], ours: Call, theirs: Call) -> None:
    """Print what long drafts cost, then what they cost again when one sentence of each changes."""
    read: dict[str, list[list[float]]] = {"": [], "LanguageTool alone, ": []}
    for _ in range(DRAFTS):
        for call, told in zip((ours, theirs), read.values(), strict=True):
            told.append([timed(call, text) for text in changed(draft())])
    for name, times in read.items():
        whole = statistics.median(one[0] for one in times)
        again = statistics.median(spent for one in times for spent in one[1:])
        figure(f"{name}{DRAFT} characters, the first time", whole, "ms")
        figure(f"{name}{DRAFT} characters, one sentence changed", again, "ms")
        figure(f"{name}one sentence changed, share of the first time", again / whole, "×")


def changed(text: str) -> Iterator[str]:
    """Yield a text, then the same with another sentence changed each time."""
    yield text
    sentences = text.split(". ")
    for place in range(min(EACH, len(sentences))):
        other = [*sentences[:place], f"{sentences[place]} pour {place + 2} familles"]
        yield ". ".join([*other, *sentences[place + 1 :]])


def main(count: int = COUNT) -> None:
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as url:
        full(url, count)
        by_length(url)


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:2]))
