import gzip
import io
import zipfile
from pathlib import Path

import pytest

from reader.errors import UserError
from reader.lexicon import source
from reader.lexicon.source import bundled, fingerprint, read

TEXT = "一 一 [yi1] /one/\n".encode()


def zipped(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        TEXT,
        gzip.compress(TEXT),
        zipped({"readme.md": b"Hello", "cedict_ts.u8": TEXT}),
        zipped({"cedict.txt": TEXT}),
    ],
)
def test_a_dictionary_is_read_packed_or_plain_whatever_its_name(
    data: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "dictionary"
    path.write_bytes(data)
    assert read(path) == TEXT


def test_the_bundled_dictionary_is_there() -> None:
    assert b"CC-CEDICT" in read(bundled())[:100]


def test_a_programme_without_its_dictionary_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(UserError, match="missing"):
        bundled()


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(TEXT * 100, mtime=0)[:40],
        b"\x1f\x8b garbage",
        zipped({"cedict.txt": TEXT})[:30],
        zipped({"picture.png": b"\x89PNG"}),
    ],
)
def test_a_damaged_file_is_reported(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cedict.gz"
    path.write_bytes(data)
    with pytest.raises(UserError, match="damaged") as raised:
        read(path)
    assert raised.value.where == str(path)


@pytest.mark.parametrize("pack", [bytes, gzip.compress, lambda data: zipped({"a.txt": data})])
def test_a_bomb_is_refused(
    pack: "type[bytes]", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "LARGEST", 1 << 20)
    path = tmp_path / "bomb"
    path.write_bytes(pack(b"\n" * ((1 << 20) + 1)))
    with pytest.raises(UserError, match="more than 1 MB"):
        read(path)


@pytest.mark.parametrize("use", [read, fingerprint])
def test_a_file_that_is_not_there_is_reported(use: "type[bytes]", tmp_path: Path) -> None:
    with pytest.raises(UserError, match="can't be read"):
        use(tmp_path / "nothing.txt")


def test_a_fingerprint_distinguishes_contents_and_nothing_else(tmp_path: Path) -> None:
    one, same, other = (tmp_path / name for name in ("one", "same", "other"))
    middle = b"\n" * 100_000
    one.write_bytes(TEXT + middle + TEXT)
    same.write_bytes(TEXT + middle + TEXT)
    other.write_bytes(TEXT + middle[1:] + b"#" + TEXT)
    assert fingerprint(one) == fingerprint(same) != fingerprint(other)


def test_a_fingerprint_distinguishes_packed_contents(tmp_path: Path) -> None:
    paths = []
    for number in range(20):
        path = tmp_path / f"{number}.gz"
        path.write_bytes(gzip.compress(TEXT * 9000 + b"%d" % number, mtime=0))
        paths.append(path)
    assert len({fingerprint(path) for path in paths}) == len(paths)
