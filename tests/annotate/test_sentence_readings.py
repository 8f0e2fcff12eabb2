"""Heteronyms in sentences of many kinds, read by the whole programme."""

import re
from pathlib import Path

from reader.annotate import Annotator
from reader.article.model import Paragraph
from reader.glossary.format.table import read_glossary
from reader.lexicon.lexicon import Lexicon
from reader.resources import resource

GLOSSARIES = sorted(resource("dictionaries").glob("*.csv"))
SENTENCES = Path(__file__).with_name("sentence_readings.tsv")


def test_heteronyms_are_read_as_their_sentences_want(lexicon: Lexicon) -> None:
    annotator = Annotator(
        lexicon, (phrase for file in GLOSSARIES for phrase in read_glossary(file))
    )
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    cases = [line.split("\t") for line in lines if "\t" in line]
    assert len(cases) >= 1300
    wrong = []
    for sentence, expected in cases:
        pieces = re.split("[【】]", sentence)
        tokens = annotator.paragraph(Paragraph("".join(pieces))).tokens
        read = [syllable for token in tokens for syllable in token.reading.syllables]
        start = 0
        for number, piece in enumerate(pieces):
            end = start + len(piece)
            if number % 2 and " ".join(read[start:end]) != expected:
                wrong.append((sentence, expected, read[start:end]))
            start = end
    assert wrong == []


def test_sentences_have_both_readings_of_the_commonest_heteronyms() -> None:
    found: dict[str, set[str]] = {}
    for word, reading in re.findall("【(.)】.*\t(\\S+)", SENTENCES.read_text(encoding="utf-8")):
        found.setdefault(word, set()).add(reading)
    several = {word for word, readings in found.items() if len(readings) > 1}
    assert several >= set("为得地着行长重调数当好还都朝传处担弹倒干给更会落没难应种转中场")
