"""The segmentation of texts without given boundaries."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from reader.annotate.vocabulary import Vocabulary

if TYPE_CHECKING:
    from reader.language.segmentation.segmenter import Segmented, Segmenter


class RawTextSegmenter:
    """Segment simplified texts; the vocabulary is loaded when the first of them is met."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._segmenter: Segmenter | None = None

    def segment(self, text: str) -> "Segmented":
        """Return the words that tile a text, where each of them ends, and the names."""
        if self._segmenter is None:
            self._segmenter = self._loaded()
        return self._segmenter.segment(text)

    def use(self, vocabulary: Vocabulary) -> None:
        """Learn what a vocabulary has that the one before lacks; nothing is forgotten."""
        if self._segmenter is not None:
            for words in vocabulary.additions(self._vocabulary):
                self._segmenter.add_words(words)
        self._vocabulary = vocabulary

    def load(self) -> Iterator[None]:
        """Load the vocabulary, a few milliseconds' work at each step."""
        from reader.language.segmentation.segmenter import Segmenter

        segmenter, vocabulary = Segmenter(), self._vocabulary
        for words in vocabulary.batches():
            segmenter.add_words(words)
            yield
        if self._segmenter is None:
            for words in self._vocabulary.additions(vocabulary):
                segmenter.add_words(words)
            self._segmenter = segmenter

    def _loaded(self) -> "Segmenter":
        from reader.language.segmentation.segmenter import Segmenter

        return Segmenter(chain.from_iterable(self._vocabulary.batches()))
