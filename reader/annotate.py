"""Articles with their words, readings and set phrases: the centre of the house."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING, overload

from reader.article.model import Article, Paragraph
from reader.glossary.format.alignment import align, written_words
from reader.glossary.format.entry import Match, MatchKind, SetPhrase
from reader.glossary.matching.containing import phrases_with
from reader.glossary.matching.matcher import PhraseMatcher, bare
from reader.glossary.matching.passage import Passage
from reader.glossary.phrase_readings import PhraseReadings
from reader.glossary.rules.by_rule import PhrasesByRule, merged
from reader.glossary.rules.people import People
from reader.language.characters import HAN_RUN
from reader.language.clauses.unfolding import Clause, sentence_to_unfold, unfold
from reader.language.corrections.correction import Correction
from reader.language.corrections.corrector import Corrections, Corrector, Readings
from reader.language.pronunciation import heteronyms
from reader.language.pronunciation.reading_chooser import ReadingChooser
from reader.language.pronunciation.variants import OTHER_FORMS
from reader.language.script import ScriptConverter
from reader.language.segmentation.names import looks_like_a_name
from reader.language.segmentation.repair import Repair, repair, repairs
from reader.language.segmentation.word_kinds import WordKind, kind_of
from reader.language.token import ReadingRule, Token

if TYPE_CHECKING:
    from reader.language.segmentation.segmenter import Segmenter
    from reader.lexicon.entry import Entry
    from reader.lexicon.lexicon import Lexicon

PHRASE_FREQUENCY = 2_000
"""What a set phrase that is one written word weighs in segmentation, per billion words."""

STEP = 2_000
PHRASE_STEP = 200
"""How many words, or set phrases, are loaded in one step of `Annotator.prepare`."""

_HALF_A_PAIR = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class AnnotatedParagraph:
    """Hold a paragraph's text, the tokens that tile it, and all matches in it.

    `repairs` are where words that were given are cut otherwise.
    """

    text: str
    tokens: tuple[Token, ...]
    matches: tuple[Match, ...]
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """Hold an article and its paragraphs, each annotated when it is asked for, and not kept."""

    article: Article
    paragraphs: Sequence[AnnotatedParagraph]


class Annotator:
    """Find the words of a text, their readings and the set phrases in it.

    Of two phrases with one headword the first given is the first to be shown. `words` are the
    user's own, simplified. Given words that nobody knows are cut anew while `repair` is on. What
    the reader corrected goes before all that is known. Belongs to the thread of its lexicon.
    """

    def __init__(
        self,
        lexicon: "Lexicon",
        phrases: Iterable[SetPhrase],
        *,
        words: Iterable[str] = (),
        repair: bool = True,
    ) -> None:
        self.lexicon = lexicon
        self.repair = repair
        self._words = frozenset(words)
        self._phrases: dict[str, SetPhrase] = {}
        self._is_word = lru_cache(maxsize=100_000)(self._knows)
        self._rules = PhrasesByRule()
        self._converter = ScriptConverter()
        self.corrections = Corrections((), self._is_word)
        self.take(phrases)

    def take(self, phrases: Iterable[SetPhrase]) -> None:
        """Know these set phrases from now on, and no longer those given before.

        What was annotated before stays as it is.
        """
        known = tuple(phrases)
        new = [phrase for phrase in known if self._phrases.get(phrase.simplified) is not phrase]
        self._phrases = {phrase.simplified: phrase for phrase in reversed(known)}
        self._traditional = {phrase.traditional: phrase for phrase in reversed(known)}
        self._headwords = "\n".join(self._phrases)
        self._own_words = self._words.union(_written_words(known))
        self.__dict__.pop("_other_forms", None)
        self._is_word.cache_clear()
        self._matcher = PhraseMatcher(known, self._rules.anchors)
        self._phrase_readings = PhraseReadings()
        self._chooser = ReadingChooser(
            self._readings, self.lexicon.preload, self._is_in_phrase, self._pinyin_of_phrase
        )
        self._chooser.set_user_readings(self.corrections.word_readings)
        segmenter: Segmenter | None = self.__dict__.get("_segmenter")
        if segmenter is not None:
            segmenter.add_words((word, PHRASE_FREQUENCY) for word in _written_words(new))
            segmenter.add_words(self._pieces(new))

    def correct(self, corrections: Iterable[Correction]) -> None:
        """Follow these corrections, oldest first, from now on, and no longer those given before."""
        self.corrections = Corrections(corrections, self._is_word)
        self._chooser.set_user_readings(self.corrections.word_readings)

    def article(self, article: Article, path: str = "") -> AnnotatedArticle:
        """Annotate an article, each paragraph when it is asked for, as corrected by then.

        `path` is the file that it came from: one more way to know what was corrected in it.
        """
        return AnnotatedArticle(article, _Paragraphs(self, article.paragraphs, path))

    def paragraph(
        self,
        paragraph: Paragraph,
        corrector: Corrector | None = None,
        number: int | None = None,
    ) -> AnnotatedParagraph:
        """Annotate one paragraph; the words that it was given are kept if they are known.

        Of an article its corrector is given and which of its paragraphs this is; without them, only
        what was corrected for always is followed.
        """
        try:
            return self._annotated(paragraph, corrector, number)
        except UnicodeEncodeError:  # no library takes half a surrogate pair
            text = paragraph.text
            whole = Paragraph(_HALF_A_PAIR.sub("\ufffd", text), paragraph.ends)
        found = self._annotated(whole, corrector, number)
        tokens = tuple(token._replace(text=text[token.start : token.end]) for token in found.tokens)
        return AnnotatedParagraph(text, tokens, found.matches)

    def _annotated(
        self, paragraph: Paragraph, corrector: Corrector | None, number: int | None
    ) -> AnnotatedParagraph:
        text = paragraph.text
        simplified = self._simplified(text)
        words: list[str] | None = None
        ends: Sequence[int]
        if paragraph.ends is None:
            words, ends = self._segmenter.segment(simplified)
            if simplified is not text:
                words = None
        elif self.repair:
            ends = repair(text, paragraph.ends, self._stays, self._is_word, self._written)
        else:
            ends = paragraph.ends
        cut = ends
        corrected: Readings = {}
        if corrector := corrector or self.corrections.for_any_text:
            ends, corrected = corrector.correct(text, ends, number)
            words = None
        is_word = self._is_word if ends is cut else self._with_drawn(simplified, cut, ends)
        passage = Passage(simplified, ends, is_word)
        phrases, anchors = self._matcher.search(passage)
        by_rule = self._rules.find(passage, anchors)
        formulas = [match for match in by_rule if match.kind is MatchKind.FORMULA]
        fixed = self._phrase_readings.of(simplified, [*phrases, *formulas])
        tokens = self._chooser.tokens(text, ends, fixed, corrected, words)
        by_rule = [_with_reading(match, simplified, tokens) for match in by_rule]
        matches = merged(phrases, by_rule) if by_rule else phrases
        repaired = _repaired(paragraph, cut, ends) if cut is not paragraph.ends else ()
        return AnnotatedParagraph(text, tokens, tuple(matches), repaired)

    def clauses(self, paragraph: AnnotatedParagraph, offset: int) -> tuple[Clause, ...]:
        """Cut the sentence around an offset of a paragraph into the lines of its skeleton."""
        text = paragraph.text
        sentence = sentence_to_unfold(text, offset)
        return unfold(self._simplified(text), paragraph.tokens, *sentence, paragraph.matches)

    def kind_of(self, word: str) -> WordKind | None:
        """Tell what a word is that no dictionary has: a date, a name; None if one has it.

        A word that a set phrase is written with is no name.
        """
        if self._is_word(word):
            return None
        kind = kind_of(self._simplified(word), self._is_common_word)
        return None if kind is WordKind.NAME and self._is_in_phrase(word) else kind

    def words(self, text: str) -> tuple[Token, ...]:
        """Cut a text without given boundaries into words."""
        return self.paragraph(Paragraph(text)).tokens

    def prepare(self) -> Iterator[None]:
        """Load what texts without given boundaries need, a few milliseconds' work at each step."""
        from reader.language.segmentation.segmenter import Segmenter

        segmenter = Segmenter()
        vocabulary = self._vocabulary()
        while words := tuple(islice(vocabulary, STEP)):
            segmenter.add_words(words)
            yield
        phrases = iter(self._phrases.values())
        while some := tuple(islice(phrases, PHRASE_STEP)):
            segmenter.add_words(self._pieces(some))
            yield
        self.__dict__.setdefault("_segmenter", segmenter)
        yield from heteronyms.prepare()

    def phrase(self, headword: str) -> SetPhrase | None:
        """Return the set phrase of a headword, of another of its forms, or made of it by a rule."""
        return (
            self._phrases.get(headword)
            or self._other_forms.get(bare(headword))
            or self._rules.phrase(headword)
        )

    @property
    def people(self) -> People:
        """Return the people that texts name, with what they were on which day."""
        return self._rules.people

    def phrases_with(self, word: str, limit: int) -> tuple[SetPhrase, ...]:
        """Return the first set phrases that a simplified word is a part of."""
        return tuple(islice(phrases_with(word, reversed(self._phrases.values())), limit))

    def entries(self, word: str) -> tuple["Entry", ...]:
        """Give what the dictionary says of a word, of a form that it lacks as its simplified."""
        entries = self.lexicon.entries(word)
        if not entries and self.is_traditional(word):
            return self.lexicon.entries(self.to_simplified(word))
        return entries

    def to_traditional(self, text: str) -> str:
        """Give the text in traditional characters, offsets unchanged."""
        return self._converter.to_traditional(text)

    def to_simplified(self, text: str) -> str:
        """Give the text in simplified characters, offsets unchanged."""
        return self._converter.to_simplified(text)

    def is_traditional(self, text: str) -> bool:
        """Tell whether a text has a character that simplified text does not have."""
        return self._only_traditional.search(text) is not None

    def _simplified(self, text: str) -> str:
        return self.to_simplified(text) if self.is_traditional(text) else text

    @cached_property
    def _other_forms(self) -> dict[str, SetPhrase]:
        return {
            bare(form): phrase
            for phrase in reversed(self._phrases.values())
            for form in (*phrase.variants, phrase.traditional, phrase.simplified)
        }

    @cached_property
    def _only_traditional(self) -> re.Pattern[str]:
        return re.compile(f"[{re.escape(self.lexicon.only_traditional + OTHER_FORMS)}]")

    @cached_property
    def _segmenter(self) -> "Segmenter":
        from reader.language.segmentation.segmenter import Segmenter

        return Segmenter(chain(self._vocabulary(), self._pieces(self._phrases.values())))

    def _vocabulary(self) -> Iterator[tuple[str, int]]:
        yield from self.lexicon.vocabulary()
        for word in self._own_words:
            yield word, PHRASE_FREQUENCY

    def _pieces(self, phrases: Iterable[SetPhrase]) -> Iterator[tuple[str, int]]:
        """Yield the words that set phrases are written in and that nothing else knows."""
        for phrase in phrases:
            if " " in phrase.pinyin:
                for piece in written_words(phrase.simplified, phrase.pinyin):
                    if len(piece) > 1 and not self._is_word(piece):
                        yield piece, PHRASE_FREQUENCY

    def _knows(self, word: str) -> bool:
        return word in self._own_words or bool(self._readings(word))

    def _readings(self, word: str) -> tuple[tuple[str, ...], ...]:
        readings = self.lexicon.syllables(word)
        if not readings and self.is_traditional(word):
            return self.lexicon.syllables(self.to_simplified(word))
        return readings

    def _stays(self, word: str) -> bool:
        """Tell whether a given word can be looked up, or is one that needn't be: a name."""
        return (
            self._is_word(word)
            or word in self._phrases
            or self._is_in_phrase(word)
            or looks_like_a_name(word, self._is_common_word)
        )

    def _written(self, characters: str) -> list[str]:
        """Give the known words that a set phrase is written in, none if this is no set phrase."""
        phrase = self._phrases.get(characters)
        words = written_words(characters, phrase.pinyin) if phrase else []
        return [piece for word in words for piece in ([word] if self._is_word(word) else word)]

    def _with_drawn(
        self, text: str, cut: Sequence[int], ends: Sequence[int]
    ) -> Callable[[str], bool]:
        """Know the words that the reader drew in a text, too: no phrase may cut them."""
        places = {*pairwise((0, *ends))}.difference(pairwise((0, *cut)))
        drawn = {text[start:end] for start, end in places}
        return lambda word: word in drawn or self._is_word(word)

    def _is_in_phrase(self, word: str) -> bool:
        """Tell whether a set phrase is written with this word."""
        return word in self._headwords and any(
            word in written_words(headword, phrase.pinyin)
            for headword, phrase in self._phrases.items()
            if word in headword
        )

    def _pinyin_of_phrase(self, word: str, syllables: Sequence[str]) -> str:
        """Give the pinyin of a set phrase as its glossary writes it, if these are its syllables."""
        phrase = self._phrases.get(word) or self._traditional.get(word)
        fits = phrase and align(word, phrase.pinyin) == tuple(syllables)
        return phrase.pinyin if phrase and fits else ""

    def _is_common_word(self, word: str) -> bool:
        return any(reading[0].islower() for reading in self._readings(word))


