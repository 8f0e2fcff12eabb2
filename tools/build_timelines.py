"""Count the bundled set phrases in the government work reports and Party congress reports.

    python -m tools.build_timelines ../shared/data/corpus

rewrites `dictionaries/facts/timelines.csv`, identically for the same glossaries and reports. A
phrase is counted in all its forms, but not inside a longer phrase, unless it is the end of it. The
reports are lines of JSON, `government_work_reports.jsonl` and `cpc_congress_reports.jsonl`.
"""

import csv
import io
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.annotate import Annotator
from reader.article.load import read_text
from reader.glossary.format.entry import Match, MatchKind, SetPhrase
from reader.glossary.format.table import read_glossary
from reader.glossary.prominence import Standing, standing
from reader.glossary.rules.frames import read_frames
from reader.glossary.timelines import FILE
from reader.lexicon.lexicon import Lexicon
from reader.resources import resource

FIRST_CONGRESS = 8
"""The first Party congress since 1954."""

SHORTEST = 3_000
"""A text of fewer code points is not a report but, for example, a list of editions."""

_FOOTER = re.compile(r"\n本作品(?:是|来自|來自)|\n此作品")
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_NOTE = re.compile(r"\[\s*\d+\s*\]")


class Report(NamedTuple):
    """Hold a report: of a year, or to a congress where `year` is None."""

    year: int | None
    congress: int | None
    text: str


def read_reports(folder: Path) -> Iterator[Report]:
    """Read the reports in a folder, except those of a congress before 1954."""
    for name in ("government_work_reports.jsonl", "cpc_congress_reports.jsonl"):
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            year, congress, text = row.get("year"), row.get("congress"), clean(row["content"])
            counted = int(year or 0) or int(congress or 0) >= FIRST_CONGRESS
            if counted and len(text) >= SHORTEST:
                yield Report(int(year) if year else None, int(congress or 0) or None, text)


def clean(text: str) -> str:
    r"""Remove the licence that Wikisource adds, and join the lines that it breaks at links.

    >>> clean("听取了\n报告\n。\n\n\n一、回顾\n本作品是中华人民共和国的\n法律")
    '听取了报告。\n一、回顾'
    """
    footer = _FOOTER.search(text)
    text = _NOTE.sub("", text[: footer.start()] if footer else text)
    lines = (line.replace("\n", "") for line in _PARAGRAPH_END.split(text))
    return "\n".join(filter(None, lines))


def count(matches: Sequence[Match]) -> Counter[str]:
    """Count the phrases of a paragraph, but not those inside a longer phrase or formula.

    At the end of one that is no name they are counted: 执行难 in 切实解决执行难, but not 人大 in
    全国人大. Frames are counted everywhere, people nowhere; what is inside a frame or a person is
    counted.
    """
    counted = [match for match in matches if match.kind is not MatchKind.PERSON]
    holders = [match for match in counted if match.kind is not MatchKind.FRAME]
    places = {
        (match.start, match.end, match.phrase.simplified)
        for match in counted
        if match.kind is MatchKind.FRAME or not any(_holds(other, match) for other in holders)
    }
    return Counter(headword for *_, headword in places)


def _holds(outer: Match, match: Match) -> bool:
    return (
        outer.start <= match.start
        and match.end <= outer.end
        and outer.end - outer.start > match.end - match.start
        and (outer.end > match.end or _is_name(outer))
    )


def _is_name(match: Match) -> bool:
    return match.kind is MatchKind.FORMULA or standing(match.phrase) is Standing.NAME


def table(reports: Iterable[Report], annotator: Annotator, headwords: Iterable[str]) -> str:
    """Return the counts as the text of a CSV file, the headwords in their order."""
    years: dict[int, Counter[str]] = {}
    congresses: dict[int, Counter[str]] = {}
    for report in reports:
        key, counters = (report.year, years) if report.year else (report.congress or 0, congresses)
        counter = counters.setdefault(key, Counter())
        for paragraph in annotator.article(read_text(report.text, segmented=False)).paragraphs:
            counter.update(count(paragraph.matches))
    stream = io.StringIO()
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(("headword", "years", "congresses"))
    rows.writerow(("", *(" ".join(map(str, sorted(of))) for of in (years, congresses))))
    found = {
        headword for counter in (*years.values(), *congresses.values()) for headword in counter
    }
    known = dict.fromkeys(headwords)
    for headword in (*known, *sorted(found - known.keys())):
        rows.writerow((headword, _cell(headword, years), _cell(headword, congresses)))
    return stream.getvalue()


def _cell(headword: str, counters: dict[int, Counter[str]]) -> str:
    return " ".join(
        f"{number}:{counters[number][headword]}"
        for number in sorted(counters)
        if counters[number][headword]
    )


def bundled() -> list[SetPhrase]:
    """Return the set phrases of the bundled glossaries."""
    paths = sorted(resource("dictionaries").glob("*.csv"))
    return [phrase for path in paths for phrase in read_glossary(path)]


def main(arguments: Sequence[str]) -> int:
    """Write the table from the reports in the folder named."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    phrases = bundled()
    headwords = [phrase.simplified for phrase in phrases]
    headwords += [frame.phrase.simplified for frame in read_frames()]
    with tempfile.TemporaryDirectory() as cache:
        lexicon = Lexicon.open(Path(cache))
        written = table(read_reports(Path(arguments[0])), Annotator(lexicon, phrases), headwords)
        lexicon.close()
    target = resource("dictionaries", "facts") / FILE
    target.write_text(written, encoding="utf-8", newline="\n")
    print(f"{target}: {written.count(chr(10)) - 2} phrases")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
