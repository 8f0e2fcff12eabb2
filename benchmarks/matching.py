"""Finding set phrases in segmented text, compared with a plain search for the same strings."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from time import process_time

from ahocorasick_rs import AhoCorasick

from benchmarks.table import Measured, best
from reader.annotate import Annotator
from reader.article.load import read_text
from reader.glossary.format.entry import Match, SetPhrase
from reader.glossary.matching.matcher import PhraseMatcher, bare
from reader.glossary.matching.passage import Passage
from reader.glossary.rules.phrases_by_rule import PhrasesByRule, merged

PHRASES = 10_000
CHARACTERS_A_SECOND = 1_670_000
SHORTEST = 4


def measure(annotator: Annotator, phrases: Sequence[SetPhrase], text: str) -> Iterator[Measured]:
    """Measure the processor time for phrases, formulas, people and frames in a text."""
    many = [*phrases, *_further(annotator, phrases)]
    rules = PhrasesByRule()
    matcher = PhraseMatcher(many, rules.anchors)
    is_word = lru_cache(maxsize=100_000)(annotator.lexicon.has)  # as the annotator has it
    paragraphs = [
        (annotated.text, [token.end for token in annotated.tokens], is_word)
        for annotated in map(annotator.paragraph, read_text(text, segmented=False).paragraphs)
    ]
    forms = {
        form: None for p in many for form in map(bare, (p.simplified, p.traditional, *p.variants))
    }
    peer = AhoCorasick([form for form in forms if form], store_patterns=False)

    def find(passage: Passage) -> list[Match]:
        found, anchors = matcher.search(passage)
        return merged(found, rules.find(passage, anchors))

    ours, bare_search = best(
        lambda: [find(Passage(*paragraph)) for paragraph in paragraphs],
        lambda: [peer.find_matches_as_indexes(text, overlapping=True) for text, *_ in paragraphs],
        clock=process_time,
    )
    yield Measured(
        f"match {len(many):,} set phrases and all rules in {len(text):,} characters, CPU",
        ours,
        "ahocorasick-rs alone",
        bare_search,
        len(text) / CHARACTERS_A_SECOND,
    )


def _further(annotator: Annotator, phrases: Sequence[SetPhrase]) -> Iterator[SetPhrase]:
    """Yield longer words of the dictionary as phrases, to fill up the number."""
    known = {phrase.simplified for phrase in phrases}
    words = (
        word
        for word, _ in annotator.lexicon.vocabulary()
        if len(word) >= SHORTEST and word not in known
    )
    for word in islice(words, PHRASES - len(phrases)):
        yield SetPhrase(word, (word,))
