"""The words that the learner has marked as known, as the window needs them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from reader.study.known_words import KnownChange, KnownWord, KnownWords
from reader.study.words import word_key
from reader.ui.commands.attempt import attempt
from reader.ui.commands.undo import Undoing


class OwnKnownWords(QObject):
    """Mark words through the study; `changed` follows what is on disk."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, study: KnownWords, undoing: Undoing) -> None:
        super().__init__()
        self._study = study
        self._undoing = undoing
        self._stop = study.subscribe(self._follow)
        self._read()

    def has(self, simplified: str, pinyin: str) -> bool:
        """Tell whether a headword is known in this reading."""
        return word_key(simplified, pinyin) in self._keys

    def mark(self, words: Iterable[tuple[str, str]]) -> bool:
        """Mark headwords in their readings as known; tell whether they are on disk, all or none."""
        fresh = [word for word in words if not self.has(*word)]
        done = self._try(lambda: self._study.mark(fresh))
        if done and fresh:
            self._undoing.done(lambda: self._try(lambda: self._study.unmark(fresh)))
        return done

    def unmark(self, words: Iterable[tuple[str, str]]) -> bool:
        """Mark words as not known; tell whether it is done."""
        removed: list[KnownWord] = []
        done = self._try(lambda: removed.extend(self._study.unmark(words)))
        if done and removed:
            self._undoing.done(lambda: self._try(lambda: self._study.restore(removed)))
        return done

    def close(self) -> None:
        """Stop following the study."""
        self._stop()

    def _try(self, change: Callable[[], object]) -> bool:
        return attempt(change, self.failed.emit)

    def _follow(self, _change: KnownChange) -> None:
        self._read()
        self.changed.emit()

    def _read(self) -> None:
        self.words = self._study.words()
        self._keys = self._study.keys()
