"""The pipeline from a text to its annotated form: segment, repair, correct, match, read."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple, overload

from reader.annotate.annotated import AnnotatedArticle, AnnotatedParagraph
from reader.annotate.article_names import ArticleNames, ParagraphNames
from reader.annotate.raw_text import RawTextSegmenter
from reader.annotate.scripts import Scripts
from reader.annotate.vocabulary import Vocabulary
from reader.article.model import Article, Paragraph
from reader.glossary.format.entry import Match, MatchKind, SetPhrase
from reader.glossary.matching.matcher import PhraseMatcher
from reader.glossary.matching.passage import Around, Passage
from reader.glossary.phrase_book import PhraseBook
from reader.glossary.phrase_readings import PhraseReadings
from reader.glossary.rules.people import People
from reader.glossary.rules.phrases_by_rule import PhrasesByRule, merged
from reader.language.clauses.unfolding import Clause, sentence_to_unfold, unfold
from reader.language.corrections.correction import Correction
from reader.language.corrections.corrector import Corrections, Corrector, Readings
from reader.language.pronunciation import heteronyms
from reader.language.pronunciation.reading_chooser import ReadingChooser
from reader.language.segmentation.names import Name
from reader.language.segmentation.repair import Repair, repair, repairs
from reader.language.segmentation.word_kinds import WordKind, kind_of
from reader.language.token import Token

if TYPE_CHECKING:
    from reader.lexicon.entry import Entry
    from reader.lexicon.lexicon import Lexicon

_SAMPLE = 1_000
"""How many characters in three places of a text show its script."""
_HALF_A_PAIR = re.compile("[\ud800-\udfff]")


class _Segmentation(NamedTuple):
    """Hold where the tokens of a text end, their texts if they are at hand, and names in it."""

    ends: Sequence[int]
    words: Sequence[str] | None = None
    names: Sequence[Name] = ()


class _Corrected(NamedTuple):
    """Hold the user's segmentation, and the readings that the user gave to stretches of text."""

    segmentation: _Segmentation
    readings: Readings


class _Found(NamedTuple):
    """Hold the matches of set phrases, by start, and those found by rule."""

    phrases: Sequence[Match]
    by_rule: Sequence[Match]


