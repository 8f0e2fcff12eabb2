"""Classes of characters that several parts of the programme share."""

import re

_HAN_BLOCKS = (
    (0x2E80, 0x2EF3),  # radicals supplement
    (0x2F00, 0x2FD5),  # Kangxi radicals
    (0x3005, 0x3005),  # 々, which repeats an ideograph
    (0x3007, 0x3007),  # 〇
    (0x3021, 0x3029),  # Suzhou numerals
    (0x3038, 0x303B),
    (0x3400, 0x4DBF),  # extension A
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),  # compatibility ideographs
    (0x20000, 0x2FA1F),  # extensions B-F and I, compatibility supplement
    (0x30000, 0x3347F),  # extensions G, H and J
)

HAN_CLASS = "".join(
    chr(low) if low == high else f"{chr(low)}-{chr(high)}" for low, high in _HAN_BLOCKS
)
"""The ideographs, for use between the brackets of a regular expression."""

HAN_RUN = re.compile(f"[{HAN_CLASS}]+")

OPENING_MARKS, CLOSING_MARKS = "“‘「『（《〈【〔", "”’」』）》〉】〕"
"""Full-width quotation marks and brackets; the mark at the same place closes."""

CLAUSE_ENDS = "，。；：！？"
"""Full-width marks that end a clause."""

FULL_STOPS = "。！？!?\n"
"""Characters that end a sentence, semicolons not included."""

SENTENCE_ENDS = frozenset(f"{FULL_STOPS}…；;")
"""Characters that end a sentence, or a clause long enough to be shown as one."""

CLOSERS = frozenset(f"{CLAUSE_ENDS}{CLOSING_MARKS}、｝］〗…—·～％℃‰,.!?;:)]}}>%»›﹂﹄︶・‧ー々〻")
"""Characters that don't begin a line (GB/T 15834, Unicode line breaking classes CL, EX, NS)."""

OPENERS = frozenset(f"{OPENING_MARKS}｛［〖([{{<«‹﹁﹃︵￥＄£¥$＃#")
"""Characters that don't end a line."""

QUOTES = frozenset("\"'“”‘’「」『』《》〈〉﹁﹂﹃﹄«»‹›＂＇")
"""Marks that may occur inside a set phrase without changing it."""


def is_han(character: str) -> bool:
    """Return whether a code point is a Chinese character, 〇 and rare extensions included."""
    return "\u4e00" <= character <= "\u9fff" or HAN_RUN.match(character) is not None


def has_han(text: str) -> bool:
    """Return whether a Chinese character occurs in the text."""
    return HAN_RUN.search(text) is not None


def any_commas(text: str) -> str:
    """Return a text with one kind of comma for all of them and for spaces, offsets unchanged.

    >>> any_commas("前人栽树,后人乘凉") == any_commas("前人栽树、后人乘凉") == "前人栽树，后人乘凉"
    True
    """
    if text.isalpha():
        return text
    return text.replace("、", "，").replace(",", "，").replace(" ", "，").replace("\u3000", "，")
