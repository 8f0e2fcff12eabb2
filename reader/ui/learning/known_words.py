"""The words that the user has marked as known, as the window needs them."""

from collections.abc import Iterable

from reader.study.known_words import KnownWord, KnownWords
from reader.study.words import word_key
from reader.ui.commands.undo import StoredChanges, UndoStack


class StoredKnownWords(StoredChanges):
    """Mark words through the study; `changed` follows what is on disk."""

    def __init__(self, study: KnownWords, undo_stack: UndoStack) -> None:
        super().__init__(study.subscribe, undo_stack)
        self._study = study
        self._read()

    def has(self, simplified: str, pinyin: str) -> bool:
        """Return whether a headword is known in this reading."""
        return word_key(simplified, pinyin) in self._keys

    def mark(self, words: Iterable[tuple[str, str]]) -> bool:
        """Mark headwords in their readings as known; return whether all are on disk, or none."""
        fresh = [word for word in words if not self.has(*word)]
        done = self._attempt(lambda: self._study.mark(fresh))
        if done and fresh:
            self._undo_by(lambda: self._study.unmark(fresh))
        return done

    def unmark(self, words: Iterable[tuple[str, str]]) -> bool:
        """Mark words as not known; return whether it is done."""
        removed: list[KnownWord] = []
        done = self._attempt(lambda: removed.extend(self._study.unmark(words)))
        if done and removed:
            self._undo_by(lambda: self._study.restore(removed))
        return done

    def _follow(self, change: object) -> None:
        self._read()
        self.changed.emit(change)

    def _read(self) -> None:
        self.words = self._study.words()
        self._keys = self._study.keys()
