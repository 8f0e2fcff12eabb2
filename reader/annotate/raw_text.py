"""The segmentation of texts without given boundaries."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from reader.annotate.vocabulary import Frequencies, Vocabulary
from reader.language.segmentation.names import Name

if TYPE_CHECKING:
    from reader.language.segmentation.segmenter import Segmented, Segmenter


class RawTextSegmenter:
    """Segment simplified texts; the vocabulary is loaded when the first of them is met."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._segmenter: Segmenter | None = None

    def segment(
        self, text: str, names: Sequence[Name] | None = None, likely: Sequence[Name] = ()
    ) -> "Segmented":
        """Return the words that tile a text, where each of them ends, and the names.

        `names` and `likely` are those that are known beforehand.
        """
        return self._ready.segment(text, names, likely)

    def sure_names(self, text: str, *, of_traditional: bool) -> list[Name]:
        """Return the names in a simplified text that their context makes sure."""
        return self._ready.sure_names(text, of_traditional=of_traditional)

    def use(self, vocabulary: Vocabulary) -> None:
        """Learn what a vocabulary has that the one before lacks; nothing is forgotten."""
        if self._segmenter is not None:
            for words in vocabulary.additions(self._vocabulary):
                self._segmenter.add_words(_estimated(words))
        self._vocabulary = vocabulary

    def load(self) -> Iterator[None]:
        """Load the vocabulary, a few milliseconds' work at each step."""
        segmenter, vocabulary = _empty(), self._vocabulary
        yield
        for words in vocabulary.batches():
            segmenter.add_words(_estimated(words))
            yield
        if self._segmenter is None:
            for words in self._vocabulary.additions(vocabulary):
                segmenter.add_words(_estimated(words))
            self._segmenter = segmenter

    @property
    def _ready(self) -> "Segmenter":
        if self._segmenter is None:
            self._segmenter = self._loaded()
        return self._segmenter

    def _loaded(self) -> "Segmenter":
        segmenter = _empty()
        segmenter.add_words(_estimated(chain.from_iterable(self._vocabulary.batches())))
        return segmenter


def _empty() -> "Segmenter":
    from reader.annotate.boundaries import learnt
    from reader.language.segmentation.segmenter import Segmenter

    return Segmenter(boundaries=learnt().boundaries)


def _estimated(words: Iterable[tuple[str, int]]) -> Frequencies:
    """Return words with the frequencies estimated from texts where there are such."""
    from reader.annotate.boundaries import learnt

    estimated = learnt().frequencies
    return [(word, estimated.get(word, listed)) for word, listed in words]
