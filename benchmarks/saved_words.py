"""The window with 100,000 saved and as many known words, beside the window with none."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from os import environ
from pathlib import Path
from shutil import rmtree
from statistics import median

from benchmarks.startup import CHECKOUT, first_paint
from benchmarks.table import Measured, megabytes
from reader.resources import sample_article
from reader.study.database import connect
from reader.study.rows import timestamp
from reader.study.store import Study
from reader.study.transaction import transaction
from reader.study.words import word_key

WORDS = 100_000
ROUNDS = 5
MORE_SECONDS = 0.1
"""How much longer the start may take than with no words."""

MORE_MEMORY = 60e6
"""How many bytes more the window may take than with no words, after it was filtered."""

AT_ONCE = 0.030
WHAT = {
    "save": "save a word, until all is painted",
    "blocked": "save a word, the longest that a key waits",
    "filter": "a key in the filter, until rows are painted",
    "searching": "a key in the filter, the longest that the next waits",
}

_SYLLABLES = "zhí xíng nán mín xīn fǎ àn kùn rǎo jiàn".split()  # noqa: SIM905
_INSERT_WORD = """
    INSERT INTO word (id, simplified, reading, traditional, pinyin, english, kind, saved_at)
    VALUES (?, ?, ?, ?, ?, ?, 'word', ?)
"""
_INSERT_CONTEXT = """
    INSERT INTO context (word_id, sentence, "start", "end", article) VALUES (?, ?, 3, 6, '一篇文章')
"""
_INSERT_KNOWN = "INSERT INTO known (simplified, reading, pinyin, at) VALUES (?, ?, ?, ?)"


def measure(folder: Path) -> Iterator[Measured]:
    """Measure starts in turn, medians; then what the lists cost, each in a separate process."""
    full, none = folder / "many words", folder / "no words"
    _fill(full / "tifa.sqlite3")
    sample = str(sample_article())
    first_paint(none, sample), first_paint(full, sample)
    starts = [
        (first_paint(none, sample), _first_paint_of_the_day(full, sample)) for _ in range(ROUNDS)
    ]
    without, with_words = map(median, zip(*starts, strict=True))
    beside, name = "with none", f"{WORDS:,} saved words: "
    yield Measured(f"{name}start", with_words, beside, without, without + MORE_SECONDS)
    ours, peer = _probe(full), _probe(none)
    for what, label in WHAT.items():
        yield Measured(name + label, ours[what], beside, peer[what], AT_ONCE)
    yield Measured(
        f"{name}memory",
        ours["memory"],
        beside,
        peer["memory"],
        peer["memory"] + MORE_MEMORY,
        show=megabytes,
    )


def _first_paint_of_the_day(home: Path, sample: str) -> float:
    rmtree(home / "backups", ignore_errors=True)
    return first_paint(home, sample)


def _fill(path: Path) -> None:
    Study.open(path).close()
    connection = connect(path)
    with transaction(connection):
        for number in range(1, WORDS + 1):
            _insert(connection.execute, number)
    connection.close()


def _insert(execute: Callable[..., object], number: int) -> None:
    simplified = "".join(chr(0x4E00 + number * 7919 // step % 20_000) for step in (1, 3, 11))
    simplified += str(number)
    pinyin = "".join(_SYLLABLES[number // step % 10] for step in (1, 10, 100))
    at = timestamp(datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=number))
    key = word_key(simplified, pinyin)
    execute(_INSERT_WORD, (number, *key, simplified, pinyin, f"meaning {number}; another", at))
    execute(
        _INSERT_CONTEXT, (number, f"第{number}句有{simplified}这个词，用来测试很多保存的词语。")
    )
    execute(_INSERT_KNOWN, (*key, pinyin, at))


def _probe(home: Path) -> dict[str, float]:
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.saved_words_probe", str(sample_article())],
        check=True,
        stdout=subprocess.PIPE,
        cwd=CHECKOUT,
        env={**environ, "TIFA_HOME": str(home)},
    )
    took: dict[str, float] = json.loads(run.stdout)
    return took
