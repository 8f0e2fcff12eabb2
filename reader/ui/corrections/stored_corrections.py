"""The reader's corrections as the window needs them: in force at once, told when they change."""

from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from reader.annotate import Annotator
from reader.language.corrections.correction import Correction
from reader.study.corrections import SavedCorrection, SavedCorrections
from reader.study.words import Change
from reader.ui.commands.attempt import attempt
from reader.ui.commands.undo import Undoing


class OwnCorrections(QObject):
    """Keep corrections in the study and have the annotator follow them.

    `kept` are all, newest first. `changed` carries those that came or went.
    """

    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, study: SavedCorrections, annotator: Annotator, undoing: Undoing) -> None:
        super().__init__()
        self._study = study
        self._annotator = annotator
        self._undoing = undoing
        self.kept: tuple[SavedCorrection, ...] = ()
        self._stop = study.subscribe(self._follow)
        self._read()

    def add(self, correction: Correction) -> bool:
        """Keep a correction; tell whether it is on disk."""
        added: list[int] = []
        done = self._try(lambda: added.append(self._study.add(correction).id))
        if done:
            self._undoing.done(lambda: self._try(lambda: self._study.remove(added)))
        return done

    def remove(self, kept: Iterable[SavedCorrection]) -> bool:
        """Remove corrections; tell whether they are gone."""
        removed: list[SavedCorrection] = []
        ids = [each.id for each in kept]
        done = self._try(lambda: removed.extend(self._study.remove(ids)))
        if done and removed:
            self._undoing.done(lambda: self._try(lambda: self._study.restore(removed)))
        return done

    def take_in(self, corrections: Iterable[tuple[Correction, datetime | None]]) -> int:
        """Keep those that are not kept yet; count them.

        Raises UserError where they can't be kept.
        """
        before = {kept.id for kept in self.kept}
        count = self._study.add_all(corrections)
        new = [kept.id for kept in self.kept if kept.id not in before]
        if new:
            self._undoing.done(lambda: self._try(lambda: self._study.remove(new)))
        return count

    def close(self) -> None:
        """Stop following the study."""
        self._stop()

    def _try(self, change: Callable[[], object]) -> bool:
        return attempt(change, self.failed.emit)

    def _follow(self, _change: Change) -> None:
        before = frozenset(self.kept)
        self._read()
        changed = before.symmetric_difference(self.kept)
        self.changed.emit({kept.correction for kept in changed})

    def _read(self) -> None:
        self.kept = self._study.all()
        self._annotator.use_corrections(kept.correction for kept in reversed(self.kept))
