"""The user's saved words as the window needs them, and one signal when they change."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reader.cards.card import Card
from reader.study.store import Study
from reader.study.words import Context, ImportedWord, NewWord, Removal, SavedWord, word_key
from reader.ui.commands.undo import StoredChanges, UndoStack


class SavedWords(StoredChanges):
    """Save, remove and restore words through the study; `changed` follows what is on disk."""

    def __init__(self, study: Study, undo_stack: UndoStack) -> None:
        super().__init__(study.subscribe, undo_stack)
        self._study = study
        self._read()

    def has(self, headword: str, pinyin: str) -> bool:
        """Return whether a headword of either script is saved in this reading."""
        return next(self._saved_as(headword, pinyin), None) is not None

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
        saved = self._saved_as(headword, pinyin)
        return next((word for word in saved if word.simplified == headword), None)

    def _saved_as(self, headword: str, pinyin: str) -> Iterator[SavedWord]:
        for word in self._by_form.get(headword, ()):
            if word_key(headword, word.pinyin) == word_key(headword, pinyin):
                yield word

    def _follow(self, change: object) -> None:
        self._read()
        self.changed.emit(change)

    def _read(self) -> None:
        self.words = self._study.saved()
        self._by_form: dict[str, list[SavedWord]] = defaultdict(list)
        for word in self.words:
            for form in {word.simplified, word.traditional}:
                self._by_form[form].append(word)
