"""Long texts for the measurements."""

import json
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from reader.article.load import read_article
from reader.resources import sample_article

CORPUS = Path(__file__).parents[2] / "shared" / "data" / "corpus"


def long_text(characters: int) -> tuple[str, str]:
    """Return a text of that many characters, and where it comes from.

    `TIFA_BENCH_TEXT` names a text file; the default is the corpus beside the checkout, else the
    sample article; a text that is too short is repeated.
    """
    named = os.environ.get("TIFA_BENCH_TEXT")
    if named:
        paragraphs, source = Path(named).read_text(encoding="utf-8").splitlines(), named
    elif CORPUS.is_dir():
        paragraphs, source = list(_corpus()), "the corpus of official texts"
    else:
        article = read_article(sample_article())
        paragraphs, source = [p.text for p in article.paragraphs], "the sample article, repeated"
    return "".join(islice(_endless(paragraphs), characters)), source


def _corpus() -> Iterator[str]:
    for path in sorted(CORPUS.glob("*.jsonl")):
        for row in path.read_text(encoding="utf-8").splitlines():
            yield from json.loads(row)["content"].splitlines()


def _endless(paragraphs: list[str]) -> Iterator[str]:
    while True:
        for paragraph in paragraphs:
            yield from paragraph
            yield "\n"
