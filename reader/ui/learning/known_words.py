"""The words that the user has marked as known, as the window needs them."""

from collections.abc import Iterable

from reader.errors import UserError
from reader.study.known_words import KnownWord, KnownWords
from reader.ui.commands.undo import StoredChanges, UndoStack


class StoredKnownWords(StoredChanges):
    """Mark words through the study; `changed` follows what is on disk."""

    def __init__(self, study: KnownWords, undo_stack: UndoStack) -> None:
        super().__init__(study.subscribe, undo_stack)
        self.list = study

    def has(self, simplified: str, pinyin: str) -> bool:
        """Return whether a headword is known in this reading; no, where that cannot be read now."""
        try:
            return self.list.has(simplified, pinyin)
        except UserError:
            return False

    def mark(self, words: Iterable[tuple[str, str]]) -> bool:
        """Mark headwords in their readings as known; return whether all are on disk, or none."""
        fresh = [word for word in words if not self.has(*word)]
        done = self._attempt(lambda: self.list.mark(fresh))
        if done and fresh:
            self._undo_by(lambda: self.list.unmark(fresh))
        return done

    def unmark(self, words: Iterable[tuple[str, str]]) -> bool:
        """Mark words as not known; return whether it is done."""
        removed: list[KnownWord] = []
        done = self._attempt(lambda: removed.extend(self.list.unmark(words)))
        if done and removed:
            self._undo_by(lambda: self.list.restore(removed))
        return done

    def _follow(self, change: object) -> None:
        self.changed.emit(change)
