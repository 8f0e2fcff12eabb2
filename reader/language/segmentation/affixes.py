"""Words with a prefix or suffix, each of which is one word (GB/T 16159, 6.1.2.1).

四川省|副|省长     becomes  四川省|副省长
副|总|工程师       becomes  副总工程师
一|副|手套         stays, as it is a pair of gloves
代表|们            becomes  代表们
主动|性|和|销售|者   becomes  主动性|和|销售者
"""

import re
from collections.abc import Iterator, Sequence

from reader.language.characters import is_han

PREFIX = "副"
SUFFIXES = frozenset("们們者性")
_PLURAL = "们們"
_NEVER_LAST = frozenset("的了着过地得和与及之所是")
_CHIEF = "总"
_OFFICE = re.compile(
    ".*(?:长|主任|主席|书记|总理|总统|首相|教授|研究员|工程师|总编|主编|编辑|经理|总裁|总监|司令员?"
    "|政委|参谋|委员|代表|大使|领事|秘书|主管|领队|导演|理事|调研员|巡视员|检察官|法官"
    "|[国省部厅司局处县科军师团营连]级)"
)
_COUNTING = re.compile("[一二三四五六七八九十两几数半这那每0-9\ue000]")


def with_suffixes(words: Sequence[str], ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the code points `[start, end)` of words and their suffixes."""
    for at, word in enumerate(words):
        if at and word in SUFFIXES:
            stem = words[at - 1]
            if (word in _PLURAL or len(stem) > 1) and _is_stem(stem):
                yield ends[at - 1] - len(stem), ends[at]


def _is_stem(word: str) -> bool:
    return word[-1] not in _NEVER_LAST and all(map(is_han, word))


def stem_and_affix(word: str) -> tuple[str, ...]:
    """Return the parts of a word with a prefix or suffix, in their order; nothing for others."""
    if len(word) > 2 and word[0] == PREFIX:
        return word[0], word[1:]
    return (word[:-1], word[-1]) if len(word) > 2 and word[-1] in SUFFIXES else ()


def deputies(words: Sequence[str], ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the code points `[start, end)` of the titles of deputies that are several words."""
    for at, word in enumerate(words):
        if word != PREFIX or (at and _COUNTING.match(words[at - 1][-1])):
            continue
        last = at + 2 if words[at + 1 : at + 2] == [_CHIEF] else at + 1
        if last < len(words) and _OFFICE.fullmatch(words[last]) and len(words[last]) > 1:
            yield ends[at] - 1, ends[last]
