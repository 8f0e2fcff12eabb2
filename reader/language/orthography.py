"""Where the written pinyin of a word is parted, after GB/T 16159."""

import re
from collections.abc import Callable, Sequence

from reader.language.characters import is_han
from reader.language.number_spelling import part_number
from reader.language.pinyin import mark, spell

Syllables = tuple[str, ...]
ReadingsOf = Callable[[str], Sequence[Syllables]]

_FIGURES = "〇零一二三四五六七八九十百千万亿萬億两兩"
_ORDINAL = re.compile(f"第([{_FIGURES}]+)([次届屆个個天位步轮輪级級声聲类類例季]?)")
_COUNTING = "一二两三四五六七八九十几这那每各本该兩幾這該"
_COUNTED = re.compile(f"[{_COUNTING}].")
_NUMBERING = f"第{_COUNTING}"
_DATED = frozenset(f"第{_FIGURES}年月日号时分號時")
_DOUBLED = re.compile(r"(.)\1(.)\2")
_JOINING = frozenset("和与及與")
_NAME = 4
"""From so many syllables on a name is parted at the words in it."""
_LONGEST_PIECE = 6
_SUFFIXES = frozenset("员員徒人者派子儿兒")
"""What may follow a word of three: Gòngchǎndǎngyuán, but fādá guójiā."""
_NOUN_WORDS = """
主义 主義 阶级 階級 人民 技术 技術 产业 產業 企业 企業 组织 組織 制度 运动 運動 工程 人员 人員
工人 资本 資本 教育 市场 市場 方针 方針 文件 问题 問題 文化 系统 系統 结构 結構 民族 活动 活動
艺术 藝術 会议 會議 保险 保險 世界 时期 時期 作用 反应 反應 效应 效應 病毒 动物 動物 植物 细胞
細胞 元素 导弹 導彈 小说 小說 证券 證券 贷款 貸款 空间 空間 装置 裝置 议员 議員 教授 员工 員工
电话 電話 职务 職務 分配
"""
_NOUNS = frozenset(_NOUN_WORDS.split())
"""Nouns that stand apart after two syllables that may be no word: wúchǎn jiējí."""
_GENERIC = frozenset("省市县縣区區乡鄉州旗盟")
_LONGER_GENERIC = re.compile(
    "(?:(?:自治|地|特|新|[矿礦]|行政|[开開][发發]|[经經][济濟]|保[护護]|合作|示[范範])[区區]"
    "|自治[州县縣旗]|(?:特[别別]|直[辖轄])市|[联聯同]盟|[水故家][乡鄉])$"
)
"""What is no mere generic part of a place's name."""


def write(word: str, syllables: Syllables, readings_of: ReadingsOf) -> str:
    """Write a word of Chinese characters, of which each has its numbered syllable.

    Numbers are parted after `number_spelling.py`, and an ordinal has a hyphen, dì-shíqī cì; a
    measure word is written apart from what counts it, yī pī, unless the dictionary has both as one
    word (6.1.5); longer names are parted at the words in them, shèhuì zhǔyì, and stay whole where
    that can't be (6.1.1.3). `readings_of` gives a word's readings in the dictionary.
    """
    if "分之" in word or (part_number(word) and not readings_of(word)):
        return spell_number(word, syllables)
    if len(word) < _NAME and word[0] not in _NUMBERING and not _is_place(word, syllables):
        return spell(syllables)
    if _COUNTED.fullmatch(word) and not readings_of(word):
        return " ".join(map(mark, syllables))
    written = []
    done = 0
    for part in _part(word, syllables, readings_of):
        written.append(_spell_part(word[done : done + len(part)], part))
        done += len(part)
    return " ".join(written)


