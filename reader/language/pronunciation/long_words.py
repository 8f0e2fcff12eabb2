"""Long words split into shorter ones in pinyin, after GB/T 16159, 6.1 and 6.2.

社会主义        shèhuì zhǔyì              the fewest words that the dictionary has
共产党员        Gòngchǎndǎngyuán          a word of three with an ending
自由贸易区      zìyóu màoyìqū             one syllable as the ending of several words
无产阶级        wúchǎn jiējí              a noun after something that may be no word
上海市          Shànghǎi Shì              a place's name, and what kind of place it is
周总理          Zhōu zǒnglǐ               a surname and a title
总书记          zǒngshūji                 names of less than four syllables stay whole (6.1.1.3)
因地制宜        yīndì-zhìyí               an idiom of two halves
"""

import re
from collections.abc import Callable, Sequence

from reader.language.characters import is_han
from reader.language.pronunciation.number_spelling import (
    DATE_CHARACTERS,
    FIGURES,
    ORDINAL,
    split_number,
)

Syllables = tuple[str, ...]
ReadingsOf = Callable[[str], Sequence[Syllables]]

_DOUBLED = re.compile(r"(.)\1(.)\2")
_PARTICLE = re.compile(".[之而以]|..[之而于於以其为為]")
_CONJUNCTIONS = frozenset("和与及與是")
_LEADING_WORDS = frozenset("为為")
"""Single characters that are words between two others, and at the beginning."""
_ITEMS = re.compile("[一二两三四五六七八九十几兩幾][项項]")
_NUMBER_GOES_ON = re.compile(f"[{FIGURES}]{{2}}")
_SHORTEST, _LONGEST = 4, 24
"""The least and the most syllables of a word that is split; longer text is no word."""
_LONGEST_PIECE = 6
_SUFFIXES = frozenset("员員徒人者派子儿兒")
"""Endings of a word of three syllables: Gòngchǎndǎngyuán, but fādá guójiā."""
_ENDINGS = frozenset(
    "区區制率量化国國性权權院学學法线線场場部局队隊会會所剂劑机機器费費税稅额額期界业業品群带帶园園站厂廠党黨军軍论論观觀"
).union(_SUFFIXES)
"""Endings of the last word before them: zìyóu màoyìqū, but not the 脊 of 大西洋中脊."""
_NOUN_WORDS = """
主义 主義 阶级 階級 人民 技术 技術 产业 產業 企业 企業 组织 組織 制度 运动 運動 工程 人员 人員
工人 资本 資本 教育 市场 市場 方针 方針 文件 问题 問題 文化 系统 系統 结构 結構 民族 活动 活動
艺术 藝術 会议 會議 保险 保險 世界 时期 時期 作用 反应 反應 效应 效應 病毒 动物 動物 植物 细胞
細胞 元素 导弹 導彈 小说 小說 证券 證券 贷款 貸款 空间 空間 装置 裝置 议员 議員 教授 员工 員工
电话 電話 职务 職務 分配 国家 國家 斗争 鬥爭 收入 事件 工资 工資 医生 醫生 人士 部门 部門 地区
地區 机构 機構 政策 条例 條例 法院 服务 服務 基金 大桥 大橋 决心 決心 准备 準備 来说 來說 说来
說來
"""
_NOUNS = frozenset(_NOUN_WORDS.split())
"""Nouns that are separate words whatever is before them."""
_NOT_TWO_HALVES = frozenset({"贫下中农", "貧下中農", "一小部分", "省直管县", "省直管縣"})
"""Words of four syllables that look like idioms of two halves and are none."""
_TITLES = frozenset({"总理", "總理", "主席", "先生", "夫人"})
_KIND_OF_PLACE = re.compile(
    "(?:(?:自治|地|特|新|[矿礦]|行政|[开開][发發]|[经經][济濟]|保[护護]|合作|示[范範])[区區]"
    "|自治[州县縣旗]|(?:特[别別]|直[辖轄])市|(?<![联聯同水故家])[省市县縣区區乡鄉州旗盟])$"
)


def candidate_words(word: str) -> list[str]:
    """List the words in a long word whose readings `split_word` may need, to be loaded at once."""
    length = len(word)
    if not _SHORTEST <= length <= _LONGEST or not all(map(is_han, word)):
        return []
    if length == _SHORTEST:
        return [word[:2], word[:3], word[1:], word[1:3], word[2:]]
    starts = range(length - 1)
    return [word[start:end] for start in starts for end in range(start + 2, length + 1)]


