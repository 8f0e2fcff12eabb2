"""Files dropped on the window, or copied in a file manager."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def first_file(data: QMimeData | None) -> Path | None:
    """Return the first local file of dropped or copied data, None if there is none."""
    files = (url.toLocalFile() for url in (data.urls() if data else ()) if url.isLocalFile())
    return next(map(Path, files), None)
