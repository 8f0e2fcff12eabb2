"""The whole pipeline on raw text: tokens, matches and readings, beside jieba's cut alone."""

import logging
from collections.abc import Iterator
from tempfile import TemporaryDirectory

import jieba

from benchmarks.table import Measured, best
from reader.annotate import Annotator
from reader.article.load import read_text

CHARACTERS_A_SECOND = 500_000


def measure(annotator: Annotator, text: str) -> Iterator[Measured]:
    """Measure both on the same paragraphs, in turn."""
    paragraphs = read_text(text, segmented=False).paragraphs
    lines = [paragraph.text for paragraph in paragraphs]
    with TemporaryDirectory() as folder:
        peer = _jieba(folder)
        ours, cut = best(
            lambda: [annotator.paragraph(paragraph) for paragraph in paragraphs],
            lambda: [list(peer.cut(line)) for line in lines],
        )
        yield Measured(
            f"annotate {len(text):,} characters of raw text",
            ours,
            "jieba.cut",
            cut,
            len(text) / CHARACTERS_A_SECOND,
        )


def _jieba(cache_folder: str) -> jieba.Tokenizer:
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = cache_folder
    tokenizer.initialize()
    return tokenizer
