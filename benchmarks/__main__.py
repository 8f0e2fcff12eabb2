"""Print the programme's costs: `make bench`."""

import os
import platform
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import annotation, export, lookup, matching, saved_words, startup, window
from benchmarks.table import HEAD, Measured, line
from benchmarks.texts import long_text
from reader.app import Services

CHARACTERS = 1_000_000


def main() -> None:
    """Measure one thing after the other, and print each line as soon as it is known."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    text, source = long_text(CHARACTERS)
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores; long text: {source}.")
    print("The ratio is ours to the peer's: below 1 is faster.\n")
    print(line(HEAD))
    with TemporaryDirectory() as folder:
        os.environ["TIFA_HOME"] = folder
        for measured in _all(Path(folder), text):
            print(measured.row(), flush=True)


def _all(home: Path, text: str) -> Iterator[Measured]:
    yield from startup.measure()
    with closing(Services()) as services:
        yield from annotation.measure(services.annotator(), text)
        yield from matching.measure(services.annotator(), services.phrases, text)
    yield from export.measure(home, text)
    yield from window.measure(home, text)
    yield from saved_words.measure(home)
    yield from lookup.measure(home / "cache")


if __name__ == "__main__":
    main()
