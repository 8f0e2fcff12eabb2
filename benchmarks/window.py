"""A long text in the window, in a separate process, compared with Qt's plain text editor."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.startup import CHECKOUT
from benchmarks.table import Measured, megabytes

MB = 1_000_000
BUDGETS = {
    "page": (0.030, 0.030),
    "page back": (0.016, 0.016),
    "wheel": (0.008, 0.008),
    "zoom": (0.150, 0.150),
    "resize": (0.150, 0.150),
    "pinyin": (0.150, 0.150),
    "script": (0.150, 0.150),
    "notation": (0.150, 0.150),
    "sandhi": (0.150, 0.150),
    "tone_colours": (0.150, 0.150),
    "theme": (0.150, 0.150),
    "open": (0.150, 0.500),
    "memory": (250.0 * MB, 400.0 * MB),
}
"""For one and for ten million characters: seconds, and bytes of memory."""

WHAT = {
    "page": "page down, not yet seen, 95th percentile",
    "page back": "page up, 95th percentile",
    "wheel": "a notch of the wheel, 95th percentile",
    "pinyin": "hide or show pinyin",
    "script": "the other script",
    "notation": "zhuyin, and marks again",
    "sandhi": "tones as heard, and as in the dictionary again",
    "tone_colours": "tone colours on and off",
    "theme": "the dark theme, and the system's again",
    "open": "open, to first paint",
}


def measure(folder: Path, text: str) -> Iterator[Measured]:
    """Measure with the text, and with ten copies of it."""
    for size, times in enumerate((1, 10)):
        path = folder / "long.txt"
        path.write_text(text * times, encoding="utf-8")
        ours, peer = _probe(path), _probe(path, "--peer")
        for name, seconds in ours.items():
            yield Measured(
                f"{len(text) * times:,} characters: {WHAT.get(name, name)}",
                seconds,
                "QPlainTextEdit" if name in peer else "",
                peer.get(name),
                BUDGETS[name][size],
                show=megabytes if name == "memory" else None,
            )


def _probe(path: Path, *options: str) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.window_probe", *options, str(path)]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=CHECKOUT)
    took: dict[str, float] = json.loads(run.stdout)
    return took
