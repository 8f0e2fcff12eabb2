"""The numbers that enumerate clauses: 一是…二是…, 第一，…第二，…, （一）…（二）…, 首先…其次…."""

import re
from typing import NamedTuple

from reader.language.clauses.parts import ClausePart, Sentence
from reader.language.numerals import DIGITS

_DIGITS = f"{DIGITS}十"
_ARABIC = "[0-9０-９]{1,2}"
_SEQUENCE = ("首先", "其次", "再次", "最后")
_FORMS = (
    ("is", re.compile(f"([{_DIGITS}]{{1,3}})(?:是|要|靠|抓)")),
    ("nth", re.compile(f"第([{_DIGITS}]{{1,3}})(?:是|要|(?=[，,、：:]))")),
    ("its", re.compile(f"其([{_DIGITS}])(?:是|(?=[，,、：:]))")),
    ("bracket", re.compile(f"[（(]([{_DIGITS}]{{1,3}}|{_ARABIC})[）)]")),
    ("pause", re.compile(f"([{_DIGITS}]{{1,3}})、")),
    ("arabic", re.compile(rf"({_ARABIC})[.．、]")),
    ("circle", re.compile("([①-⑳])")),
    ("sequence", re.compile(f"({'|'.join(_SEQUENCE)})")),
)


class Ordinal(NamedTuple):
    """Hold the number that a part begins with: words `[start, end)`."""

    form: str
    value: int
    start: int
    end: int

    @property
    def stands_alone(self) -> bool:
        """Return whether it is surely a number even if no other follows."""
        return self.form in ("is", "nth", "bracket", "circle")

    def follows(self, other: "Ordinal") -> bool:
        """Return whether it continues an enumeration."""
        if self.form == other.form == "sequence":
            return self.value > other.value
        return self.form == other.form and self.value == other.value + 1


def ordinal(sentence: Sentence, part: ClausePart) -> Ordinal | None:
    """Return the number that a part begins with; None if it begins with none."""
    start = part.start
    while start < part.first and sentence.words[start].isspace():
        start += 1
    last = min(start + 6, part.end)
    text = "".join(sentence.words[start:last])
    if not text or text[0] not in _BEGINNINGS:
        return None
    for form, pattern in _FORMS:
        found = pattern.match(text)
        if found:
            edge = sentence.edges[start] + found.end()
            if edge in sentence.edges[start + 1 : last + 1]:
                return Ordinal(form, _value(found[1]), start, sentence.edges.index(edge, start))
    return None


_BEGINNINGS = frozenset(f"第其（(0123456789０１２３４５６７８９首再最{_DIGITS}①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")


def _value(number: str) -> int:
    if number in _SEQUENCE:
        return _SEQUENCE.index(number) + 1
    if number[0] in _DIGITS:
        tens, ten, ones = number.rpartition("十")
        return (_digit(tens) or 1) * 10 * bool(ten) + _digit(ones)
    return int(number) if number.isdecimal() else ord(number) - ord("①") + 1


def _digit(character: str) -> int:
    return _DIGITS.find(character[-1:]) + 1 if character else 0
