"""How frequent words count as that are both the dictionary's and the phrase book's."""

from collections.abc import Iterable

import pytest

from reader.annotate import Annotator
from reader.annotate.scripts import Scripts
from reader.annotate.vocabulary import PHRASE_FREQUENCY, Frequencies, Vocabulary
from reader.article.model import Paragraph
from reader.glossary.format.entry import SetPhrase
from reader.glossary.phrase_book import PhraseBook
from reader.lexicon.lexicon import Lexicon

COMMON, RARE, UNLISTED = "人大", "就地", "被执行长"
PHRASES = (
    SetPhrase(COMMON, ("people's congress",), "réndà"),
    SetPhrase(RARE, ("on the spot",), "jiùdì"),
    SetPhrase(UNLISTED, ("no word",), "bèizhíxíngzhǎng"),
)


def learnt(batches: Iterable[Frequencies]) -> dict[str, int]:
    """Return the frequencies that a segmenter has after learning these batches in order."""
    return {word: frequency for batch in batches for word, frequency in batch}


@pytest.mark.parametrize("later", [False, True])
def test_a_set_phrase_of_one_word_is_no_rarer_than_the_dictionary_says(
    lexicon: Lexicon, *, later: bool
) -> None:
    scripts = Scripts(lexicon)
    empty = Vocabulary(lexicon, scripts, PhraseBook(()))
    vocabulary = Vocabulary(lexicon, scripts, PhraseBook(PHRASES))
    frequencies = learnt(empty.batches())
    listed = frequencies[COMMON]
    frequencies |= learnt(vocabulary.additions(empty) if later else vocabulary.batches())
    assert frequencies[COMMON] == listed > PHRASE_FREQUENCY
    assert frequencies[RARE] >= PHRASE_FREQUENCY
    assert frequencies[UNLISTED] == PHRASE_FREQUENCY


@pytest.mark.parametrize(
    "expected", ["县|人大|会议", "各|单位|的|书记|、|部长", "国家|主席|落实|政策"]
)
def test_common_words_that_are_also_set_phrases_are_not_split(
    lexicon: Lexicon, expected: str
) -> None:
    phrases = [
        SetPhrase(word, ("said",), pinyin)
        for word, pinyin in {
            "人大": "réndà", "单位": "dānwèi", "书记": "shūjì", "部长": "bùzhǎng",
            "主席": "zhǔxí", "落实": "luòshí",
        }.items()
    ]  # fmt: skip
    annotated = Annotator(lexicon, phrases).paragraph(Paragraph(expected.replace("|", "")))
    assert "|".join(token.text for token in annotated.tokens) == expected
