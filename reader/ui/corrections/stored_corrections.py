"""The user's corrections as the window needs them: in force at once, and one signal for changes."""

from collections.abc import Iterable
from datetime import datetime

from reader.annotate import Annotator
from reader.language.corrections.correction import Correction
from reader.study.corrections import SavedCorrection, SavedCorrections
from reader.ui.commands.undo import StoredChanges, UndoStack


class StoredCorrections(StoredChanges):
    """Store corrections in the study and have the annotator apply them.

    `kept` are all, newest first. `changed` carries the set of those that were added or removed.
    """

    def __init__(
        self, study: SavedCorrections, annotator: Annotator, undo_stack: UndoStack
    ) -> None:
        super().__init__(study.subscribe, undo_stack)
        self._study = study
        self._annotator = annotator
        self.kept: tuple[SavedCorrection, ...] = ()
        self._read()

    def add(self, correction: Correction) -> bool:
        """Add a correction; return whether it is on disk."""
        added: list[int] = []
        done = self._attempt(lambda: added.append(self._study.add(correction).id))
        if done:
            self._undo_by(lambda: self._study.remove(added))
        return done

    def remove(self, kept: Iterable[SavedCorrection]) -> bool:
        """Remove corrections; return whether it is done."""
        removed: list[SavedCorrection] = []
        ids = [each.id for each in kept]
        done = self._attempt(lambda: removed.extend(self._study.remove(ids)))
        if done and removed:
            self._undo_by(lambda: self._study.restore(removed))
        return done

    def add_all(self, corrections: Iterable[tuple[Correction, datetime | None]]) -> int:
        """Add those that are not there yet, each with when it was made; return how many.

        Raises UserError where they can't be stored.
        """
        before = {kept.id for kept in self.kept}
        count = self._study.add_all(corrections)
        new = [kept.id for kept in self.kept if kept.id not in before]
        if new:
            self._undo_by(lambda: self._study.remove(new))
        return count

    def _follow(self, _change: object) -> None:
        before = frozenset(self.kept)
        self._read()
        changed = before.symmetric_difference(self.kept)
        self.changed.emit({kept.correction for kept in changed})

    def _read(self) -> None:
        self.kept = self._study.all()
        self._annotator.use_corrections(kept.correction for kept in reversed(self.kept))