class _Paragraphs(Sequence[AnnotatedParagraph]):
    """Annotate paragraphs as they are asked for."""

    def __init__(self, annotator: Annotator, paragraphs: Sequence[Paragraph], path: str) -> None:
        self._annotator = annotator
        self._paragraphs = paragraphs
        self._path = path
        self._followed: Corrections | None = None
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
        self._follow(self._annotator.corrections)
        number = range(len(self))[index]
        return self._annotator.paragraph(self._paragraphs[number], self._corrector, number)

    def _follow(self, corrections: Corrections) -> None:
        if corrections is not self._followed:
            texts = [paragraph.text for paragraph in self._paragraphs] if corrections else []
            self._corrector = corrections.for_article(texts, self._path)
            self._followed = corrections


def _with_reading(match: Match, text: str, tokens: Sequence[Token]) -> Match:
    """Give somebody of whom nothing is known but the name the reading that it has in the text."""
    if match.kind is not MatchKind.PERSON or match.phrase.pinyin:
        return match
    start = text.rindex(match.phrase.simplified, match.start, match.end)
    end = start + len(match.phrase.simplified)
    read = [token.reading.pinyin for token in tokens if start <= token.start and token.end <= end]
    pinyin = " ".join(word[:1].upper() + word[1:] for word in read)
    return match._replace(phrase=match.phrase._replace(pinyin=pinyin))


