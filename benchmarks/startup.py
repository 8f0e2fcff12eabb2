"""The time from the start of the process to the first paint, and of a command without a window."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.table import Measured, best
from reader.resources import PREBUILT, sample_article

CHECKOUT = Path(__file__).parents[1]


ROUNDS = 7
MOST_BARE_WINDOWS = 2.7
"""How many times what a bare window of Qt takes a start may take."""


def measure() -> Iterator[Measured]:
    """Measure starts in turn with a bare window, medians; then a command without a window."""
    sample = str(sample_article())
    with TemporaryDirectory() as folder:
        home = Path(folder, "home")
        hidden = Path(folder, "hidden")
        (hidden / PREBUILT).mkdir(parents=True)
        (hidden / PREBUILT / "__init__.py").touch()  # goes before the installation's
        rounds = []
        for _ in range(ROUNDS):
            rmtree(home, ignore_errors=True)
            bare = first_paint(home, "--bare")
            building = first_paint(home, sample, path=hidden)
            rmtree(home)
            rounds.append((bare, building, first_paint(home, sample), first_paint(home, sample)))
        bare, building, first, warm = map(median, zip(*rounds, strict=True))
    peer = "bare Qt window"
    yield Measured("first start ever", first, peer, bare, 1.0)
    yield Measured("first start, the dictionary's index built", building, peer, bare, 2.5)
    what = "start to first paint of the sample"
    yield Measured(what, warm, peer, bare, 0.5, most_peers=MOST_BARE_WINDOWS)
    version, python = best(
        lambda: _run("-m", "reader", "--version"), lambda: _run("-c", "pass"), times=5
    )
    yield Measured("tifa --version", version, "bare Python", python, 0.15)


def first_paint(home: Path, *arguments: str, path: Path = CHECKOUT) -> float:
    """Return the seconds from starting the process to its first paint, `path` before others."""
    command = [sys.executable, "-m", "benchmarks.start_probe", *arguments]
    environ = {**_environ(), "TIFA_HOME": str(home), "PYTHONPATH": str(path)}
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
