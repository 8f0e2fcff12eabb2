"""The user's saved words as the window needs them, and one signal when they change."""

from collections.abc import Iterable
from functools import lru_cache

from reader.cards.card import Card
from reader.errors import UserError
from reader.study.store import Study
from reader.study.words import Context, ImportedWord, NewWord, Removal, SavedWord
from reader.ui.commands.undo import StoredChanges, UndoStack


class SavedWords(StoredChanges):
    """Save, remove and restore words through the study; `changed` follows what is on disk."""

    def __init__(self, study: Study, undo_stack: UndoStack) -> None:
        super().__init__(study.subscribe, undo_stack)
        self._study = study
        self.list = study.list
        self._is_saved = lru_cache(maxsize=100_000)(self.list.has)

    @property
    def words(self) -> tuple[SavedWord, ...]:
        """Return all saved words, newest first. Raises UserError where they cannot be read."""
        return tuple(self.list.all())

    def has(self, headword: str, pinyin: str) -> bool:
        """Return whether a headword of either script is saved in this reading.

        Of what cannot be read now, it is as good as not saved: this is asked while painting.
        """
        try:
            return self._is_saved(headword, pinyin)
        except UserError:
            return False

    def save(self, cards: Iterable[Card], article: str, date: str | None) -> bool:
        """Save cards with their sentences; return whether they are on disk, all or none."""
        words = []
        for card in cards:
            word = NewWord(card.simplified, card.traditional, card.pinyin, card.english, card.kind)
            contexts = (Context(*card.sentence, article, date),) if card.sentence else ()
            words.append(ImportedWord(word, contexts))
        return self._attempt(lambda: self._study.add(words))

    def remove(self, word: SavedWord) -> bool:
        """Remove a word, so that undoing restores it; return whether it is done."""
        removals: list[Removal] = []
        done = self._attempt(lambda: removals.append(self._study.remove([word.id])))
        if done:
            self._undo_by(lambda: self._study.restore(removals[0]))
        return done

    def find(self, headword: str, pinyin: str) -> SavedWord | None:
        """Return the word saved under a simplified headword and reading."""
        found: list[SavedWord | None] = []
        self._attempt(lambda: found.append(self.list.find(headword, pinyin)))
        return next(iter(found), None)

    def _follow(self, change: object) -> None:
        self._is_saved.cache_clear()
        self.changed.emit(change)