def _repaired(
    paragraph: Paragraph, mended: Sequence[int], ends: Sequence[int]
) -> tuple[Repair, ...]:
    """Return what was mended of a paragraph's given words and not corrected since."""
    if paragraph.ends is None:
        return ()
    found = repairs(paragraph.text, paragraph.ends, mended)
    corrected = repairs(paragraph.text, mended, ends)
    return tuple(
        repair
        for repair in found
        if not any(other.start < repair.end and repair.start < other.end for other in corrected)
    )


def _written_words(phrases: Iterable[SetPhrase]) -> Iterator[str]:
    """Yield the phrases that are spelt as one word (被执行人 bèizhíxíngrén), in both scripts."""
    for phrase in phrases:
        if phrase.pinyin and not set(phrase.pinyin) & set(" -,"):
            for form in {phrase.simplified, phrase.traditional}:
                if len(form) > 1 and HAN_RUN.fullmatch(form):
                    yield form


def phrase_behind(paragraph: AnnotatedParagraph, token: Token) -> SetPhrase | None:
    """Return the set phrase that fixed a token's reading; None if none did (为 in 执法为民)."""
    if token.reading.by is not ReadingRule.GLOSSARY:
        return None
    around = (
        match
        for match in paragraph.matches
        if match.kind is MatchKind.PHRASE
        and match.phrase.pinyin
        and match.start <= token.start
        and token.end <= match.end
    )
    longest = max(around, key=lambda match: match.end - match.start, default=None)
    return longest.phrase if longest else None
