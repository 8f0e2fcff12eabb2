"""Learn word boundaries from texts that two segmenters have split (`tools.split_texts`).

    python -m tools.build_boundaries SPLIT

rewrites `dictionaries/boundaries/`, identically for the same texts and dictionary:

- `words.txt`, a kind, a figure and the words that it holds for on each line. `frequency`: words
  whose frequency in the lattice is not the dictionary's, because its list lacks them or because
  texts mostly join or split them otherwise. `evidence`: bits for or against a word in an ambiguous
  stretch. `doubtful`: words that are often two, or parts of two.
- `weights.txt`, the weights of `reader.language.segmentation.ambiguities.slots`, as bytes that are
  compressed by zlib and written in base64.

Only where both segmenters agree is a boundary learnt from. The weights are those of an averaged
perceptron over the splits of the stretches that `Ambiguities.stretches` finds.
"""

import random
import re
import sys
import tempfile
import zlib
from array import array
from base64 import encodebytes
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from math import log2
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from reader.annotate.boundaries import FOLDER, WEIGHTS, WORDS
from reader.annotate.scripts import Scripts
from reader.annotate.vocabulary import Vocabulary
from reader.glossary.phrase_book import PhraseBook
from reader.language.segmentation.ambiguities import (
    BITS_PER_UNIT,
    IMPOSSIBLE,
    LONGEST_STRETCH,
    LONGEST_WORD,
    SLOT_BITS,
    Ambiguities,
    Boundaries,
    is_chinese,
    slots,
)
from reader.language.segmentation.numbers import NUMBER_CHARACTERS
from reader.language.segmentation.segmenter import Segmenter
from reader.lexicon.lexicon import Lexicon
from reader.resources import resource
from tools.build_timelines import bundled

EPOCHS = 6
MARGIN = 1.0
"""By how many bits, for each boundary, the right split has to be better while learning."""
RATE = 0.5
_AMBIGUOUS = """
的话 从小 把手 学会 将来 人才 多大 日内 内向 日至 治党 出新 中将 把头 路向 足见 本应 回事 余年
变乱 家亲 上首 起头 所思 报上 端的 有情 要犯 后任 政和 意中 天后 美的 长得 不正 人手 处在 好用 新高
马上 大二 反对党 着装 仅限 目的地 地面
"""
AMBIGUOUS = frozenset(_AMBIGUOUS.split())
"""Words that mislead where they are two, though in most texts they are either one or two."""

_BILLION = log2(1e9)
_NUMERIC = re.compile(f"[{NUMBER_CHARACTERS}0-9０-９%％第]")
_MOST_FREQUENT = 2_000_000


class Sentence(NamedTuple):
    """Hold a sentence with the offsets that are boundaries to both segmenters, and to neither.

    `words` are the bounds of the words on which they agree.
    """

    text: str
    boundaries: frozenset[int]
    insides: frozenset[int]
    words: frozenset[tuple[int, int]]


class Counts(NamedTuple):
    """Count how often words of the dictionary are joined, and split, where they stand free.

    `tokens` is the number of words of all texts.
    """

    joined: Counter[str]
    split: Counter[str]
    tokens: int


class Edge(NamedTuple):
    """Hold a word of a stretch: where it begins, its bits, and whether it fits both segmenters."""

    start: int
    bits: float
    word: str
    fits: bool


class Stretch(NamedTuple):
    """Hold an ambiguous stretch: the words that end at each offset, and each boundary's slots."""

    edges: Sequence[Sequence[Edge]]
    slots: Sequence[Sequence[int]]
    right: Sequence[tuple[int, int]]


def read_sentences(folder: Path) -> Iterator[Sentence]:
    """Read what both segmenters say of the sentences in the files of a folder."""
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            splits = [words.split(" ") for words in line.split("\t")]
            one, other = [[0, *accumulate(map(len, words))] for words in splits]
            text = "".join(splits[0])
            agreed = frozenset(pairwise(one)) & frozenset(pairwise(other))
            insides = {*range(1, len(text))}.difference(one, other)
            insides -= {number.end() for number in _NUMERIC.finditer(text)}
            yield Sentence(text, frozenset(one) & frozenset(other), frozenset(insides), agreed)


