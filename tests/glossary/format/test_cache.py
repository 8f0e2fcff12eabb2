import os
from pathlib import Path

import pytest

from reader.errors import UserError
from reader.glossary.format.cache import NAME, read_glossaries
from reader.glossary.format.entry import SetPhrase, Status
from reader.glossary.format.table import read_glossary, write_glossary
from reader.resources import resource

BUNDLED = sorted(resource("dictionaries").glob("*.csv"))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    path = tmp_path / "words.csv"
    path.write_bytes(write_glossary([SetPhrase("执行难", ("difficulty in enforcement",))]))
    return path


def test_what_is_kept_is_what_was_read(cache: Path) -> None:
    read = [phrase for path in BUNDLED for phrase in read_glossary(path)]
    assert read_glossaries(BUNDLED, cache) == read
    kept = read_glossaries(BUNDLED, cache)
    assert kept == read
    assert all(type(phrase.status) is Status for phrase in kept)


def test_a_glossary_that_was_changed_is_read_again(cache: Path, glossary: Path) -> None:
    read_glossaries([glossary], cache)
    glossary.write_bytes(write_glossary([SetPhrase("以人为本", ("people first",))]))
    os.utime(glossary, ns=(1, 1))
    assert [phrase.simplified for phrase in read_glossaries([glossary], cache)] == ["以人为本"]


@pytest.mark.parametrize("damage", [b"", b"\x93", b"\x92\xa0\xc0", b"{}", bytes(1000)])
def test_a_damaged_cache_is_made_anew(cache: Path, glossary: Path, damage: bytes) -> None:
    read_glossaries([glossary], cache)
    whole = (cache / NAME).read_bytes()
    (cache / NAME).write_bytes(damage)
    assert [phrase.simplified for phrase in read_glossaries([glossary], cache)] == ["执行难"]
    assert (cache / NAME).read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_no_trouble(tmp_path: Path, glossary: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    found = read_glossaries([glossary], tmp_path / "cache")
    assert [phrase.simplified for phrase in found] == ["执行难"]


def test_a_cache_that_cannot_be_put_in_place_leaves_no_draft(cache: Path, glossary: Path) -> None:
    (cache / NAME).mkdir(parents=True)
    found = read_glossaries([glossary], cache)
    assert [phrase.simplified for phrase in found] == ["执行难"]
    assert [path.name for path in cache.iterdir()] == [NAME]


def test_a_glossary_that_cannot_be_read_is_told(cache: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.csv"
    broken.write_text("simplified\n执行难\n")
    with pytest.raises(UserError, match=r"english"):
        read_glossaries([broken], cache)