class Annotator:
    """Find the words of a text, their readings and the set phrases in it.

    Of two phrases with one headword the first given is the first to be shown. Given words that
    nobody knows are repaired while `repair` is on. What the user corrected has priority over all
    that is known. Belongs to the thread of its lexicon.
    """

    def __init__(self, lexicon: "Lexicon", phrases: Iterable[SetPhrase]) -> None:
        self.lexicon = lexicon
        self.repair = True
        self._scripts = Scripts(lexicon)
        self._rules = PhrasesByRule()
        self._build_on(PhraseBook(phrases))
        self._segmenter = RawTextSegmenter(self._vocabulary)
        self.use_corrections(())

    def use_phrases(self, phrases: Iterable[SetPhrase]) -> None:
        """Use these set phrases from now on, and no longer those given before.

        What was annotated before stays as it is.
        """
        self._build_on(PhraseBook(phrases))
        self._segmenter.use(self._vocabulary)
        self._chooser.set_user_readings(self.corrections.word_readings)

    def use_corrections(self, corrections: Iterable[Correction]) -> None:
        """Apply these corrections, oldest first, from now on, and no longer those given before."""
        self.corrections = Corrections(corrections, self._vocabulary.is_word)
        self._chooser.set_user_readings(self.corrections.word_readings)

    def prepare(self) -> Iterator[None]:
        """Load what texts without given boundaries need, a few milliseconds' work at each step."""
        yield from self._segmenter.load()
        yield from heteronyms.prepare()

    def article(self, article: Article, path: str = "") -> AnnotatedArticle:
        """Annotate an article, each paragraph when it is asked for, as corrected by then.

        `path` is the file that it came from, by which its corrections are found as well.
        """
        return AnnotatedArticle(article, _Paragraphs(self, article, path))

    def paragraph(
        self,
        paragraph: Paragraph,
        corrector: Corrector | None = None,
        number: int | None = None,
        names: ParagraphNames | None = None,
        around: Around | None = None,
    ) -> AnnotatedParagraph:
        """Annotate one paragraph; the words that it was given are kept if they are known.

        `corrector` is that of the article in which this is the paragraph of a `number`; without
        them, only corrections that hold always are applied. `names` are those that the article
        shows to be in it; without them, only its own context shows names. `around` is the article.
        """
        try:
            return self._annotated(paragraph, corrector, number, names, around)
        except UnicodeEncodeError:  # no library accepts half a surrogate pair
            text = paragraph.text
            whole = Paragraph(_HALF_A_PAIR.sub("\ufffd", text), paragraph.ends)
        found = self._annotated(whole, corrector, number, names, around)
        tokens = tuple(token._replace(text=text[token.start : token.end]) for token in found.tokens)
        return AnnotatedParagraph(text, tokens, found.matches)

    def words(self, text: str) -> tuple[Token, ...]:
        """Return the words of a text without given boundaries."""
        return self.paragraph(Paragraph(text)).tokens

    def names_in(self, paragraphs: Sequence[Paragraph]) -> ArticleNames:
        """Return the names in the paragraphs of an article, each found again in all of them."""
        return ArticleNames(paragraphs, self._sure_names, self._vocabulary.is_word)

    def _sure_names(self, text: str) -> tuple[str, list[Name]]:
        """Return a text simplified, and the names in it that their context makes sure."""
        middle = len(text) // 2
        sample = "".join(text[at : at + _SAMPLE] for at in (0, middle, max(len(text) - _SAMPLE, 0)))
        of_traditional = self._scripts.is_mostly_traditional(sample)
        simplified = (
            self._scripts.simplified(_HALF_A_PAIR.sub("\ufffd", text)) if of_traditional else text
        )
        return simplified, self._segmenter.sure_names(simplified, of_traditional=of_traditional)

    def clauses(self, paragraph: AnnotatedParagraph, offset: int) -> tuple[Clause, ...]:
        """Return the lines of the skeleton of the sentence around an offset of a paragraph."""
        text = paragraph.text
        sentence = sentence_to_unfold(text, offset)
        simplified = self._scripts.simplified(text)
        return unfold(simplified, paragraph.tokens, *sentence, paragraph.matches)

    def kind_of(self, word: str) -> WordKind | None:
        """Return what a word is that no dictionary has: a date, a name; None if one has it.

        A word that a set phrase is written with is no name.
        """
        if self._vocabulary.is_word(word):
            return None
        kind = kind_of(self._scripts.simplified(word), self._vocabulary.is_common_word)
        return None if kind is WordKind.NAME and self._book.is_written_with(word) else kind

    def phrase(self, form: str) -> SetPhrase | None:
        """Return the set phrase of a headword, of another of its forms, or made of it by a rule."""
        return self._book.phrase(form) or self._rules.phrase(form)

    def phrases_with(self, word: str, limit: int) -> tuple[SetPhrase, ...]:
        """Return the first set phrases that a simplified word is a part of."""
        return tuple(islice(self._book.containing(word), limit))

    @property
    def people(self) -> People:
        """Return the people that texts name, with their offices at each time."""
        return self._rules.people

    def entries(self, word: str) -> tuple["Entry", ...]:
        """Return the dictionary's entries of a word.

        A traditional form that it lacks has those of its simplified one.
        """
        entries = self.lexicon.entries(word)
        if not entries and self.is_traditional(word):
            return self.lexicon.entries(self.to_simplified(word))
        return entries

    def to_traditional(self, text: str) -> str:
        """Return the text in traditional characters, offsets unchanged."""
        return self._scripts.to_traditional(text)

    def to_simplified(self, text: str) -> str:
        """Return the text in simplified characters, offsets unchanged."""
        return self._scripts.to_simplified(text)

    def is_traditional(self, text: str) -> bool:
        """Return whether a text has a character that simplified text does not have."""
        return self._scripts.is_traditional(text)

    def _build_on(self, book: PhraseBook) -> None:
        """Rebuild everything that depends on the set phrases."""
        self._book = book
        self._vocabulary = Vocabulary(self.lexicon, self._scripts, book)
        self._matcher = PhraseMatcher(book.phrases, self._rules.anchors)
        self._phrase_readings = PhraseReadings()
        self._chooser = ReadingChooser(
            self._vocabulary.readings, self.lexicon.preload, book.is_written_with, book.pinyin
        )

    def _annotated(
        self,
        paragraph: Paragraph,
        corrector: Corrector | None,
        number: int | None,
        names: ParagraphNames | None,
        around: Around | None,
    ) -> AnnotatedParagraph:
        text = paragraph.text
        simplified = self._scripts.simplified(text)
        segmented = self._segment(paragraph, simplified, names)
        repaired = self._repair(paragraph, segmented)
        corrected, readings = self._correct(text, repaired, corrector, number)
        found = self._match(simplified, repaired.ends, corrected.ends, around, number or 0)
        tokens = self._read(text, simplified, corrected, readings, found)
        return AnnotatedParagraph(
            text,
            tokens,
            _all_matches(found, simplified, tokens),
            _remaining_repairs(text, segmented.ends, repaired.ends, corrected.ends),
        )

    def _segment(
        self, paragraph: Paragraph, simplified: str, names: ParagraphNames | None
    ) -> _Segmentation:
        """Return the given words of a paragraph, else those that its simplified text has."""
        if paragraph.ends is not None:
            return _Segmentation(paragraph.ends)
        sure, likely = names or (None, ())
        if sure is None and simplified is not paragraph.text:
            sure = self._segmenter.sure_names(simplified, of_traditional=True)
        words, ends, found = self._segmenter.segment(simplified, sure, likely)
        return _Segmentation(ends, words if simplified is paragraph.text else None, found)

    def _repair(self, paragraph: Paragraph, segmented: _Segmentation) -> _Segmentation:
        """Replace given words that nobody knows."""
        if paragraph.ends is None or not self.repair:
            return segmented
        text, known = paragraph.text, self._vocabulary
        self.lexicon.preload(text[i:j] for i, j in pairwise((0, *segmented.ends)))
        ends = repair(text, segmented.ends, known.stays, known.is_word, known.known_words)
        return _Segmentation(ends)

    def _correct(
        self,
        text: str,
        repaired: _Segmentation,
        corrector: Corrector | None,
        number: int | None,
    ) -> _Corrected:
        """Apply the user's corrections."""
        corrector = corrector or self.corrections.for_any_text
        if not corrector:
            return _Corrected(repaired, {})
        ends, readings = corrector.correct(text, repaired.ends, number)
        return _Corrected(_Segmentation(ends, names=repaired.names), readings)

    def _match(
        self,
        simplified: str,
        repaired: Sequence[int],
        corrected: Sequence[int],
        around: Around | None,
        number: int,
    ) -> _Found:
        """Find the set phrases of a text, by the ends of its tokens before and after correction."""
        is_word = self._vocabulary.is_word
        if corrected is not repaired:
            is_word = _or_corrected(is_word, simplified, repaired, corrected)
        passage = Passage(simplified, corrected, is_word, around, number)
        phrases, anchors = self._matcher.search(passage)
        return _Found(phrases, self._rules.find(passage, anchors))

    def _read(
        self,
        text: str,
        simplified: str,
        segmentation: _Segmentation,
        corrected: Readings,
        found: _Found,
    ) -> tuple[Token, ...]:
        """Choose the readings of a text's words."""
        formulas = [match for match in found.by_rule if match.kind is MatchKind.FORMULA]
        fixed = self._phrase_readings.of(simplified, [*found.phrases, *formulas])
        return self._chooser.tokens(
            text, segmentation.ends, fixed, corrected, segmentation.words, segmentation.names
        )