def count_words(sentences: Iterator[Sentence], vocabulary: Mapping[str, int]) -> Counts:
    """Count how the dictionary's words are split where no word crosses their ends."""
    joined: Counter[str] = Counter()
    split: Counter[str] = Counter()
    tokens = 0
    words = [word for word in vocabulary if len(word) > 1]
    search = AhoCorasick(words, matchkind=MatchKind.Standard)
    for text, boundaries, insides, agreed in sentences:
        tokens += len(boundaries) - 1
        for number, start, end in search.find_matches_as_indexes(text, overlapping=True):
            if start in insides or end in insides:
                continue
            if not boundaries.isdisjoint(range(start + 1, end)):
                split[words[number]] += 1
            elif (start, end) in agreed:
                joined[words[number]] += 1
    return Counts(joined, split, tokens)


def estimate_frequencies(vocabulary: Mapping[str, int], counts: Counts) -> dict[str, int]:
    """Return the words that are rarer in the dictionary's list than texts say, with frequencies.

    A word without a frequency that texts join has that with which it stands in them; one of two
    characters that stands in none is a little more probable than its characters.
    """
    frequencies = dict(vocabulary)
    estimated: dict[str, int] = {}
    for word in sorted(vocabulary, key=len):
        if len(word) < 2:
            continue
        listed, joined = vocabulary[word], counts.joined[word]
        occurrences = joined + counts.split[word]
        frequency = listed
        if joined > 1 and joined >= 0.6 * occurrences:
            # The lattice divides the frequency of longer words by ten.
            needed = round(1.5 * split_frequency(word, frequencies)) * (10 if len(word) > 3 else 1)
            counted = round(joined / counts.tokens * 1e9) if listed < 50 else 0
            frequency = max(listed, needed, counted)
        elif len(word) == 2 and not listed and joined >= counts.split[word]:
            frequency = round(1.5 * split_frequency(word, frequencies))
        if frequency > max(listed, 1):
            frequencies[word] = estimated[word] = min(frequency, _MOST_FREQUENT)
    return estimated


def split_frequency(word: str, frequencies: Mapping[str, int]) -> float:
    """Return how frequent a word would be if it were the words that the lattice splits it into."""
    best = [1e9] + [0.0] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(end):
            piece = word[start:end]
            if piece != word and (len(piece) == 1 or piece in frequencies):
                frequency = frequencies.get(piece, 1_000) // (10 if len(piece) > 3 else 1)
                best[end] = max(best[end], best[start] * max(frequency, 1) / 1e9)
    return best[-1]


def crossing_words(
    sentences: Iterator[Sentence], segmenter: Segmenter
) -> tuple[Counter[str], Counter[str]]:
    """Count how often words of the lattice are right, and how often they cross two words."""
    right: Counter[str] = Counter()
    crossing: Counter[str] = Counter()
    for text, boundaries, insides, _ in sentences:
        words, ends, _ = segmenter.segment(text)
        for word, end in zip(words, ends, strict=True):
            start = end - len(word)
            if start in boundaries and end in boundaries:
                right[word] += 1
            elif (start in insides or end in insides) and not boundaries.isdisjoint(
                range(start + 1, end)
            ):
                crossing[word] += 1
    return right, crossing


def doubtful_words(
    vocabulary: Mapping[str, int], counts: Counts, right: Counter[str], crossing: Counter[str]
) -> tuple[set[str], set[str], set[str]]:
    """Return the words that are often two, those often parts of two, and those mostly so."""
    divisible = set(AMBIGUOUS)
    for word, split in counts.split.items():
        joined = counts.joined[word]
        rate = split / (joined + split)
        often = min(joined, split) >= 5 and joined + split >= 20
        if len(word) in (2, 3) and often and 0.03 <= rate <= 0.85:
            divisible.add(word)
    doubtful, rare = set(), set()
    for word, wrong in crossing.items():
        if word in vocabulary and len(word) > 1 and wrong > 1:
            if wrong >= 2 * right[word]:
                rare.add(word)
            elif wrong > 2 and wrong >= 0.03 * (right[word] + wrong):
                doubtful.add(word)
    return divisible, doubtful, rare


