"""A bug of the programme: shown with a report to copy, and logged."""

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.ui.base.wording import to_translate, tr


def report_crashes(log: Path) -> None:
    """From now on append each unexpected error to `log` and show it with a report to copy."""

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        text = crash_report(error, trace)
        sys.stderr.write(text)
        _log(log, text)
        from reader.ui.base.message_box import PlainMessageBox

        box = PlainMessageBox(PlainMessageBox.Icon.Critical, tr(_SORRY), details=text)
        copy = box.addButton(tr("Copy report"), PlainMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(text))
        box.addButton(PlainMessageBox.StandardButton.Close)
        box.exec()

    sys.excepthook = report


_SORRY = to_translate(
    "Something went wrong in Tifa Reader; your saved words are safe on disk. "
    "You can read on. To help fix it, copy the report and send it to the programme's makers."
)


def crash_report(error: BaseException, trace: TracebackType | None) -> str:
    """Return what the makers need to know: versions, system and the way to the error."""
    way = "".join(traceback.format_exception(type(error), error, trace))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    python = sys.version.split()[0]
    return (
        f"{now} Tifa Reader {__version__}, Python {python}, Qt {qVersion()}, {sys.platform}\n{way}"
    )


def _log(log: Path, text: str) -> None:
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        sys.stderr.write(f"{log}: {error}\n")
