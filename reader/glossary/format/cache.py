"""A copy of the bundled glossaries in the cache folder, which is read faster at the next start."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from reader.files import PRIVATE, draft_of
from reader.glossary.format.entry import SetPhrase, Status

NAME = "glossaries.msgpack"
_STATUS = SetPhrase._fields.index("status")
_STATUSES = {str(status): status for status in Status}


def read_glossaries(paths: Sequence[Path], cache: Path) -> list[SetPhrase]:
    """Read glossaries one after the other, from the cache folder if they have not changed since.

    Raises UserError where a glossary cannot be read; an unusable cache is replaced.
    """
    import msgpack  # type: ignore[import-untyped]

    state = repr((SetPhrase._fields, [_state(path) for path in paths]))
    copy = cache / NAME
    try:
        old_state, rows = msgpack.unpackb(copy.read_bytes(), use_list=False)
        if old_state == state:
            return list(map(_phrase, rows))
    except (OSError, LookupError, ValueError, TypeError, msgpack.UnpackException):
        pass
    from reader.glossary.format.table import read_glossary

    phrases = [phrase for path in paths for phrase in read_glossary(path)]
    _write(copy, msgpack.packb((state, phrases)))
    return phrases


def _state(path: Path) -> tuple[str, int, int]:
    stat = path.stat()
    return str(path), stat.st_size, stat.st_mtime_ns


def _phrase(row: Sequence[Any]) -> SetPhrase:
    return SetPhrase._make((*row[:_STATUS], _STATUSES[row[_STATUS]], *row[_STATUS + 1 :]))


def _write(copy: Path, data: bytes) -> None:
    with suppress(OSError):
        copy.parent.mkdir(parents=True, exist_ok=True)
        with draft_of(copy, PRIVATE) as draft:
            draft.write_bytes(data)
