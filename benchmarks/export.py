"""The whole command that annotates a text and writes JSON, beside the one for plain text."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.startup import CHECKOUT
from benchmarks.table import Measured, best

CHARACTERS_A_SECOND = 250_000


def measure(folder: Path, text: str) -> Iterator[Measured]:
    """Measure both from the start of the process to its end, the dictionary's index built."""
    source = folder / "source.txt"
    source.write_text(text, encoding="utf-8")
    json, plain = best(
        lambda: _annotate(source, "--format", "json"),
        lambda: _annotate(source, "--format", "text"),
        times=2,
    )
    yield Measured(
        f"tifa annotate --format json of {len(text):,} characters",
        json,
        "--format text",
        plain,
        len(text) / CHARACTERS_A_SECOND,
    )


def _annotate(source: Path, *options: str) -> None:
    output = str(source.with_suffix(".out"))
    command = [sys.executable, "-m", "reader", "annotate", str(source), *options, "-o", output]
    subprocess.run(command, check=True, cwd=CHECKOUT)
