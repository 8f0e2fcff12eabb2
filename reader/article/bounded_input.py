"""The bytes of a file or a stream, never more than an article may have."""

import io
import stat
from pathlib import Path
from typing import BinaryIO

from reader.errors import UserError
from reader.saying import Saying

LIMIT = 100_000_000
"""The most bytes that are read; an article of ten million characters has about thirty million."""

_CHUNK = 1 << 20
_CHECK_NAME = Saying("Check its name and folder.")


def read_file(path: Path) -> bytes:
    """Return the bytes of a regular file of at most LIMIT bytes.

    A larger file is rejected by its size before it is opened. Raises UserError for a file that is
    missing, unreadable, too large, or not regular (a folder, a pipe, a device).
    """
    where = str(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _not_a_file(status.st_mode, where)
        if status.st_size > LIMIT:
            raise too_large(status.st_size, where)
        with path.open("rb") as stream:
            return read_bounded(stream, name=where)
    except FileNotFoundError as error:
        raise UserError("There is no such file.", where=where, remedy=_CHECK_NAME) from error
    except PermissionError as error:
        raise UserError(
            "You may not read this file.", where=where, remedy="Change its permissions."
        ) from error
    except OSError as error:
        raise UserError(_unread(error), where=where, remedy=_CHECK_NAME) from error
    except ValueError as error:
        raise UserError(
            "This is not a file's name.", where=repr(where), remedy=_CHECK_NAME
        ) from error


def read_bounded(stream: BinaryIO, *, name: str = "standard input") -> bytes:
    """Return all bytes of a stream that has at most LIMIT of them.

    Raises UserError as soon as there are more, or where reading fails.
    """
    content = io.BytesIO()
    try:
        while chunk := stream.read(_CHUNK):
            content.write(chunk)
            if content.tell() > LIMIT:
                raise too_large(None, name)
    except OSError as error:
        raise UserError(
            _unread(error), where=name, remedy="Try again, or with a copy of it."
        ) from error
    return content.getvalue()


def too_large(size: int | None, where: str) -> UserError:
    """Return the error for an input of `size` bytes (None: unknown, but over the limit)."""
    most = LIMIT // 1_000_000
    what = (
        Saying("It has more than {most} MB, the most that is read.", most=most)
        if size is None or size < LIMIT * 1.05
        else Saying(
            "It has {size:,.0f} MB; {most} MB is the most that is read.",
            size=size / 1_000_000,
            most=most,
        )
    )
    return UserError(what, where=where, remedy="Split it into smaller files.")


def _unread(error: OSError) -> Saying:
    return Saying("It cannot be read: {reason}.", reason=error.strerror or type(error).__name__)


def _not_a_file(mode: int, where: str) -> UserError:
    if stat.S_ISDIR(mode):
        return UserError("This is a folder.", where=where, remedy="Choose a text file in it.")
    return UserError(
        "This is a pipe or a device, not a file.",
        where=where,
        remedy="Save the text to a file, or pass it on standard input.",
    )
