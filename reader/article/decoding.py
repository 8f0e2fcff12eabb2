"""Bytes decoded into text, and the name of their encoding.

Tried in this order: a byte order mark; strict UTF-8; then, as GB18030 decodes nearly anything,
every encoding, of which the one is chosen whose text is the most probable Chinese
(reader.article.likelihood). A caller who knows the encoding names it.
"""

import codecs
import io
import re
from typing import NamedTuple

from reader.article.likelihood import PLAUSIBLE, log_likelihood, plausibility
from reader.article.signatures import byte_order_mark, kind_of
from reader.errors import UserError
from reader.saying import Saying


class _Choice(NamedTuple):
    """Hold an encoding's display name, the codecs to try in order, and the byte to start at."""

    name: str
    codecs: tuple[str, ...]
    start: int = 0


_CODECS = {
    "UTF-8": ("utf-8",),
    "GB18030": ("gb18030",),
    "Big5": ("cp950", "big5hkscs"),
    "UTF-16": ("utf-16-le", "utf-16-be"),
}
"""GB18030 contains GBK and GB 2312; Big5 is Windows' code page 950, else Big5 with the Hong Kong
supplement."""

_NAMES = {codec: name for name, names in _CODECS.items() for codec in names} | {
    "ascii": "UTF-8",
    "utf-8-sig": "UTF-8",
    "gbk": "GB18030",
    "gb2312": "GB18030",
    "big5": "Big5",
    "utf-16": "UTF-16",
    "utf-32-le": "UTF-32",
}
_NOT_OF_TEXTS = frozenset(
    {"charmap", "idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"}
)
"""Codecs that Python counts among those of texts, though they decode names and literals only."""

_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1a\x1c\x1d\x1e"))
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_HAN_LEADS = b"\xe4\xe5\xe6\xe7\xe8\xe9"
_SAMPLE = 1 << 15
_DAMAGE = 0.01
"""The largest share of undecodable or control characters in what still counts as text."""


def decode(data: bytes, encoding: str | None = None, *, where: str = "") -> tuple[str, str]:
    """Return the text of `data` and its encoding's name: "UTF-8", "GB18030", "Big5", "UTF-16".

    `encoding`, any name that Python knows, overrides detection. A few undecodable bytes (at most
    1 % of the characters) become U+FFFD. Raises UserError where the data is empty, is not text, is
    in an unknown encoding, or is not in the encoding that was named.
    """
    if not data:
        raise UserError("It is empty.", where=where, remedy="Choose one that has text in it.")
    if kind := kind_of(data):
        raise _not_text(Saying("This is {kind}, not plain text.", kind=kind), where)
    if encoding is not None:
        choice = _named(data, encoding, where)
    elif marked := _marked(data):
        choice = marked
    elif (strict := _strict_utf8(data)) is not None:
        return strict, "UTF-8"
    else:
        choice = _most_probable(data, where)
    text = _decoded(data, choice, where)
    if sum(map(text.count, _CONTROLS.decode())) > len(text) * _DAMAGE:
        raise _not_text(Saying("This is not text."), where)
    return text, choice.name


def _named(data: bytes, encoding: str, where: str) -> _Choice:
    try:
        io.TextIOWrapper(io.BytesIO(), encoding=encoding)
        codec = codecs.lookup(encoding).name
        if codec.replace("_", "-") in _NOT_OF_TEXTS:
            raise LookupError(codec)
    except (LookupError, ValueError) as error:
        raise UserError(
            Saying("There is no encoding called {name}.", name=repr(encoding)),
            where=where,
            remedy="Choose UTF-8, GB18030, Big5 or UTF-16.",
        ) from error
    name = _NAMES.get(codec, codec.upper())
    marked = _marked(data)
    if marked and marked.name == name:
        return marked
    if codec == "utf-16":
        return _Choice(name, (max(_CODECS[name], key=lambda c: log_likelihood(_sample(data, c))),))
    return _Choice(name, (codec,) if name == "UTF-16" else _CODECS.get(name, (codec,)))


def _marked(data: bytes) -> _Choice | None:
    codec, length = byte_order_mark(data)
    return _Choice(_NAMES[codec], (codec,), length) if codec else None


def _strict_utf8(data: bytes) -> str | None:
    """Return the text where the data is strict UTF-8.

    Control characters count against it (ASCII in UTF-16 is valid UTF-8 with NULs), except where
    there are four times as many Han characters: that is no other encoding and no binary file.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    controls = _count(data, _CONTROLS)
    return text if not controls or controls * 4 <= _count(data, _HAN_LEADS) else None


def _count(data: bytes, any_of: bytes) -> int:
    return len(data) - len(data.translate(None, any_of))


def _most_probable(data: bytes, where: str) -> _Choice:
    samples = {codec: _sample(data, codec) for names in _CODECS.values() for codec in names}
    codec = max(samples, key=lambda codec: log_likelihood(samples[codec]))
    if plausibility(samples[codec]) >= PLAUSIBLE:
        name = _NAMES[codec]
        return _Choice(name, (codec,) if name == "UTF-16" else _CODECS[name])
    if _count(data, _CONTROLS) > len(data) * _DAMAGE:
        raise _not_text(Saying("This is not text."), where)
    raise UserError(
        "Its encoding cannot be recognised.",
        where=where,
        remedy="Choose the encoding, or save the text as UTF-8.",
    )


def _sample(data: bytes, codec: str) -> str:
    """Decode a sample from the first byte beyond ASCII, where the encodings start to differ."""
    first = _BEYOND_ASCII.search(data)
    start = first.start() & ~1 if first else 0
    end = start + _SAMPLE
    decoder = codecs.getincrementaldecoder(codec)("replace")
    return decoder.decode(data[start:end], final=len(data) <= end)


def _decoded(data: bytes, choice: _Choice, where: str) -> str:
    body = memoryview(data)[choice.start :]
    for codec in choice.codecs:
        try:
            return str(body, codec)
        except UnicodeError:
            continue
    text = str(body, choice.codecs[-1], "replace")
    if text.count("\ufffd") > max(1, len(text) * _DAMAGE):
        raise UserError(
            Saying("This is not {encoding}.", encoding=choice.name),
            where=where,
            remedy="Choose another encoding, or save the text as UTF-8.",
        )
    return text


def _not_text(what: str, where: str) -> UserError:
    return UserError(
        what, where=where, remedy="Save it as plain text, or copy its text and paste it."
    )
