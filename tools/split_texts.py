"""Split texts into words by two segmenters, for `tools.build_boundaries` to learn from.

    python -m venv ../segmenters && ../segmenters/bin/pip install wapic wapic-cws-model jiojio
    ../segmenters/bin/python tools/split_texts.py TEXTS SPLIT

reads the files `*.txt` of a folder, simplified Chinese in UTF-8 with a paragraph on each line, and
writes a file `*.tsv` for each into another: one sentence a line, split first by wapic, then by
jiojio, the words separated by spaces and the two by a tab. At most `MOST_CHARACTERS` of a file are
split, its lines in a random but always equal order. Neither segmenter is a dependency of the
programme, so this runs in an environment of its own.
"""

import random
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

MOST_CHARACTERS = 12_000_000
_SENTENCE_END = re.compile("(?<=[。！？；])(?![”’」』）])")
_SHORTEST, _LONGEST = 4, 400


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text whose paragraphs are lines, spaces as commas."""
    lines = sorted(set(text.splitlines()))
    random.Random(1).shuffle(lines)
    characters = 0
    for line in lines:
        for sentence in _SENTENCE_END.split(line.strip()):
            if _SHORTEST <= len(sentence) <= _LONGEST and characters < MOST_CHARACTERS:
                characters += len(sentence)
                yield re.sub(r"\s", "，", sentence)


def main(arguments: list[str]) -> int:
    """Split all texts of one folder into another."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    segmenters = _segmenters()
    source, target = map(Path, arguments)
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.txt")):
        with (target / f"{path.stem}.tsv").open("w", encoding="utf-8") as stream:
            for sentence in sentences(path.read_text(encoding="utf-8")):
                splits = [segment(sentence) for segment in segmenters]
                if all("".join(words) == sentence for words in splits):
                    stream.write("\t".join(map(" ".join, splits)) + "\n")
    return 0


def _segmenters() -> tuple[Callable[[str], list[str]], ...]:
    import jiojio  # type: ignore[import-not-found]
    import wapic  # type: ignore[import-not-found]

    jiojio.init()
    return wapic.Segmenter().segment, jiojio.cut


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
