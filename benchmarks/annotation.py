"""The whole pipeline on raw text: tokens, matches and readings, beside jieba's cut alone."""

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
    """Measure both on the same paragraphs, in turn: the first time, and with all words met.

    Nothing is kept, as the window keeps no more than what is near the eye, and pinyin is not spelt
    out, as it is for what is shown; the vocabularies of both are loaded before.
    """
    paragraphs = read_text(text, segmented=False).paragraphs
    lines = [paragraph.text for paragraph in paragraphs]
    _go_through(annotator.prepare())
    with TemporaryDirectory() as folder:
        peer = _jieba(folder)
        for when, times in (("for the first time", 1), ("again", 3)):
            ours, cut = best(
                lambda: _go_through(map(annotator.paragraph, paragraphs)),
                lambda: _go_through(map(peer.lcut, lines)),
                times=times,
            )
            yield Measured(
                f"annotate {len(text):,} characters of raw text {when}",
                ours,
                "jieba.cut",
                cut,
                len(text) / CHARACTERS_A_SECOND,
            )


_go_through = deque[object](maxlen=0).extend


def _jieba(cache_folder: str) -> jieba.Tokenizer:
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = cache_folder
    tokenizer.initialize()
    return tokenizer
