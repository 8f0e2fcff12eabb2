"""CC-CEDICT's text, parsed line by line: versions 1 and 2 of its format, and both mixed.

    狀元 状元 [zhuang4 yuan2] /top scorer; (fig.) the best/          version 1
    二次方程 二次方程 [[er4ci4 fang1cheng2]] /quadratic equation/    version 2, written words

The format is described at https://cc-cedict.org/wiki/format:syntax and .../syntax_v2.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.lexicon.alignment import WORD_BREAK

_LONGEST_LINE = 10_000
_SYLLABLE = r"(?:[A-Za-zÜüÊê:]+[1-5]|[A-Za-z]|[·,])"
_LINE = re.compile(rf"(\S+) (\S+) \[(?:\[([^\[\]]+)\]|({_SYLLABLE}(?: {_SYLLABLE})*))\] /(.+)/")
_SPACED = re.compile(rf"{_SYLLABLE}(?: {_SYLLABLE})*")
_JOINED = re.compile(r"[A-Za-zÜüÊê:]{1,8}?[1-5]|[A-Za-z]|[·,\-]")
_PUNCTUATION = re.compile(rf"(?: {WORD_BREAK})? ([·,])(?: {WORD_BREAK})?")
_CONTROL = "[\x00-\x1f\x7f-\x9f\u2028\u2029]"
_HEADER = re.compile(r"#! *([a-z]+)=(.*)")


class BadLineError(ValueError):
    """Say why a line is not a dictionary entry."""


class CedictLine(NamedTuple):
    """Hold one entry as the file has it.

    `pinyin` is numbered syllables separated by spaces, `ü` as such; `·`, `,`, `-` and `WORD_BREAK`
    are among them. `senses` are still joined by slashes.
    """

    traditional: str
    simplified: str
    pinyin: str
    senses: str


@dataclass(frozen=True, slots=True)
class Cedict:
    """Hold a file's entries, its `#! key=value` header, and the lines that are not entries."""

    lines: list[CedictLine] = field(default_factory=list)
    header: dict[str, str] = field(default_factory=dict)
    skipped: list[tuple[int, str]] = field(default_factory=list)


def parse(data: bytes) -> Cedict:
    """Parse a whole file; bad lines are skipped and recorded with number (from 1) and reason."""
    cedict = Cedict()
    data = data.removeprefix(b"\xef\xbb\xbf")
    for number, raw in enumerate(data.split(b"\n"), 1):
        try:
            text = raw.decode().rstrip()
            if text.startswith("#"):
                if header := _HEADER.match(text):
                    cedict.header[header[1]] = header[2]
            elif text:
                cedict.lines.append(parse_line(text))
        except UnicodeDecodeError:
            cedict.skipped.append((number, "not UTF-8 text"))
        except BadLineError as error:
            cedict.skipped.append((number, str(error)))
    announced, found = cedict.header.get("entries", ""), len(cedict.lines)
    if announced.isdecimal() and int(announced) > found + len(cedict.skipped):
        cedict.skipped.append((number, f"the file ends after {found} of {announced} entries"))
    return cedict


def parse_line(text: str) -> CedictLine:
    """Parse one entry. Raises BadLineError if the line is not one."""
    match = _LINE.fullmatch(text) if len(text) <= _LONGEST_LINE else None
    if match is None or _has_control(text):
        raise BadLineError(_fault(text))
    traditional, simplified, joined, spaced, senses = match.groups()
    if "//" in text:
        raise BadLineError("a sense is empty")
    pinyin = _with_umlaut(spaced) if spaced else _split(joined)
    return CedictLine(traditional, simplified, pinyin, senses)


def numbered(reading: str) -> str:
    """Convert a bracketed reading in a sense, of either version, to the form of a line's pinyin.

    >>> numbered("nu:3 ren2"), numbered("nu:3ren2"), numbered("Ping2guo3 shou3ji1")
    ('nü3 ren2', 'nü3 ren2', 'Ping2 guo3 _ shou3 ji1')

    Raises BadLineError for what is not numbered pinyin.
    """
    return _with_umlaut(reading) if _SPACED.fullmatch(reading) else _split(reading)


def _split(joined: str) -> str:
    """Split written words (version 2) into syllables."""
    words = []
    for word in joined.split(" "):
        syllables = _JOINED.findall(word)
        if "".join(syllables) != word or not syllables:
            raise BadLineError(f"“{joined}” is not numbered pinyin")
        words.append(" ".join(syllables))
    return _with_umlaut(_PUNCTUATION.sub(r" \1", f" {WORD_BREAK} ".join(words)))


def _with_umlaut(pinyin: str) -> str:
    if ":" in pinyin:
        pinyin = pinyin.replace("u:", "ü").replace("U:", "Ü")
        if ":" in pinyin:
            raise BadLineError(f"“{pinyin}” is not numbered pinyin")
    return pinyin


def _has_control(text: str) -> bool:
    return not text.isprintable() and re.search(_CONTROL, text) is not None


def _fault(text: str) -> str:
    """Return how a line departs from the format."""
    if len(text) > _LONGEST_LINE:
        return f"longer than {_LONGEST_LINE} characters"
    if _has_control(text):
        return "holds a control character"
    if not re.match(r"[^\s\[/]\S* [^\s\[/]\S* ", text):
        return "no traditional and simplified headword"
    pinyin = re.match(r"\S+ \S+ \[\[?([^\[\]]*)\]", text)
    if pinyin is None:
        return "no pinyin in square brackets"
    if not _SPACED.fullmatch(pinyin[1]):
        return f"“{pinyin[1]}” is not numbered pinyin"
    return "no senses between slashes"
