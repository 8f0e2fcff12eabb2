"""The time from the start of the process to the first paint, and of a command without a window."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.table import Measured, best
from reader.resources import sample_article

CHECKOUT = Path(__file__).parents[1]


def measure() -> Iterator[Measured]:
    """Measure the very first start, in which the index is built, and then later ones."""
    with TemporaryDirectory() as home:
        sample = str(sample_article())
        bare = min(_first_paint(home, "--bare") for _ in range(5))
        first = _first_paint(home, sample)
        yield Measured("first start ever, index built", first, "bare Qt window", bare, 2.5)
        warm = min(_first_paint(home, sample) for _ in range(5))
        yield Measured("start to first paint of the sample", warm, "bare Qt window", bare, 0.5)
    version, python = best(
        lambda: _run("-m", "reader", "--version"), lambda: _run("-c", "pass"), times=5
    )
    yield Measured("tifa --version", version, "bare Python", python, 0.15)


def _first_paint(home: str, *arguments: str) -> float:
    """Return the seconds from starting the process to its first paint."""
    command = [sys.executable, "-m", "benchmarks.start_probe", *arguments]
    environ = {**_environ(), "TIFA_HOME": home}
    start = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environ, cwd=CHECKOUT) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = perf_counter() - start
    if line.strip() != b"painted":
        raise RuntimeError(f"no paint from {command}")
    return seconds


def _run(*arguments: str) -> None:
    subprocess.run(
        [sys.executable, *arguments],
        check=True,
        stdout=subprocess.DEVNULL,
        env=_environ(),
        cwd=CHECKOUT,
    )


def _environ() -> dict[str, str]:
    """Return the environment, with byte code written as on users' machines."""
    return {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
