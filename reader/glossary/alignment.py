"""Which syllable of a set phrase's pinyin belongs to which of its characters."""

from reader.language.characters import is_han
from reader.language.pinyin import parse


def read_syllables(pinyin: str) -> list[str]:
    """Split written pinyin into numbered syllables, what is not pinyin (`G20`) left out.

    >>> read_syllables("yǐrénwéiběn"), read_syllables("G20 Fēnghuì")
    (['yi3', 'ren2', 'wei2', 'ben3'], ['Feng1', 'hui4'])
    """
    return [piece for piece in parse(pinyin) if piece[-1] in "12345" and piece[:-1].isalpha()]


def align(characters: str, pinyin: str) -> tuple[str, ...] | None:
    """Give each code point its numbered syllable, empty for what is not a Chinese character.

    >>> align("“三农”问题", "sānnóng wèntí")
    ('', 'san1', 'nong2', '', 'wen4', 'ti2')
    >>> align("执行难", "zhíxíng") is None
    True

    Capitals are kept. None where the syllables are more or fewer than the characters.
    """
    syllables = read_syllables(pinyin)
    if len(syllables) != sum(map(is_han, characters)):
        return None
    following = iter(syllables)
    return tuple(next(following) if is_han(character) else "" for character in characters)
