"""Counting set phrases in a corpus of three reports."""

import json
from pathlib import Path

import pytest

from reader.annotate import Annotator
from reader.glossary.format.entry import SetPhrase
from reader.lexicon.lexicon import Lexicon
from tools.build_timelines import Report, clean, read_reports, table

PHRASES = (
    SetPhrase("三农问题", ("issues of agriculture, rural areas and farmers",), variants=("三农",)),
    SetPhrase("改革开放", ("reform and opening up",), traditional="改革開放"),
    SetPhrase("改革", ("reform",)),
    SetPhrase("执行难", ("enforcement difficulties",)),
)
FILLER = "我们要做好各项工作。" * 400


def write(folder: Path, name: str, rows: list[dict[str, object]]) -> None:
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / name).write_text("\n".join(lines), encoding="utf-8")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    write(
        tmp_path,
        "government_work_reports.jsonl",
        [
            {"year": "2004", "content": f"解决“三农”问题，推进改革。三农工作。\n\n{FILLER}"},
            {"year": "1954", "content": f"改革開\n放\n的時候說，改革。\n\n{FILLER}"},
            {"year": None, "content": f"改革。{FILLER}"},
        ],
    )
    write(
        tmp_path,
        "cpc_congress_reports.jsonl",
        [
            {"congress": 17, "content": f"十七大以来，改革。{FILLER}\n\n本作品来自改革"},
            {"congress": 3, "content": f"改革。{FILLER}"},
            {"congress": 8, "content": "改革。"},
        ],
    )
    return tmp_path


def test_only_reports_of_a_year_or_a_congress_since_1954_are_read(corpus: Path) -> None:
    reports = [(report.year, report.congress) for report in read_reports(corpus)]
    assert reports == [(2004, None), (1954, None), (None, 17)]


def test_the_licence_is_removed_and_broken_lines_are_joined() -> None:
    assert clean("听取了\n报告\n。\n \n回顾[1]\n本作品是改革") == "听取了报告。\n回顾"


def test_phrases_are_counted_with_their_forms_and_not_inside_longer_ones(
    corpus: Path, lexicon: Lexicon
) -> None:
    annotator = Annotator(lexicon, PHRASES)
    headwords = [phrase.simplified for phrase in PHRASES]
    written = table(read_reports(corpus), annotator, headwords)
    lines = written.splitlines()
    assert lines[:2] == ["headword,years,congresses", ",1954 2004,17"]
    assert lines[2:6] == [
        "三农问题,2004:2,",
        "改革开放,1954:1,",
        "改革,1954:1 2004:1,17:1",
        "执行难,,",
    ]
    assert table(read_reports(corpus), annotator, headwords) == written


def test_two_reports_of_a_year_are_counted_together(lexicon: Lexicon) -> None:
    reports = [Report(2004, None, "改革。"), Report(2004, None, "改革。")]
    assert "改革,2004:2," in table(reports, Annotator(lexicon, PHRASES), ())