def split_word(word: str, syllables: Syllables, readings_of: ReadingsOf) -> list[Syllables]:
    """Split a word of Chinese characters; return the syllables of each word that it is written as.

    `syllables` are numbered, one for each character; `readings_of` returns a word's readings in the
    dictionary.
    """
    suffix = _place_suffix_length(word, syllables)
    if suffix:
        name = split_word(word[:-suffix], syllables[:-suffix], readings_of)
        return [*name, (syllables[-suffix].capitalize(), *syllables[len(word) - suffix + 1 :])]
    if _ITEMS.fullmatch(word) or (_is_name(syllables) and len(word) == 3 and word[1:] in _TITLES):
        return [syllables[:1], tuple(map(str.lower, syllables[1:]))]
    if (
        not _SHORTEST <= len(word) <= _LONGEST
        or _DOUBLED.fullmatch(word)
        or DATE_CHARACTERS.issuperset(word)
    ):
        return [syllables]
    if len(word) == _SHORTEST:
        if word[2:] in _NOUNS:
            return [syllables[:2], syllables[2:]]
        if word[-1] in _SUFFIXES and readings_of(word[:-1]):
            return [syllables]
    parts = _split_into_words(word, syllables, readings_of)
    if len(parts) > 1 or len(word) == _SHORTEST:
        return parts
    if word[-2:] in _NOUNS:
        return [*split_word(word[:-2], syllables[:-2], readings_of), syllables[-2:]]
    if word[-1] not in _ENDINGS:
        return parts
    *first, last = _split_into_words(word[:-1], syllables[:-1], readings_of)
    return [*first, last + syllables[-1:]]


def is_two_halves(word: str, syllables: Syllables, readings_of: ReadingsOf) -> bool:
    """Return whether a word of four has two halves, as most idioms have: not 害群之马."""
    return (
        len(word) == _SHORTEST
        and word not in _NOT_TWO_HALVES
        and all(map(str.islower, syllables))
        and not _DOUBLED.fullmatch(word)
        and not _PARTICLE.match(word)
        and not any(map(readings_of, (word[:3], word[1:], word[1:3])))
    )


def _split_into_words(word: str, syllables: Syllables, readings_of: ReadingsOf) -> list[Syllables]:
    """Split into the fewest words that the dictionary has, and these again; else not at all."""
    best: dict[int, list[tuple[str, Syllables]]] = {0: []}
    is_name = _is_name(syllables)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - _LONGEST_PIECE), end):
            piece = word[start:end]
            if start not in best or piece == word or _NUMBER_GOES_ON.match(word, end - 1):
                continue
            if end - start > 1:
                read = _word_syllables(piece, syllables[start:end], readings_of, of_name=is_name)
            else:
                singles = _CONJUNCTIONS if start else _LEADING_WORDS
                fits = piece in singles and end < len(word) and (start or len(word) > _SHORTEST)
                read = syllables[start:end] if fits else None
            if read and (end not in best or len(best[start]) + 1 < len(best[end])):
                best[end] = [*best[start], (piece, read)]
    parts = best.get(len(word)) or []
    return [each for piece, read in parts for each in split_word(piece, read, readings_of)] or [
        syllables
    ]


def _is_name(syllables: Syllables) -> bool:
    return syllables[0][:1].isupper()


def _place_suffix_length(word: str, syllables: Syllables) -> int:
    """Return the length of the kind of place, 省 or 自治区, at the end of its name (6.2.2.1)."""
    if len(word) < 3 or not _is_name(syllables):
        return 0
    suffix = _KIND_OF_PLACE.search(word)
    return len(suffix[0]) if suffix and suffix.start() > 1 else 0


def _word_syllables(
    piece: str, syllables: Syllables, readings_of: ReadingsOf, *, of_name: bool
) -> Syllables | None:
    """Return the syllables of a piece if it is a word; in a short one, with the word's capitals.

    A piece of a name in lower case is not a name by itself: 兰州 in 马里兰州.
    """
    if split_number(piece) or ORDINAL.fullmatch(piece) or _ITEMS.fullmatch(piece):
        return syllables
    for reading in readings_of(piece):
        small = of_name and syllables[0].islower() and not reading[0].islower()
        if len(reading) != len(piece) or small:
            continue
        if all(map(_same_sound, syllables, reading)):
            if len(piece) >= _SHORTEST:
                return syllables
            rest = zip(syllables[1:], reading[1:], strict=True)
            return syllables[0], *[x.lower() if theirs.islower() else x for x, theirs in rest]
    return None


def _same_sound(ours: str, theirs: str) -> bool:
    """Return whether two syllables are the same but for a neutral tone in one of them (关系)."""
    same_tone = ours[-1] == theirs[-1] or "5" in (ours[-1], theirs[-1])
    return same_tone and ours[:-1].lower() == theirs[:-1].lower()
