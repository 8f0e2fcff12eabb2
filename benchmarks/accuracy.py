"""How accurately text is segmented and read, compared with other programmes: `make accuracy`.

The development sets are beside the checkout, in `../shared/data`; nothing was trained on them, but
rules were written in view of them. Where `TIFA_SIGHAN` names a folder with `pku_test_gold.utf8`
and `msr_test_gold.utf8` of the Second International Chinese Word Segmentation Bakeoff (2005), these
are measured as well: to judge by, not to write rules from.
"""

import json
import logging
import os
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date
from itertools import accumulate, chain, groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, cast

import jieba

from reader.annotate import Annotator
from reader.app import Services
from reader.article.model import Paragraph
from reader.language.characters import has_han

DATA = Path(__file__).parents[2] / "shared" / "data"


class Score(NamedTuple):
    """Hold the accuracy of a segmenter on a set, in per cent."""

    f1: float
    precision: float
    recall: float
    crossing: float
    known: float


def main() -> None:
    """Print both tables for the sets that are here."""
    print(f"Measured on {date.today().isoformat()}.\n")
    with TemporaryDirectory() as folder:
        os.environ["TIFA_HOME"] = folder
        with closing(Services()) as services:
            annotator = services.annotator()
            for row in (*_segmentation(annotator, folder), "", *_readings(annotator)):
                print(row, flush=True)


def score(
    gold: Sequence[list[str]],
    segment: Callable[[str], list[str]],
    known: Callable[[str], bool],
) -> Score:
    """Score a segmenter word by word, as the bakeoff's script does.

    `crossing` is the share of tokens that are partly in one gold word and partly in another,
    `known` that of Chinese tokens which can be looked up or are of a kind that a rule names.
    """
    right = ours = theirs = crossing = chinese = found = 0
    for words in gold:
        tokens = segment("".join(words))
        ends, gold_ends = list(accumulate(map(len, tokens))), list(accumulate(map(len, words)))
        spans = set(zip([0, *ends], ends, strict=False))
        gold_spans = set(zip([0, *gold_ends], gold_ends, strict=False))
        right += len(spans & gold_spans)
        ours += len(tokens)
        theirs += len(words)
        boundaries = {0, *gold_ends}
        crossing += sum(_crosses(span, boundaries, gold_ends) for span in spans)
        of_han = [token for token in tokens if has_han(token)]
        chinese += len(of_han)
        found += sum(map(known, of_han))
    precision, recall = right / ours, right / theirs
    f1 = 2 * precision * recall / (precision + recall)
    return Score(*(100 * x for x in (f1, precision, recall, crossing / ours, found / chinese)))


def _crosses(span: tuple[int, int], boundaries: set[int], ends: Sequence[int]) -> bool:
    """Return whether a token starts or ends inside a gold word without being inside it."""
    start, end = span
    if start in boundaries and end in boundaries:
        return False
    at = bisect_right(ends, start)
    inside_one = end <= ends[at]
    return not inside_one


def _segmentation(annotator: Annotator, folder: str) -> Iterator[str]:
    jieba.setLogLevel(logging.WARNING)
    peer = jieba.Tokenizer()
    peer.tmp_dir = folder
    yield f"{'words':28}{'F1':>7}{'P':>7}{'R':>7}{'crossing':>10}{'known':>8}"
    for name, gold in _gold():
        for label, segment in (
            ("tifa", lambda text: [token.text for token in annotator.words(text)]),
            ("jieba", peer.lcut),
        ):
            result = score(gold, segment, lambda word: _is_known(annotator, word))
            yield f"{name + ', ' + label:28}" + "{:7.2f}{:7.2f}{:7.2f}{:10.3f}{:8.2f}".format(
                *result
            )


def _is_known(annotator: Annotator, word: str) -> bool:
    return bool(annotator.entries(word)) or annotator.kind_of(word) is not None


def _gold() -> Iterator[tuple[str, list[list[str]]]]:
    treebank = DATA / "ud" / "zh_gsdsimp-ud-dev.conllu"
    if treebank.exists():
        rows = treebank.read_text(encoding="utf-8").splitlines()
        sentences = (list(lines) for full, lines in groupby(rows, key=bool) if full)
        yield (
            "UD GSDSimp dev",
            [[r.split("\t")[1] for r in rows if r.split("\t")[0].isdigit()] for rows in sentences],
        )
    for name in ("pku", "msr"):
        path = Path(os.environ.get("TIFA_SIGHAN", "")) / f"{name}_test_gold.utf8"
        if path.is_file():
            lines = path.read_text(encoding="utf-8-sig").splitlines()
            yield f"SIGHAN 2005 {name.upper()} test", [x.split() for x in lines if x.strip()]


def _readings(annotator: Annotator) -> Iterator[str]:
    path = DATA / "readings" / "political_readings_dev.jsonl"
    if not path.exists():
        return
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    syllables = annotator.lexicon.syllables
    yield f"{'readings, political dev':28}{'characters':>12}{'heteronyms':>12}"
    for label, read in (("tifa", _tifa(annotator)), ("pypinyin", _pypinyin()), ("g2pM", _g2pm())):
        right = {False: 0, True: 0}
        count = {False: 0, True: 0}
        for row in rows:
            given = read(row["text"])
            for character, ours, gold in zip(row["text"], given, row["pinyin"], strict=True):
                if gold is not None:
                    several = len(set(map(str.lower, chain(*syllables(character))))) > 1
                    count[several] += 1
                    right[several] += ours.replace("ü", "v") == gold
        everywhere = 100 * sum(right.values()) / sum(count.values())
        yield f"{label:28}{everywhere:12.2f}{100 * right[True] / count[True]:12.2f}"


def _tifa(annotator: Annotator) -> Callable[[str], list[str]]:
    def read(text: str) -> list[str]:
        tokens = annotator.paragraph(Paragraph(text)).tokens
        return [syllable for token in tokens for syllable in token.reading.syllables]

    return read


def _pypinyin() -> Callable[[str], list[str]]:
    from pypinyin import Style, lazy_pinyin

    def read(text: str) -> list[str]:
        return lazy_pinyin(
            text,
            style=Style.TONE3,
            neutral_tone_with_five=True,
            v_to_u=False,
            errors=cast(Callable[[str], str], list),
        )

    return read


def _g2pm() -> Callable[[str], list[str]]:
    from g2pM import G2pM

    model = G2pM()

    def read(text: str) -> list[str]:
        return [s.replace("u:", "v") for s in model(text, tone=True, char_split=True)]

    return read


if __name__ == "__main__":
    main()