def _spell_part(part: str, syllables: Syllables) -> str:
    """Spell a written word, an ordinal with a hyphen."""
    if not (ordinal := _ORDINAL.fullmatch(part)):
        return spell(syllables)
    end = ordinal.end(1)
    written = f"{mark(syllables[0])}-{spell_number(ordinal[1], syllables[1:end])}"
    return f"{written} {mark(syllables[end])}" if ordinal[2] else written


def spell_number(number: str, syllables: Syllables) -> str:
    """Spell Chinese characters as the number that they are, or else as one word."""
    written = ""
    at = 0
    for piece in re.split("([ -])", part_number(number) or number):
        if piece in (" ", "-"):
            written += piece
        else:
            written += spell(syllables[at : at + len(piece)])
            at += len(piece)
    return written


def candidates(word: str) -> list[str]:
    """List pieces of a long word whose readings `write` may ask, to be looked up at once."""
    length = len(word)
    if length < _NAME or not all(map(is_han, word)):
        return []
    if length == _NAME:
        return [word[:2], word[:3], word[2:]]
    starts = (0, *range(2, length - 1))
    return [word[start:end] for start in starts for end in range(start + 2, length + 1)]


def _part(word: str, syllables: Syllables, readings_of: ReadingsOf) -> list[Syllables]:
    """Part a name into the fewest words that the dictionary has, and these again.

    A single character may only join two of them, and what is one syllable longer than a word of
    three is that word with an ending.
    """
    whole = [syllables]
    if _is_place(word, syllables):
        return [*_part(word[:-1], syllables[:-1], readings_of), (syllables[-1].capitalize(),)]
    if len(word) < _NAME or _DOUBLED.fullmatch(word) or _DATED.issuperset(word):
        return whole
    if len(word) == _NAME and word[2:] in _NOUNS:
        return [syllables[:2], syllables[2:]]
    if len(word) == _NAME and word[-1] in _SUFFIXES and readings_of(word[:-1]):
        return whole
    best: dict[int, list[tuple[str, Syllables]]] = {0: []}
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - _LONGEST_PIECE), end):
            piece = word[start:end]
            if start not in best or piece == word:
                continue
            if end - start > 1:
                is_number = part_number(piece) or _ORDINAL.fullmatch(piece)
                read = (
                    syllables[start:end]
                    if is_number
                    else _as_word(piece, syllables[start:end], readings_of)
                )
            else:
                joins = piece in _JOINING and 0 < start < len(word) - 1
                read = syllables[start:end] if joins else None
            if read and (end not in best or len(best[start]) + 1 < len(best[end])):
                best[end] = [*best[start], (piece, read)]
    parts = best.get(len(word))
    if not parts:
        return whole
    return [part for piece, read in parts for part in _part(piece, read, readings_of)]


def _is_place(word: str, syllables: Syllables) -> bool:
    """Tell whether a word is a name and what kind of place it is: Shànghǎi Shì (6.2.2.1)."""
    is_name = len(word) > 2 and syllables[0][:1].isupper() and word[-1] in _GENERIC
    return is_name and not _LONGER_GENERIC.search(word)


def _as_word(piece: str, syllables: Syllables, readings_of: ReadingsOf) -> Syllables | None:
    """Give the syllables of a piece that is a word; inside a short one, its own capitals."""
    for reading in readings_of(piece):
        if all(
            _sounds(ours, theirs) and (theirs.islower() or ours[:-1] == theirs[:-1])
            for ours, theirs in zip(syllables, reading, strict=True)
        ):
            if len(piece) >= _NAME:
                return syllables
            rest = zip(syllables[1:], reading[1:], strict=True)
            return syllables[0], *[x.lower() if theirs.islower() else x for x, theirs in rest]
    return None


def _sounds(ours: str, theirs: str) -> bool:
    """Tell whether two syllables are the same, the tone perhaps lost in one of them (关系)."""
    same_tone = ours[-1] == theirs[-1] or "5" in (ours[-1], theirs[-1])
    return same_tone and ours[:-1].lower() == theirs[:-1].lower()
