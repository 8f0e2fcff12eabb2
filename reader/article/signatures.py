"""What the first bytes of a file say of themselves."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "an Office document or a zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"ID3\x03", "a recording"),
    (b"ID3\x04", "a recording"),
    (b"OggS\x00", "a recording"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!\x1a", "a compressed file"),
    (b"\x7fELF", "a programme"),
    (b"MZ\x90\x00", "a programme"),
    (b"SQLite format 3\x00", "a database"),
)


def kind_of(data: bytes) -> str | None:
    """Return what kind of file this is ("a PDF"), or None where nothing says it isn't text."""
    return next((kind for signature, kind in _KINDS if data.startswith(signature)), None)


def byte_order_mark(data: bytes) -> tuple[str, int]:
    """Return Python's name of the encoding that a byte order mark names, and the mark's length.

    Without a mark these are "" and 0.
    """
    return next(((codec, len(mark)) for mark, codec in _MARKS if data.startswith(mark)), ("", 0))
