"""The learner's saved words as the window needs them, and one signal when they change."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, Signal

from reader.cards.card import Card
from reader.study.store import Study
from reader.study.words import Change, Context, ImportedWord, NewWord, Removal, SavedWord, word_key
from reader.ui.commands.attempt import attempt
from reader.ui.commands.undo import Undoing


class SavedWords(QObject):
    """Save, remove and restore words through the study; `changed` follows what is on disk."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, study: Study, undoing: Undoing) -> None:
        super().__init__()
        self._study = study
        self._undoing = undoing
        self._stop = study.subscribe(self._follow)
        self._read()

    def has(self, headword: str, pinyin: str) -> bool:
        """Tell whether a headword of either script is kept in this reading."""
        return next(self._kept(headword, pinyin), None) is not None

    def save(self, cards: Iterable[Card], article: str, date: str | None) -> bool:
        """Keep cards with their sentences; tell whether they are on disk, all or none."""
        words = []
        for card in cards:
            word = NewWord(card.simplified, card.traditional, card.pinyin, card.english, card.kind)
            contexts = (Context(*card.sentence, article, date),) if card.sentence else ()
            words.append(ImportedWord(word, contexts))
        return self._try(lambda: self._study.add(words))

    def remove(self, word: SavedWord) -> bool:
        """Remove a word, so that it can be put back by undoing; tell whether it is done."""
        removals: list[Removal] = []
        done = self._try(lambda: removals.append(self._study.remove([word.id])))
        if done:
            self._undoing.done(lambda: self._try(lambda: self._study.restore(removals[0])))
        return done

    def find(self, headword: str, pinyin: str) -> SavedWord | None:
        """Return the word kept under a simplified headword and reading."""
        kept = self._kept(headword, pinyin)
        return next((word for word in kept if word.simplified == headword), None)

    def close(self) -> None:
        """Stop following the study."""
        self._stop()

    def _kept(self, headword: str, pinyin: str) -> Iterator[SavedWord]:
        for word in self._by_form.get(headword, ()):
            if word_key(headword, word.pinyin) == word_key(headword, pinyin):
                yield word

    def _try(self, change: Callable[[], object]) -> bool:
        return attempt(change, self.failed.emit)

    def _follow(self, _change: Change) -> None:
        self._read()
        self.changed.emit()

    def _read(self) -> None:
        self.words = self._study.saved()
        self._by_form: dict[str, list[SavedWord]] = defaultdict(list)
        for word in self.words:
            for form in {word.simplified, word.traditional}:
                self._by_form[form].append(word)
