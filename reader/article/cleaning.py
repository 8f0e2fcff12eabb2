"""Decoded text made ready for display: its lines in NFC, without invisible characters."""

import re
import unicodedata

_INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # controls, except those that end a line
    "\xad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff\U000e0001\U000e0020-\U000e007f"
)
_SPACES = "\t\xa0\u1680\u2000-\u200a\u202f\u205f"
_SURROGATES = "\ud800-\udfff"
_JOINED = "\u2600-\u27bf\u2b1b\U0001f000-\U0001faff"

_STRAY_JOINER = f"\u200d(?:(?<![{_JOINED}\ufe0f]\u200d)|(?![{_JOINED}]))"

_MOST_MARKS = 30
"""How many combining marks a character keeps: Unicode's stream-safe limit (UAX #15, 13)."""

_may_be_marks = re.compile(f"\\W{{{_MOST_MARKS + 1},}}")
_rare = re.compile(
    "[^\\w\\s!-\xbf\u2000-\u20cf\u2100-\u2bff\u3001-\u3029\u3030-\u303f\uff01-\uff9d]"
)
"""What many marks, or invisible characters among them, would be: not usual punctuation."""

_suspect = re.compile(f"[{_INVISIBLE}{_SPACES}{_SURROGATES}]")


def clean_lines(text: str) -> list[str]:
    """Return the lines of a text that are not blank, without the space around them.

    Lines end at every line end that Unicode defines, the form feed too. They are in NFC and have no
    control characters, lone surrogates, bidirectional controls, byte order marks, soft hyphens or
    zero-width characters, except the joiners inside an emoji; tabs and other spaces are ordinary
    single spaces, except the ideographic space. Of the combining marks on one character those after
    the thirtieth are left out: to order a million of them takes minutes.
    """
    if _rare.search(text[:: _MOST_MARKS + 1]):
        text = _may_be_marks.sub(_without_many_marks, text)
    text = unicodedata.normalize("NFC", text)
    lines = map(str.strip, text.splitlines())
    cleaned = (line if line.isprintable() and "  " not in line else _clean(line) for line in lines)
    return [line for line in cleaned if line]


def _without_many_marks(found: re.Match[str]) -> str:
    """Return the characters without more marks in a row than allowed, invisible ones ignored."""
    kept = []
    marks = 0
    for character in found[0]:
        kind = unicodedata.category(character)[0]
        marks = marks + 1 if kind == "M" else marks if kind == "C" else 0
        if kind != "M" or marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def _clean(line: str) -> str:
    line = _without_invisible(line)
    if "\u200d" in line:
        line = re.sub(_STRAY_JOINER, "", line)
    line = _may_be_marks.sub(_without_many_marks, line)
    line = unicodedata.normalize("NFC", line)
    while "  " in line:
        line = line.replace("  ", " ")
    return line.strip()


def _without_invisible(line: str) -> str:
    """Return the line with every invisible character removed or, a space, made an ordinary one."""
    found = _suspect.search(line)
    while found:
        suspect = found[0]
        if re.match(f"[{_SURROGATES}]", suspect):
            line = line.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
        else:
            line = line.replace(suspect, " " if re.match(f"[{_SPACES}]", suspect) else "")
        found = _suspect.search(line, found.start())
    return line
