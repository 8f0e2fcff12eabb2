"""The whole pipeline on raw text (tokens, matches, readings), compared with jieba.cut alone."""

import logging
from collections import deque
from collections.abc import Iterator
from tempfile import TemporaryDirectory

import jieba

from benchmarks.table import Measured, best
from reader.annotate import Annotator
from reader.article.load import read_text

CHARACTERS_A_SECOND = 500_000


def measure(annotator: Annotator, text: str) -> Iterator[Measured]:
    """Measure both on the same paragraphs, alternately: the first time, and with all words seen.

    Results are discarded, as the window stores only what is near the visible text, and pinyin is
    not spelt, as only the visible text needs it; the vocabularies of both are loaded before.
    """
    paragraphs = read_text(text, segmented=False).paragraphs
    lines = [paragraph.text for paragraph in paragraphs]
    _consume(annotator.prepare())
    with TemporaryDirectory() as folder:
        peer = _jieba(folder)
        for when, times in (("for the first time", 1), ("again", 3)):
            ours, segmentation = best(
                lambda: _consume(map(annotator.paragraph, paragraphs)),
                lambda: _consume(map(peer.lcut, lines)),
                times=times,
            )
            yield Measured(
                f"annotate {len(text):,} characters of raw text {when}",
                ours,
                "jieba.cut",
                segmentation,
                len(text) / CHARACTERS_A_SECOND,
            )


_consume = deque[object](maxlen=0).extend


def _jieba(cache_folder: str) -> jieba.Tokenizer:
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = cache_folder
    tokenizer.initialize()
    return tokenizer
