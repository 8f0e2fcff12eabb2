"""Hanyu Pinyin: tone numbers and tone marks, written words, keys for searching.

A numbered syllable is what CC-CEDICT writes (`zhi2`, `lü4`, `Zhong1`, erhua `r5`, unknown `xx5`);
`u:` and `v` are read as `ü`.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from reader.language.pronunciation.syllables import ERHUA, SYLLABLES, WITHOUT_VOWEL

_COMBINING = {"1": "\u0304", "2": "\u0301", "3": "\u030c", "4": "\u0300"}
_TONE_NUMBERS = frozenset("012345")
_TONE_OF = {combining: tone for tone, combining in _COMBINING.items()}
_MARKED = {
    letter + tone: unicodedata.normalize("NFC", letter + combining)
    for letter in "aeiouümnêAEIOUÜMNÊ"
    for tone, combining in _COMBINING.items()
}
_UNMARKED = {marked: (key[:-1], key[-1]) for key, marked in _MARKED.items()}
_WORD = re.compile(r"((?:[^\W\d_][\u0300-\u030c]*)+)([0-5]?)|(\d+)")
_SEPARATORS = re.compile(r"[\W_]+")
_TYPED_TONES = re.compile(r"(?<=[a-zê])[0-5]+")
_UE_FOR_ÜE = re.compile(r"([ln])ue(?!r)")
_ALIASES = {"lue": "lüe", "nue": "nüe"}
_JOINS_WITHOUT_SPACE = frozenset("·-–/")
_COMMAS = frozenset(",，")


@lru_cache(maxsize=8192)
def mark(syllable: str) -> str:
    """Write a numbered syllable with its tone mark.

    >>> mark("zhi2"), mark("Lü4"), mark("liu2"), mark("r5"), mark("xx5"), mark("ng4")
    ('zhí', 'Lǜ', 'liú', 'r', '', 'ǹg')

    The mark is on a or e, on the o of ou, else on the last vowel (GB/T 16159, 5.1); without a
    vowel, on m or n. Text without a tone number is returned as it is.
    """
    if not syllable[-1:].isdigit() or syllable.isdigit():
        return syllable
    letters, tone = _with_umlaut(syllable[:-1]), syllable[-1]
    if letters.lower() == "xx":
        return ""
    if tone not in _COMBINING:
        return letters
    at = _place_of_mark(letters.lower())
    if at < 0:
        return letters
    marked = _MARKED[letters[at] + tone]
    return f"{letters[:at]}{marked}{letters[at + 1 :]}"


def number(marked: str) -> str:
    """Write a syllable that has a tone mark, or none for the neutral tone, with its number.

    >>> number("zhí"), number("Lǜ"), number("de")
    ('zhi2', 'Lü4', 'de5')
    """
    tone = "5"
    letters = []
    for character in unicodedata.normalize("NFC", marked):
        if character in _TONE_OF:
            tone = _TONE_OF[character]
            continue
        letter, tone = _UNMARKED.get(character, (character, tone))
        letters.append(letter)
    return "".join(letters) + tone


def spell(syllables: Sequence[str]) -> str:
    """Join numbered syllables into written words after GB/T 16159.

    >>> spell(["Zhou1", "Yong3", "kang1"]), spell(["fa3", "an4"]), spell(["na3", "r5"])
    ('Zhōu Yǒngkāng', "fǎ'àn", 'nǎr')
    >>> spell(["T", "xu4"]), spell(["Ka3", "er3", "·", "Ma3", "ke4", "si1"]), spell(["11", "yue4"])
    ('T xù', "Kǎ'ěr·Mǎkèsī", '11 yuè')

    A capital begins a new word. Within a word there is an apostrophe before a syllable that begins
    with a vowel, and before one that has none. Text without a tone number (Latin letters, digits)
    is a separate word, single letters joined; a comma is followed by a space.
    """
    written = ""
    before = ""
    for syllable in syllables:
        if shown := mark(syllable):
            written += _separator(before, syllable) + shown if before else shown
            before = syllable
    return written


def parse(text: str) -> list[str]:
    """Split pinyin in any usual spelling into syllables, numbered where the text has tones.

    >>> parse("zhixing"), parse("zhi2xing2"), parse("zhíxíng"), parse("fang'an")
    (['zhi', 'xing'], ['zhi2', 'xing2'], ['zhi2', 'xing2'], ['fang', 'an'])

    Where tones are marked, an unmarked syllable is neutral (`5`). An apostrophe separates
    syllables; without one a syllable inside a word begins with a consonant if possible (fangan:
    fan gan), and the longest are taken. Letters that are no pinyin are returned as one piece.
    """
    text = _with_umlaut(unicodedata.normalize("NFC", text))
    has_marks = any(letter in _UNMARKED or letter in _TONE_OF for letter in text)
    toned = has_marks or any("1" <= character <= "5" for character in text)
    found: list[str] = []
    for letters, tone, digits in _WORD.findall(text):
        if digits:
            found.append(digits)
            continue
        pieces = _split(letters, trust_erhua=toned)
        if pieces is None:
            found.append(letters + tone)
            continue
        syllables = [_canonical(number(piece)) for piece in pieces]
        if not has_marks:
            syllables = [syllable[:-1] for syllable in syllables]
            syllables[-1] += tone.replace("0", "5")
        found.extend(syllables)
    return found


def search_key(text: str) -> str:
    """Reduce pinyin in any spelling to a key for searching: no tones, spaces, apostrophes.

    >>> search_key("Nǚ'ér"), search_key("nu:3 er2"), search_key("zhànlüè"), search_key("zhan4lue4")
    ('nver', 'nver', 'zhanlve', 'zhanlve')
    """
    plain = text.lower().replace("u:", "v")
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFD", plain)
        toneless = "".join(letter for letter in decomposed if letter not in _TONE_OF)
        plain = unicodedata.normalize("NFC", toneless).replace("ü", "v")
    return _TYPED_TONES.sub("", _SEPARATORS.sub("", _UE_FOR_ÜE.sub(r"\1ve", plain)))


def _with_umlaut(text: str) -> str:
    if ":" in text:
        text = text.replace("u:", "ü").replace("U:", "Ü")
    if "v" in text or "V" in text:
        text = re.sub(r"(?<=[lnLN])v", "ü", text)
    return text


def _place_of_mark(letters: str) -> int:
    for vowels in ("a", "e", "ê", "ou"):
        if (at := letters.find(vowels)) >= 0:
            return at
    at = max(letters.rfind(vowel) for vowel in "iouü")
    return at if at >= 0 else max(letters.find("m"), letters.find("n"))


def _separator(before: str, syllable: str) -> str:
    """Return the separator of two neighbours: none, an apostrophe or a space."""
    if syllable[-1] in _TONE_NUMBERS and before[-1] in _TONE_NUMBERS and not before.isdigit():
        first = syllable[0]
        if first.isupper():
            return " "
        if first not in "aoeêmnghr":
            return ""
        base = syllable[:-1]
        if base == ERHUA:
            return "'" if before[:-1].lower() == "e" else ""
        return "'" if first in "aoeê" or base in WITHOUT_VOWEL else ""
    if {before, syllable} & _JOINS_WITHOUT_SPACE or syllable in _COMMAS:
        return ""
    return "" if len(before) == len(syllable) == 1 and (before + syllable).isalnum() else " "


def _canonical(syllable: str) -> str:
    """Return a syllable with ü where it is typed as u: `lue4` is `lüe4`."""
    letters = syllable[:-1]
    alias = _ALIASES.get(letters.lower())
    return syllable if alias is None else f"{letters[0]}{alias[1:]}{syllable[-1]}"


def _split(word: str, *, trust_erhua: bool) -> list[str] | None:
    """Split a word into syllables: fewest without a consonant, then fewest, then longest first."""
    best: list[tuple[int, int, list[str]] | None] = [None] * len(word) + [(0, 0, [])]
    for start in reversed(range(len(word))):
        for end in range(min(start + 7, len(word)), start, -1):
            rest = best[end]
            piece = word[start:end]
            if rest is None or not _is_syllable(piece):
                continue
            cost = rest[0]
            if start:
                cost += _cost_inside_word(piece, trust_erhua=trust_erhua)
            candidate = (cost, rest[1] + 1, [piece, *rest[2]])
            current = best[start]
            if current is None or candidate[:2] < current[:2]:
                best[start] = candidate
    return best[0][2] if best[0] else None


def _is_syllable(piece: str) -> bool:
    numbered = number(piece)
    base = numbered[:-1].lower()
    if base in _ALIASES:
        return True
    return base in SYLLABLES and mark(numbered) == piece and piece[1:] == piece[1:].lower()


def _cost_inside_word(piece: str, *, trust_erhua: bool) -> int:
    base = number(piece)[:-1].lower()
    if base == ERHUA:
        return 0 if trust_erhua else 2
    return int(base[0] in "aoeê" or base in WITHOUT_VOWEL)
