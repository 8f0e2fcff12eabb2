"""What ships about word boundaries, and what it makes of sentences nobody learnt from."""

from pathlib import Path

import pytest

from reader.annotate import Annotator
from reader.annotate.boundaries import learnt
from reader.glossary.format.table import read_glossary
from reader.language.segmentation.ambiguities import SLOT_BITS
from reader.lexicon.lexicon import Lexicon
from reader.resources import resource

SENTENCES = Path(__file__).parents[1] / "language" / "segmentation" / "sentences.txt"
MOST_WRONG = 35
"""How many of the sentences may have a word wrongly split; most are garden paths."""


@pytest.fixture(scope="module")
def annotator(lexicon: Lexicon) -> Annotator:
    paths = sorted(resource("dictionaries").glob("*.csv"))
    return Annotator(lexicon, [phrase for path in paths for phrase in read_glossary(path)])


def wrong(annotator: Annotator, marked: str) -> str:
    """Return how a sentence is split if it differs from its marks; nothing if it does not."""
    required, allowed = set[int](), set[int]()
    at = 0
    for character in marked:
        if character == "|":
            required.add(at)
        elif character == "/":
            allowed.add(at)
        else:
            at += 1
    words = annotator.words(marked.replace("|", "").replace("/", ""))
    ends = {token.end for token in words[:-1]}
    fits = required <= ends <= required | allowed
    return "" if fits else "|".join(token.text for token in words)


def test_sentences_judged_beforehand_are_mostly_split_right(annotator: Annotator) -> None:
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    sentences = [line for line in lines if line and not line.startswith("#")]
    slips = {marked: split for marked in sentences if (split := wrong(annotator, marked))}
    assert len(sentences) > 250
    assert len(slips) <= MOST_WRONG, "\n".join(map(" -> ".join, slips.items()))


@pytest.mark.parametrize(
    "marked",
    [
        # two words of which one could begin earlier, with their counterparts
        "甲方|向|乙方|交付|房屋",
        "前进|的|方向|正确",
        "各级|人大|和|政府",
        "这/些|人|大多|同意",
        "他|站/起来|走/出去",
        "钱|拿/出来|了",
        "应当|在|三十/日/内|向|人民法院|起诉|。",
        "该|校|长期|坚持|此/事",
        "植物|的|生长/期",
        # words that are often two
        "只有|努力|才/能|成功",
        "他|很|有|才能|。",
        "他|从小|爱|唱歌",
        # words without a frequency
        "从|安全|起见",
        "零和|思维",
        "就地|解决",
        "中办|印发|通知",
        "支柱/性|产业|发展|很|快",
        # titles of deputies
        "副主任|和|副省长|到/会",
        "任|副检察长",
        "买|了|一|副|眼镜",
        # numbers before units that begin with 千
        "装机|八十万|千瓦",
        "发电|10亿|千瓦时",
        "他|一点/一点|地|前进",
        "在|八大|二/次|会议|上",
    ],
)
def test_each_class_and_its_counterpart(annotator: Annotator, marked: str) -> None:
    assert not wrong(annotator, marked)


def test_what_ships_is_whole() -> None:
    boundaries, frequencies = learnt()
    assert len(boundaries.weights) == 1 << SLOT_BITS
    assert any(boundaries.weights)
    assert boundaries.words
    assert boundaries.doubtful
    assert all(0 < frequency <= 2_000_000 for frequency in frequencies.values())
    assert all(abs(bits) < 32 for bits in boundaries.words.values())
