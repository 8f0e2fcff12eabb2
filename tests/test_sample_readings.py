"""The sample article's words and readings, as they were reviewed one by one."""

from pathlib import Path

from reader.annotate import Annotator
from reader.article.load import read_article
from reader.glossary.format.table import read_glossary
from reader.language.characters import has_han
from reader.lexicon.lexicon import Lexicon
from reader.resources import resource, sample_article

FILES = sorted(resource("dictionaries").glob("*.csv"))
REVIEWED = Path(__file__).with_name("sample_readings.tsv")


def test_every_word_of_the_sample_article_is_read_as_reviewed(lexicon: Lexicon) -> None:
    lines = REVIEWED.read_text(encoding="utf-8").splitlines()
    reviewed = [tuple(line.split("\t")) for line in lines if "\t" in line]
    phrases = (phrase for file in FILES for phrase in read_glossary(file))
    annotator = Annotator(lexicon, phrases)
    read = [
        (token.text, token.reading.pinyin)
        for paragraph in annotator.article(read_article(sample_article())).paragraphs
        for token in paragraph.tokens
        if has_han(token.text)
    ]
    assert len(reviewed) >= 866
    wrong = [(ours, right) for ours, right in zip(read, reviewed, strict=True) if ours != right]
    assert wrong == []