def read_stretches(
    sentences: Iterator[Sentence],
    segmenter: Segmenter,
    ambiguities: Ambiguities,
    divisible: set[str],
) -> Iterator[Stretch]:
    """Yield the ambiguous stretches with their most probable split that fits both segmenters."""
    for sentence in sentences:
        text = segmenter.masked(sentence.text)
        words = segmenter.lattice_words(text)
        ends = list(accumulate(map(len, words)))
        for first, last in ambiguities.stretches(text, words, ends):
            start, end = ends[first] - len(words[first]), ends[last - 1]
            if (
                end - start > LONGEST_STRETCH
                or not sentence.insides.isdisjoint((start, end))
                or not all(map(is_chinese, words[first:last]))
            ):
                continue
            edges = [
                _edges(sentence, start, stop, ambiguities, divisible)
                for stop in range(start, end + 1)
            ]
            right = best_path(edges, [0.0] * len(edges), {}, fitting=True)
            if right:
                yield Stretch(edges, [slots(text, at) for at in range(start + 1, end)], right)


def _edges(
    sentence: Sentence, first: int, stop: int, ambiguities: Ambiguities, divisible: set[str]
) -> list[Edge]:
    """Return the words of a stretch from `first` on that end at an offset."""
    text, boundaries, insides, _ = sentence
    edges = []
    for start in range(max(first, stop - LONGEST_WORD), stop):
        word = text[start:stop]
        bits = ambiguities.bits(word)
        if bits > IMPOSSIBLE:
            fits = start not in insides and stop not in insides
            if not boundaries.isdisjoint(range(start + 1, stop)):
                # A compound of words fits, but not the end of one and the beginning of another.
                whole = start in boundaries and stop in boundaries
                fits = fits and whole and word not in divisible
            edges.append(Edge(start - first, bits, word, fits))
    return edges


def best_path(
    edges: Sequence[Sequence[Edge]],
    evidence: Sequence[float],
    words: Mapping[str, float],
    *,
    fitting: bool = False,
) -> list[tuple[int, int]]:
    """Return the best split of a stretch, [] if there is none; `evidence` is for each boundary."""
    best: list[float] = [0.0]
    before = [0]
    for ending, boundary in zip(edges[1:], evidence[1:], strict=True):
        most, back = -1e9, -1
        for start, bits, word, fits in ending:
            if fits or not fitting:
                score = best[start] + bits + words.get(word, 0)
                if score > most:
                    most, back = score, start
        best.append(most + boundary)
        before.append(back)
    path = []
    stop = len(edges) - 1
    while stop > 0:
        if best[stop] < -1e8:
            return []
        path.append((before[stop], stop))
        stop = before[stop]
    return path[::-1]


