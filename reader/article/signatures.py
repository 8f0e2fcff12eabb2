"""File signatures: what the first bytes of a file say it is."""

import codecs

from reader.saying import Saying

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_KINDS = (
    (b"%PDF-", Saying("a PDF")),
    (b"PK\x03\x04", Saying("an Office document or a zip archive")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Saying("an Office document")),
    (b"{\\rtf", Saying("an RTF document")),
    (b"\x89PNG\r\n", Saying("a picture")),
    (b"\xff\xd8\xff", Saying("a picture")),
    (b"GIF87a", Saying("a picture")),
    (b"GIF89a", Saying("a picture")),
    (b"II*\x00", Saying("a picture")),
    (b"MM\x00*", Saying("a picture")),
    (b"ID3\x03", Saying("a recording")),
    (b"ID3\x04", Saying("a recording")),
    (b"OggS\x00", Saying("a recording")),
    (b"\x1f\x8b", Saying("a compressed file")),
    (b"\xfd7zXZ", Saying("a compressed file")),
    (b"7z\xbc\xaf", Saying("a compressed file")),
    (b"Rar!\x1a", Saying("a compressed file")),
    (b"\x7fELF", Saying("a programme")),
    (b"MZ\x90\x00", Saying("a programme")),
    (b"SQLite format 3\x00", Saying("a database")),
)


def kind_of(data: bytes) -> Saying | None:
    """Return what kind of file this is ("a PDF"), or None where it may be text."""
    return next((kind for signature, kind in _KINDS if data.startswith(signature)), None)


def byte_order_mark(data: bytes) -> tuple[str, int]:
    """Return Python's name for the encoding of a byte order mark, and the mark's length.

    Without a mark they are "" and 0.
    """
    return next(((codec, len(mark)) for mark, codec in _MARKS if data.startswith(mark)), ("", 0))
