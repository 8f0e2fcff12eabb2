"""Classes of characters that several parts of the programme must agree on."""

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
"""The ideographs, to stand between the brackets of a regular expression."""

HAN_RUN = re.compile(f"[{HAN_CLASS}]+")

CLOSERS = frozenset("，。！？、；：”’」』）》〉】〕｝］〗…—·～％℃‰,.!?;:)]}>%»›﹂﹄︶・‧ー々〻")
"""Characters that don't begin a line (GB/T 15834, Unicode line breaking classes CL, EX, NS)."""

OPENERS = frozenset("“‘「『（《〈【〔｛［〖([{<«‹﹁﹃︵￥＄£¥$＃#")
"""Characters that don't end a line."""

SENTENCE_ENDS = frozenset("。！？!?…；;\n")
"""Characters that end a sentence, or a clause long enough to be shown as one."""

QUOTES = frozenset("\"'“”‘’「」『』《》〈〉﹁﹂﹃﹄«»‹›＂＇")
"""Marks that may stand inside a set phrase without changing it."""


def is_han(character: str) -> bool:
    """Tell whether one code point is a Chinese character, 〇 and the rarest extensions included."""
    return "\u4e00" <= character <= "\u9fff" or HAN_RUN.match(character) is not None


def has_han(text: str) -> bool:
    """Tell whether a Chinese character occurs in the text."""
    return HAN_RUN.search(text) is not None
