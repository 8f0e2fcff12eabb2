import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def test_a_cached_glossary_is_the_one_that_was_read(cache: Path) -> None:
    read = [phrase for path in BUNDLED for phrase in read_glossary(path)]
    assert read_glossaries(BUNDLED, cache) == read
    cached = read_glossaries(BUNDLED, cache)
    assert cached == read
    assert all(type(phrase.status) is Status for phrase in cached)


def test_a_glossary_that_was_changed_is_read_again(cache: Path, glossary: Path) -> None:
    read_glossaries([glossary], cache)
    glossary.write_bytes(write_glossary([SetPhrase("以人为本", ("people first",))]))
    os.utime(glossary, ns=(1, 1))
    assert [phrase.simplified for phrase in read_glossaries([glossary], cache)] == ["以人为本"]


texts = st.text(st.sampled_from('难执a"\n;'), max_size=4).map(lambda text: f"难{text}难")
phrases = st.builds(
    SetPhrase,
    simplified=texts,
    english=st.lists(texts.map(lambda text: text.replace(";", "")), min_size=1).map(tuple),
    status=st.sampled_from(Status),
    components=st.lists(st.tuples(texts, texts)).map(tuple),
    variants=st.lists(texts).map(tuple),
    extra=st.dictionaries(st.sampled_from(["lesson", "page"]), texts),
)


@given(st.lists(st.lists(phrases, max_size=3), max_size=2))
def test_the_cache_has_what_the_files_have(
    tmp_path_factory: pytest.TempPathFactory, glossaries: list[list[SetPhrase]]
) -> None:
    folder = tmp_path_factory.mktemp("glossaries")
    paths = [folder / f"{number}.csv" for number in range(len(glossaries))]
    for path, glossary in zip(paths, glossaries, strict=True):
        path.write_bytes(write_glossary(glossary))
    from_files = [phrase for path in paths for phrase in read_glossary(path)]
    assert read_glossaries(paths, folder / "cache") == from_files
    assert read_glossaries(paths, folder / "cache") == from_files


@pytest.mark.parametrize("damage", [b"", b"\x93", b"\x92\xa0\xc0", b"{}", bytes(1000)])
def test_a_damaged_cache_is_rebuilt(cache: Path, glossary: Path, damage: bytes) -> None:
    read_glossaries([glossary], cache)
    whole = (cache / NAME).read_bytes()
    (cache / NAME).write_bytes(damage)
    assert [phrase.simplified for phrase in read_glossaries([glossary], cache)] == ["执行难"]
    assert (cache / NAME).read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_no_trouble(tmp_path: Path, glossary: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    found = read_glossaries([glossary], tmp_path / "cache")
    assert [phrase.simplified for phrase in found] == ["执行难"]


def test_a_cache_that_cannot_be_replaced_leaves_no_draft(cache: Path, glossary: Path) -> None:
    (cache / NAME).mkdir(parents=True)
    found = read_glossaries([glossary], cache)
    assert [phrase.simplified for phrase in found] == ["执行难"]
    assert [path.name for path in cache.iterdir()] == [NAME]


def test_a_glossary_that_cannot_be_read_raises_an_error(cache: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.csv"
    broken.write_text("simplified\n执行难\n")
    with pytest.raises(UserError, match=r"english"):
        read_glossaries([broken], cache)
