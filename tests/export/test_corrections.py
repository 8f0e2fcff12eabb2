import codecs
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from reader.errors import UserError
from reader.export.corrections import corrections_bytes, is_corrections, parse_corrections
from reader.language.corrections.correction import Correction, Origin, Scope, origin_of
from reader.study.corrections import SavedCorrection
from reader.study.known_words import KnownWord
from reader.study.store import Study

NOW = datetime(2026, 1, 2, tzinfo=UTC)
DAY = datetime(2020, 5, 5, 12, 30, 1, 5, tzinfo=UTC)
TEXTS = ["周永康", "贯彻落实党的精神"]
KEPT = (
    SavedCorrection(
        7,
        Correction("王胜俊", syllables=("Wang2", "Sheng4", "jun4"), scope=Scope.ALWAYS),
        DAY,
    ),
    SavedCorrection(
        3,
        Correction(
            "落实党",
            words=("落实", "党"),
            scope=Scope.ARTICLE,
            origin=origin_of(TEXTS, 1, 2, 5, path="/texts/a.txt", title="“周”, \\ 永康"),
        ),
        DAY,
    ),
)
KNOWN = (KnownWord("法案", "fǎ'àn", DAY), KnownWord("执行", "zhíxíng", DAY))
ITEM = {"text": "诉源", "words": ["诉源"], "scope": "always"}


def file(**content: Any) -> bytes:
    return json.dumps({"tifa": "corrections", "version": 1, **content}).encode()


def bad(*items: Any) -> tuple[str, ...]:
    return parse_corrections(file(corrections=items), "c.json", NOW).bad


def test_what_is_written_is_read_back_except_the_paths_of_files() -> None:
    data = corrections_bytes(KEPT, KNOWN)
    read = parse_corrections(data, "c.json", NOW)
    corrections = [(kept.correction, kept.at) for kept in KEPT]
    correction, at = corrections[1]
    placed = correction.origin._replace(path="")
    without_path = Correction(
        correction.text, correction.words, scope=correction.scope, origin=placed
    )
    assert read.corrections == (corrections[0], (without_path, at))
    assert read.known == KNOWN
    assert read.bad == ()
    assert b"/texts" not in data


def test_an_exchange_between_two_learners_is_complete_and_repeatable(tmp_path: Path) -> None:
    mine, yours = Study.open(tmp_path / "a.sqlite3"), Study.open(tmp_path / "b.sqlite3")
    for kept in KEPT:
        mine.corrections.add(kept.correction)
    mine.known.mark([("执行", "zhíxíng")])
    data = corrections_bytes(mine.corrections.all(), mine.known.words())
    for study in (yours, yours, mine):
        read = parse_corrections(data, "c.json", NOW)
        study.corrections.add_all(read.corrections)
        study.known.restore(read.known)
        assert corrections_bytes(study.corrections.all(), study.known.words()) == data
    assert [kept.correction.origin.path for kept in mine.corrections.all()] == ["/texts/a.txt", ""]
    mine.close()
    yours.close()


@pytest.mark.parametrize(
    ("data", "is_one"),
    [
        (corrections_bytes((), ()), True),
        (codecs.BOM_UTF8 + b"\r\n {}", True),
        (b"simplified,english\n", False),
        (b"", False),
    ],
)
def test_a_file_of_corrections_is_distinguished_from_others(data: bytes, is_one: bool) -> None:
    assert is_corrections(data) is is_one


def test_by_hand_little_need_be_written() -> None:
    data = file(corrections=[ITEM], known=[{"simplified": "执行", "pinyin": "zhíxíng"}])
    read = parse_corrections(codecs.BOM_UTF8 + data, "c.json", NOW)
    correction = Correction("诉源", words=("诉源",), scope=Scope.ALWAYS, origin=Origin())
    assert read.corrections == ((correction, None),)
    assert read.known == (KnownWord("执行", "zhíxíng", NOW),)


@pytest.mark.parametrize(
    "change",
    [
        {"text": ""},
        {"text": 7},
        {"words": ["诉"]},
        {"words": "诉源"},
        {"words": [7]},
        {"syllables": ["su4", "yuan2"]},
        {"scope": "never"},
        {"scope": "article"},
        {"occurrence": -1},
        {"occurrence": True},
        {"occurrence": 10**30},
        {"before": None},
        {"title": "\ud800"},
        {"words": ["诉", "\udfff"]},
        {"at": "yesterday"},
        {"at": "0001-01-01T00:00:00+14:00"},
    ],
)
def test_a_bad_item_is_named_and_the_others_are_read(change: dict[str, Any]) -> None:
    read = parse_corrections(file(corrections=[{**ITEM, **change}, ITEM]), "c.json", NOW)
    assert len(read.corrections) == 1
    assert len(read.bad) == 1
    assert read.bad[0].startswith("corrections 1: ")


def test_what_is_no_item_at_all_is_named_too() -> None:
    assert bad(7, None, []) == tuple(f"corrections {n}: it is no object" for n in (1, 2, 3))
    read = parse_corrections(file(known=[{"pinyin": "x"}], corrections={}), "c.json", NOW)
    assert read.bad == ("corrections: no list", "known 1: there is no word")
    read = parse_corrections(file(known=[{"simplified": "\ud800"}]), "c.json", NOW)
    assert (read.known, len(read.bad)) == ((), 1)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"{", "not a JSON file"),
        (b"{\xff}", "not a JSON file"),
        (b'{"a":' * 100_000, "not a JSON file"),
        (b"{}", "not a file of corrections"),
        (b"[]", "not a file of corrections"),
        (file(version=2), "another version"),
    ],
)
def test_another_file_is_refused_in_words(data: bytes, message: str) -> None:
    with pytest.raises(UserError, match=message) as refused:
        parse_corrections(data, "c.json", NOW)
    assert refused.value.where == "c.json"