class _Paragraphs(Sequence[AnnotatedParagraph]):
    """Annotate paragraphs as they are asked for."""

    def __init__(self, annotator: Annotator, article: Article, path: str) -> None:
        self._annotator = annotator
        self._paragraphs = article.paragraphs
        self._around = Around(article.date, article.paragraphs, {})
        self._path = path
        self._names = annotator.names_in(article.paragraphs)
        self._corrections: Corrections | None = None
        self._corrector = annotator.corrections.for_any_text

    def __len__(self) -> int:
        return len(self._paragraphs)

    @overload
    def __getitem__(self, index: int) -> AnnotatedParagraph: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[AnnotatedParagraph, ...]: ...
    def __getitem__(
        self, index: int | slice
    ) -> AnnotatedParagraph | tuple[AnnotatedParagraph, ...]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(len(self))[index])
        self._use(self._annotator.corrections)
        number = range(len(self))[index]
        paragraph = self._paragraphs[number]
        names = self._names.of(number) if paragraph.ends is None else None
        return self._annotator.paragraph(paragraph, self._corrector, number, names, self._around)

    def _use(self, corrections: Corrections) -> None:
        if corrections is not self._corrections:
            texts = [paragraph.text for paragraph in self._paragraphs] if corrections else []
            self._corrector = corrections.for_article(texts, self._path)
            self._corrections = corrections


def _or_corrected(
    is_word: Callable[[str], bool], text: str, repaired: Sequence[int], corrected: Sequence[int]
) -> Callable[[str], bool]:
    """Return `is_word`, true as well of the words that the user made: no phrase may split them."""
    places = {*pairwise((0, *corrected))}.difference(pairwise((0, *repaired)))
    made = {text[start:end] for start, end in places}
    return lambda word: word in made or is_word(word)


def _all_matches(found: _Found, simplified: str, tokens: Sequence[Token]) -> tuple[Match, ...]:
    """Return all matches in the order of the text, names of unknown people read as in the text."""
    if not found.by_rule:
        return tuple(found.phrases)
    by_rule = [_with_reading(match, simplified, tokens) for match in found.by_rule]
    return tuple(merged(found.phrases, by_rule))


def _with_reading(match: Match, text: str, tokens: Sequence[Token]) -> Match:
    """Read somebody of whom nothing is known but the name as the text reads that name."""
    if match.kind is not MatchKind.PERSON or match.phrase.pinyin:
        return match
    start = text.rindex(match.phrase.simplified, match.start, match.end)
    end = start + len(match.phrase.simplified)
    read = [token.reading.pinyin for token in tokens if start <= token.start and token.end <= end]
    pinyin = " ".join(word[:1].upper() + word[1:] for word in read)
    return match._replace(phrase=match.phrase._replace(pinyin=pinyin))


def _remaining_repairs(
    text: str, given: Sequence[int], repaired: Sequence[int], corrected: Sequence[int]
) -> tuple[Repair, ...]:
    """Return the repairs of a text's given words that the user has not corrected since."""
    if repaired is given:
        return ()
    corrections = repairs(text, repaired, corrected)
    return tuple(
        repair
        for repair in repairs(text, given, repaired)
        if not any(other.start < repair.end and repair.start < other.end for other in corrections)
    )
