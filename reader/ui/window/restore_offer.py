"""The offer to go on with sound study data where the file of saved words is damaged or lost."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from reader.errors import UserError
from reader.study.database import DamagedDataError
from reader.study.rescue import Rescued, rescue
from reader.study.restoring import restore, start_empty
from reader.ui.base.message_box import PlainMessageBox
from reader.ui.base.wording import tr
from reader.ui.window.start_failure import UNSEEN


def is_replaced(error: DamagedDataError) -> bool:
    """Offer what can take the place of a damaged file; return whether something now does.

    That is its newest sound backup, what can be read of it, or an empty file where it is lost. The
    damaged file is kept beside it. Where there is no screen nobody is asked. Raises UserError where
    the place cannot be written.
    """
    if QGuiApplication.platformName() in UNSEEN:
        return False
    now = datetime.now(UTC)
    rescued = _rescued(error)
    kept = tr("The damaged file is kept in the same folder under another name.")
    where = f"{error.where}\n\n{kept}"
    box = PlainMessageBox(PlainMessageBox.Icon.Question, error.what.said(tr), where)
    replacing: dict[QPushButton, Callable[[], object]] = {}

    def offer(text: str, role: PlainMessageBox.ButtonRole, replace: Callable[[], object]) -> None:
        replacing[box.addButton(text, role)] = replace

    if (backup := error.backup) is not None:
        question = tr("Restore the backup of {date} (words: {words:,})?").format(
            date=f"{backup.made.astimezone():%Y-%m-%d %H:%M}", words=backup.words
        )
        box.setText(f"{error.what.said(tr)}\n{question}")
        path = backup.path
        role = PlainMessageBox.ButtonRole.AcceptRole
        offer(tr("Restore the backup"), role, lambda: restore(error.path, path, now))
    if rescued is not None:
        text = tr("Use what can be read (words: {words:,}; damaged rows left out: {lost:,})")
        text = text.format(words=len(rescued.study.saved()), lost=rescued.lost)
        study = rescued.study
        role = PlainMessageBox.ButtonRole.ActionRole
        offer(text, role, lambda: restore(error.path, study.back_up(), now))
    else:
        role = PlainMessageBox.ButtonRole.DestructiveRole
        offer(tr("Start without saved words"), role, lambda: start_empty(error.path, now))
    box.addButton(PlainMessageBox.StandardButton.Close)
    box.exec()
    clicked = box.clickedButton()
    replace = next((do for button, do in replacing.items() if button is clicked), None)
    if replace is not None:
        replace()
    if rescued is not None:
        rescued.study.close()
    return replace is not None


def _rescued(error: DamagedDataError) -> Rescued | None:
    try:
        rescued = rescue(error.path)
    except UserError:
        return None
    if rescued.has_something:
        return rescued
    rescued.study.close()
    return None