class Perceptron:
    """Learn weights of slots and evidence for words, averaged over all steps."""

    def __init__(self) -> None:
        self._weights = [0.0] * (1 << SLOT_BITS)
        self._words: dict[str, float] = defaultdict(float)
        self._sums = [0.0] * (1 << SLOT_BITS)
        self._word_sums: dict[str, float] = defaultdict(float)
        self._step = 0

    def learn(self, stretch: Stretch) -> bool:
        """Learn from one stretch; return whether it was split wrongly, or too nearly so."""
        self._step += 1
        right = {stop for _, stop in stretch.right}
        evidence = [0.0]
        for at, its_slots in enumerate(stretch.slots, start=1):
            margin = -MARGIN if at in right else MARGIN
            evidence.append(sum([self._weights[slot] for slot in its_slots]) + margin)
        evidence.append(0.0)
        path = best_path(stretch.edges, evidence, self._words)
        if path == stretch.right:
            return False
        found = {stop for _, stop in path}
        for at in found ^ right:
            change = RATE if at in right else -RATE
            for slot in stretch.slots[at - 1]:
                self._weights[slot] += change
                self._sums[slot] += change * self._step
        for start, stop in {*path} ^ {*stretch.right}:
            change = RATE if (start, stop) in stretch.right else -RATE
            word = next(edge.word for edge in stretch.edges[stop] if edge.start == start)
            self._words[word] += change
            self._word_sums[word] += change * self._step
        return True

    def averaged(self) -> tuple[bytes, dict[str, float]]:
        """Return the weights, as `Boundaries` has them, and the evidence for words in bits."""
        steps = max(self._step, 1)
        units = [
            round((weight - total / steps) / BITS_PER_UNIT) if weight or total else 0
            for weight, total in zip(self._weights, self._sums, strict=True)
        ]
        weights = array("b", [max(-127, min(127, unit)) for unit in units])
        words = {
            word: bits
            for word, weight in sorted(self._words.items())
            if (bits := round(weight - self._word_sums[word] / steps, 1))
        }
        return weights.tobytes(), words


def words_file(
    frequencies: Mapping[str, int], evidence: Mapping[str, float], doubtful: set[str]
) -> str:
    """Return the text of the file of words, those of one figure on one line."""
    lines: dict[tuple[str, float], list[str]] = defaultdict(list)
    for word, frequency in frequencies.items():
        lines["frequency", _rounded(frequency)].append(word)
    for word, bits in evidence.items():
        lines["evidence", bits].append(word)
    lines["doubtful", 0] = list(doubtful)
    return "".join(
        f"{kind} {figure:g} {' '.join(sorted(words))}\n"
        for (kind, figure), words in sorted(lines.items())
    )


def _rounded(frequency: int) -> int:
    """Round to two digits, so that many words share a figure."""
    digits = max(len(str(frequency)) - 2, 0)
    return round(frequency, -digits)


def build(folder: Path, vocabulary: Mapping[str, int]) -> tuple[str, bytes]:
    """Return the texts of both files, learnt from the split texts of a folder."""
    counts = count_words(read_sentences(folder), vocabulary)
    estimated = estimate_frequencies(vocabulary, counts)
    frequencies = {**vocabulary, **estimated}
    segmenter = Segmenter(frequencies.items())
    right, crossing = crossing_words(read_sentences(folder), segmenter)
    divisible, doubtful, rare = doubtful_words(vocabulary, counts, right, crossing)
    for word in rare:
        estimated[word] = max(round(split_frequency(word, frequencies) / 2), 1)
    doubtful |= divisible
    segmenter = Segmenter(
        {**vocabulary, **estimated}.items(), Boundaries(doubtful=frozenset(doubtful))
    )
    assert segmenter.ambiguities
    stretches = [
        *read_stretches(read_sentences(folder), segmenter, segmenter.ambiguities, divisible)
    ]
    perceptron = Perceptron()
    for epoch in range(EPOCHS):
        random.Random(epoch).shuffle(stretches)
        wrong = sum(map(perceptron.learn, stretches))
        print(f"epoch {epoch}: {wrong} of {len(stretches)} stretches", flush=True)
    weights, evidence = perceptron.averaged()
    return words_file(estimated, evidence, doubtful), weights


def main(arguments: Sequence[str]) -> int:
    """Write both files from the split texts in the folder named."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as cache:
        lexicon = Lexicon.open(Path(cache))
        batches = Vocabulary(lexicon, Scripts(lexicon), PhraseBook(bundled())).batches()
        vocabulary = {word: frequency for batch in batches for word, frequency in batch}
        lexicon.close()
    words, weights = build(Path(arguments[0]), vocabulary)
    target = resource("dictionaries") / FOLDER
    target.mkdir(exist_ok=True)
    (target / WORDS).write_text(words, encoding="utf-8", newline="\n")
    (target / WEIGHTS).write_bytes(encodebytes(zlib.compress(weights, 9)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
