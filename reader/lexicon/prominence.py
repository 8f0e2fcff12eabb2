"""The order in which entries are shown: common words before names, common readings first.

CC-CEDICT lists the readings of a character alphabetically, 上 shang3 before shang4. How common each
is follows from the words built with it: shang4 in 上面, 马上, 上海 and a hundred more.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from enum import IntEnum

from reader.lexicon.cedict import CedictLine

_VARIANT = re.compile(r"(?:\([^()]*\) )?(?:[A-Za-z]+ )?variant of ")
_STANDING_ALONE = {
    "与": "yu3",
    "都": "dou1",
    "吗": "ma5",
    "吧": "ba5",
    "啊": "a5",
    "呢": "ne5",
    "啦": "la5",
    "嘛": "ma5",
    "给": "gei3",
    "得": "de5",
    "应": "ying1",
    "倒": "dao4",
}
"""Function words whose commonest reading does not follow from the words built with them."""

_RARER = 1000
"""How much rarer a headword is as a name beside a common word, and as a mere variant."""
_WEIGHS = 100
"""The least frequency, per billion words, of a word that counts for its characters' readings."""


class EntryKind(IntEnum):
    """Class an entry among those of the same headword; lower ones are shown first."""

    COMMON = 0
    VARIANT = 1
    PROPER = 2
    SURNAME = 3


def kind_of(pinyin: str, senses: str) -> EntryKind:
    """Return the kind of an entry: ordinary, a name (capitalised), a surname or a mere variant."""
    is_variant = "variant of " in senses and _VARIANT.match(senses) is not None
    if not pinyin[0].isupper() or pinyin[1:2] in ("", " "):
        return EntryKind.VARIANT if is_variant else EntryKind.COMMON
    if is_variant or (senses.startswith("surname ") and "/" not in senses):
        return EntryKind.SURNAME
    return EntryKind.PROPER


def by_prominence(
    lines: Sequence[CedictLine], frequencies: Mapping[str, int]
) -> tuple[list[CedictLine], list[EntryKind]]:
    """Return the lines sorted by prominence, and the kind of each.

    Prominence is the frequency of the headword, divided among the readings of a character.
    """
    known = [frequencies.get(simplified, 0) for _, simplified, _, _ in lines]
    kinds = [kind_of(pinyin, senses) for _, _, pinyin, senses in lines]
    common = {
        line.simplified for line, kind in zip(lines, kinds, strict=True) if kind is EntryKind.COMMON
    }
    prominence: list[float] = [
        frequency / _RARER
        if kind and (kind is not EntryKind.PROPER or line.simplified in common)
        else frequency
        for line, frequency, kind in zip(lines, known, kinds, strict=True)
    ]
    for position, share in _shares(lines, kinds, known).items():
        prominence[position] *= share
    ranked = sorted(range(len(lines)), key=prominence.__getitem__, reverse=True)
    return [lines[position] for position in ranked], [kinds[position] for position in ranked]


def _shares(
    lines: Sequence[CedictLine], kinds: Sequence[EntryKind], known: Sequence[int]
) -> dict[int, float]:
    """Divide each character among its ordinary entries, by the words they are found in."""
    entries: dict[str, list[int]] = defaultdict(list)
    characters = [at for at, (_, word, _, _) in enumerate(lines) if len(word) == 1]
    for position in characters:
        if kinds[position] is EntryKind.COMMON:
            entries[lines[position].simplified].append(position)
    ambiguous = {character: found for character, found in entries.items() if len(found) > 1}
    weights = _weights(lines, frozenset(ambiguous), known)
    shares = {}
    for character, found in ambiguous.items():
        weight = {p: weights[lines[p].traditional + lines[p].pinyin] + 1 for p in found}
        total = sum(weight.values())
        alone = _STANDING_ALONE.get(character)
        for position in found:
            stands_alone = lines[position].pinyin == alone
            shares[position] = 1.0 if stands_alone else weight[position] / total
    return shares


def _weights(
    lines: Sequence[CedictLine], characters: frozenset[str], known: Sequence[int]
) -> Mapping[str, int]:
    """Sum the frequencies of the words with each traditional character in each reading."""
    weights: dict[str, int] = defaultdict(int)
    for (traditional, word, pinyin, _), frequency in zip(lines, known, strict=True):
        if frequency < _WEIGHS or len(word) == 1 or characters.isdisjoint(word):
            continue
        syllables = pinyin.lower().split(" ")
        if len(syllables) == len(traditional):
            for character, syllable in zip(traditional, syllables, strict=True):
                weights[character + syllable] += frequency
    return weights
