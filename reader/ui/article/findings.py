"""What was found in the paragraphs of an article that were looked through so far."""

from collections.abc import Callable, Iterable, Sequence

from reader.annotate import AnnotatedParagraph
from reader.glossary.format.entry import Match
from reader.glossary.matching.occurrences import Occurrences
from reader.study.new_words import ArticleWords


class Findings:
    """Hold the set phrases and the words met in an article of so many paragraphs.

    `prominent` returns which of a paragraph's matches are.
    """

    def __init__(
        self, paragraphs: int, prominent: Callable[[Iterable[Match]], Sequence[Match]]
    ) -> None:
        self.occurrences = Occurrences()
        self.met = ArticleWords()
        self._prominent = prominent
        self._unscanned = bytearray(b"\1" * paragraphs)
        self._stale: set[int] = set()

    @property
    def share(self) -> float:
        """Return the share of the paragraphs that were looked through, 0 to 1."""
        count = len(self._unscanned)
        return 1 - self._unscanned.count(1) / count if count else 1.0

    def next(self, near: int) -> int:
        """Return a paragraph to look through next, from one on, or -1 for none."""
        if self._stale:
            return next(iter(self._stale))
        found = self._unscanned.find(1, near)
        return found if found >= 0 else self._unscanned.find(1)

    def add(self, number: int, paragraph: AnnotatedParagraph) -> None:
        """Add what is in a paragraph, in place of what was found in it before."""
        if number in self._stale:
            self._stale.remove(number)
            self.occurrences.drop(number)
            self.met.drop(number)
        matches = paragraph.matches
        self.occurrences.add(number, matches, self._prominent(matches))
        self.met.add(number, paragraph)
        self._unscanned[number] = 0

    def mark_stale(self, numbers: Iterable[int]) -> None:
        """Have paragraphs looked through again, as far as they were."""
        self._stale.update(number for number in numbers if not self._unscanned[number])
