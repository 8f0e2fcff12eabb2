"""Files that the desktop hands over: dropped on the window, or copied in a file manager."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def first_file(data: QMimeData | None) -> Path | None:
    """Return the first file of this machine, None where there is none, or no data at all."""
    files = (url.toLocalFile() for url in (data.urls() if data else ()) if url.isLocalFile())
    return next(map(Path, files), None)
