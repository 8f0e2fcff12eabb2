"""The words that the spaces in a line give, and the line as Chinese is printed.

    周永康 指出 ， " 执行 难" 问题   ->   周永康指出，"执行难"问题
                                         周永康|指出|，|"|执行|难|"|问题

A space stays, as a token of its own, between two words in Latin letters or digits, also where
punctuation is attached to them (New York, Mr. Smith, iPhone 15 Pro); every other space is removed.
Attached punctuation is split from its word, except inside a number, a Latin word or a foreigner's
name (3.5, U.S, R&D, 50%, 马丁·路德·金).
"""

import re
import unicodedata
from array import array
from collections.abc import Sequence
from itertools import accumulate

from reader.article.long_lines import SPACE
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

_printed_space = re.compile(
    f" (?:(?<=[{_LATIN}] )|(?<=[{_LATIN}][{_GLUED}] )|(?<=[{_LATIN}][{_GLUED}]{{2}} ))"
    f"(?=[{_GLUED}]{{0,2}}[{_LATIN}])"
)
_lone_space = re.compile("(?<=(?<![0-9A-Za-z])[0-9A-Za-z]) (?=[0-9A-Za-z](?![0-9A-Za-z]))")
_glued = re.compile(f"[{_PUNCTUATION}](?:(?<=[^ {SPACE}][{_PUNCTUATION}])|(?=[^ {SPACE}]))")
_word = f"[^ {SPACE}{_PUNCTUATION}]"
_token = re.compile(
    f"{SPACE}"
    f"|{_word}+(?:(?:(?<=[{_LATIN}])[.,:/'’&@+\\-](?=[{_LATIN}])|(?<=[０-９])．(?=[０-９])"
    f"|[·・‧](?={_word})){_word}+)*(?:(?<=[0-9０-９])[%％‰])?"
    f"|(?:—+|…+|\\.+|-+|[{_PUNCTUATION}])[{_MARKS}]*"
)


def mark_spaces(line: str) -> str:
    """Return a line of words separated by spaces, its printed spaces replaced by SPACE.

    Every space left is only a boundary, so the printed length is known beforehand.
    """
    line = line.replace("\u3000", " ")
    while "  " in line:
        line = line.replace("  ", " ")
    return _printed_space.sub(SPACE, line)


def join_letters(line: str) -> str:
    """Remove the spaces inside Latin words from a line that has one between all characters."""
    return _lone_space.sub("", line)


def printed(marked: str) -> str:
    """Return the printed text of a marked line."""
    return unicodedata.normalize("NFC", marked.replace(" ", "").replace(SPACE, " "))


def segment(marked: str) -> Paragraph:
    """Return the paragraph of a marked line, with the ends of its words."""
    if _glued.search(marked):
        words = _token.findall(marked)
    else:
        words = marked.replace(SPACE, f" {SPACE} ").split(" ")
    text = "".join(words)
    if not unicodedata.is_normalized("NFC", text):
        words = _composed(words)
        text = "".join(words)
    return Paragraph(text.replace(SPACE, " "), array("I", accumulate(map(len, words))))


def _composed(words: Sequence[str]) -> list[str]:
    """Return the words in NFC, a word that composes with the one before it joined to that one."""
    composed = list(words[:1])
    for word in words[1:]:
        together = unicodedata.normalize("NFC", composed[-1] + word)
        if unicodedata.category(word[0]).startswith("M") or together != composed[-1] + word:
            composed[-1] = together
        else:
            composed.append(word)
    return composed
