"""The user's entries: written in a dialog, stored in a file, matched at once."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.annotate import Annotator
from reader.cards.card import Card
from reader.errors import UserError
from reader.export.user_glossary import NAME, UserGlossary
from reader.glossary.format.entry import SetPhrase
from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr

if TYPE_CHECKING:
    from reader.ui.learning.entry_dialog import EntryDialog


class UserEntries(QObject):
    """Add, edit and remove entries; `changed` carries the headword that all is to be shown for."""

    changed = Signal(str)

    def __init__(
        self,
        window: QWidget,
        glossary: UserGlossary,
        annotator: Annotator,
        phrases: Sequence[SetPhrase],
        report: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._glossary = glossary
        self._annotator = annotator
        self._report = report
        self._families: Sequence[str] = ()
        self.phrases = tuple(phrases)

    def set_theme(self, _theme: Theme, text_families: Sequence[str]) -> None:
        """Apply the faces for Chinese text."""
        self._families = text_families

    def write(self, card: Card | None) -> None:
        """Open the dialog on a card: on its entry if it is the user's, else on a new one."""
        from reader.ui.learning.entry_dialog import EntryDialog

        if card is None:
            self._report(tr("Select some text or choose a word first, then add it"))
            return
        phrase = prefilled(card)
        exists = phrase.glossary == NAME
        before = phrase.simplified if exists else ""
        dialog = EntryDialog(
            self._window,
            phrase,
            lambda changed: self._problems(changed, before),
            self._families,
            exists=exists,
        )
        dialog.saved.connect(lambda changed: self._save(dialog, changed, before))
        dialog.removed.connect(lambda: self._remove(dialog, before))
        dialog.open()

    def _problems(self, phrase: SetPhrase, before: str) -> list[str]:
        try:
            return [problem.said(tr) for problem in self._glossary.problems(phrase, before)]
        except UserError as error:
            return [error.said(tr)]

    def _save(self, dialog: "EntryDialog", phrase: SetPhrase, before: str) -> None:
        try:
            self._glossary.save(phrase, before)
            self._match()
        except UserError as error:
            dialog.report([error.said(tr)])
            return
        dialog.accept()
        self._report(tr("{word} is in your glossary").format(word=phrase.simplified))
        self.changed.emit(phrase.simplified)

    def _remove(self, dialog: "EntryDialog", headword: str) -> None:
        try:
            self._glossary.remove(headword)
            self._match()
        except UserError as error:
            dialog.report([error.said(tr)])
            return
        dialog.accept()
        self._report(tr("Removed {word} from your glossary").format(word=headword))
        self.changed.emit(headword)

    def _match(self) -> None:
        others = (phrase for phrase in self.phrases if phrase.glossary != NAME)
        self.phrases = (*self._glossary.phrases(), *others)
        self._annotator.use_phrases(self.phrases)


def prefilled(card: Card) -> SetPhrase:
    """Return the entry of a card, or what one would begin with."""
    if card.phrase is not None:
        is_user_entry = card.phrase.glossary == NAME
        return card.phrase if is_user_entry else card.phrase._replace(glossary="")
    traditional = card.traditional if card.traditional != card.simplified else ""
    return SetPhrase(card.simplified, (), card.pinyin, traditional)
