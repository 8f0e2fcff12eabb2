"""The bundled glossaries as they were last read, kept in the cache folder for the next start."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from reader.files import PRIVATE, draft_of
from reader.glossary.format.entry import SetPhrase, Status
from reader.glossary.format.table import read_glossary

NAME = "glossaries.msgpack"
_STATUS = SetPhrase._fields.index("status")


def read_glossaries(paths: Sequence[Path], cache: Path) -> list[SetPhrase]:
    """Read glossaries one after the other, from the cache folder if they are there unchanged.

    Raises UserError where a glossary cannot be read; a cache of no use is no trouble.
    """
    import msgpack  # type: ignore[import-untyped]

    state = repr((SetPhrase._fields, [_state(path) for path in paths]))
    kept = cache / NAME
    try:
        was, rows = msgpack.unpackb(kept.read_bytes(), use_list=False)
        if was == state:
            return list(map(_phrase, rows))
    except (OSError, ValueError, TypeError, msgpack.UnpackException):
        pass
    phrases = [phrase for path in paths for phrase in read_glossary(path)]
    _keep(kept, msgpack.packb((state, phrases)))
    return phrases


def _state(path: Path) -> tuple[str, int, int]:
    stat = path.stat()
    return str(path), stat.st_size, stat.st_mtime_ns


def _phrase(row: Sequence[Any]) -> SetPhrase:
    return SetPhrase._make((*row[:_STATUS], Status(row[_STATUS]), *row[_STATUS + 1 :]))


def _keep(kept: Path, data: bytes) -> None:
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        with draft_of(kept, PRIVATE) as draft:
            draft.write_bytes(data)
