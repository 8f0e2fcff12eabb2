"""Part a line at the word boundaries that its spaces give, and print it as Chinese is printed.

    周永康 指出 ， " 执行 难" 问题   ->   周永康指出，"执行难"问题
                                         周永康|指出|，|"|执行|难|"|问题

A space stays, as a token of its own, between two words in Latin letters or digits, also where
punctuation is glued to them (New York, Mr. Smith, iPhone 15 Pro); every other space goes.
Punctuation is parted from the word it is glued to, except inside a number, a Latin word or a
foreigner's name (3.5, U.S, R&D, 50%, 马丁·路德·金).
"""

import re
import unicodedata
from array import array
from collections.abc import Sequence
from itertools import accumulate

from reader.article.long_lines import KEPT
from reader.article.model import Paragraph

_LATIN = "0-9A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0370-\u052f\u1e00-\u1fff"
_GLUED = r"!-/:-@\[-`{-~"
_PUNCTUATION = (
    r"!\"#%&'()*,\-./:;?@\[\\\]{}"
    "\xa1\xa7\xab\xb6\xb7\xbb\xbf\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205e"
    "\u3001-\u3003\u3008-\u3011\u3014-\u301f\u3030\u303d\u30fb\ufe10-\ufe19\ufe30-\ufe52"
    "\ufe54-\ufe61\ufe63\ufe68\ufe6a\ufe6b\uff01-\uff03\uff05-\uff0a\uff0c-\uff0f"
    "\uff1a\uff1b\uff1f\uff20\uff3b-\uff3d\uff3f\uff5b\uff5d-\uff65"
)
_MARKS = "\u0300-\u036f\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"

_kept_space = re.compile(
    f" (?:(?<=[{_LATIN}] )|(?<=[{_LATIN}][{_GLUED}] )|(?<=[{_LATIN}][{_GLUED}]{{2}} ))"
    f"(?=[{_GLUED}]{{0,2}}[{_LATIN}])"
)
_lone_space = re.compile("(?<=(?<![0-9A-Za-z])[0-9A-Za-z]) (?=[0-9A-Za-z](?![0-9A-Za-z]))")
_glued = re.compile(f"[{_PUNCTUATION}](?:(?<=[^ {KEPT}][{_PUNCTUATION}])|(?=[^ {KEPT}]))")
_word = f"[^ {KEPT}{_PUNCTUATION}]"
_token = re.compile(
    f"{KEPT}"
    f"|{_word}+(?:(?:(?<=[{_LATIN}])[.,:/'’&@+\\-](?=[{_LATIN}])|(?<=[０-９])．(?=[０-９])"
    f"|[·・‧](?={_word})){_word}+)*(?:(?<=[0-9０-９])[%％‰])?"
    f"|(?:—+|…+|\\.+|-+|[{_PUNCTUATION}])[{_MARKS}]*"
)


def mark_spaces(line: str) -> str:
    """Return a line whose words are parted by spaces with the spaces that stay marked as such.

    What then is a space is only a boundary, so the printed length is known beforehand.
    """
    line = line.replace("\u3000", " ")
    while "  " in line:
        line = line.replace("  ", " ")
    return _kept_space.sub(KEPT, line)


def join_letters(line: str) -> str:
    """Return a line whose every character is parted, without the spaces inside Latin words."""
    return _lone_space.sub("", line)


def printed(marked: str) -> str:
    """Return the text of a marked line as it is printed."""
    return unicodedata.normalize("NFC", marked.replace(" ", "").replace(KEPT, " "))


def part(marked: str) -> Paragraph:
    """Return a marked line as a paragraph with the ends of its words."""
    if _glued.search(marked):
        words = _token.findall(marked)
    else:
        words = marked.replace(KEPT, f" {KEPT} ").split(" ")
    text = "".join(words)
    if not unicodedata.is_normalized("NFC", text):
        words = _fused(words)
        text = "".join(words)
    return Paragraph(text.replace(KEPT, " "), array("I", accumulate(map(len, words))))


def _fused(words: Sequence[str]) -> list[str]:
    """Return the words in NFC, a word that would compose with the one before it joined to it."""
    fused = list(words[:1])
    for word in words[1:]:
        together = unicodedata.normalize("NFC", fused[-1] + word)
        if unicodedata.category(word[0]).startswith("M") or together != fused[-1] + word:
            fused[-1] = together
        else:
            fused.append(word)
    return fused
