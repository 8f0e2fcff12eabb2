"""The one door to the shipped files."""

import shutil
import sys
from pathlib import Path

import pytest

import reader.resources as door
from reader.resources import resource, sample_article

PLACES = ("checkout", "wheel", "bundle")


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lay the programme out as in a checkout, a wheel or a frozen bundle; the files' root."""
    module = tmp_path / "site" / "reader" / "resources.py"
    root = {
        "checkout": tmp_path / "site",
        "wheel": tmp_path / "site" / "reader" / "_shipped",
        "bundle": tmp_path / "bundle",
    }[request.param]
    module.parent.mkdir(parents=True)
    monkeypatch.setattr(door, "__file__", str(module))
    if request.param == "bundle":
        monkeypatch.setattr(sys, "_MEIPASS", str(root), raising=False)
    for folder in door.FOLDERS:
        (root / folder).mkdir(parents=True)
        (root / folder / "file.txt").write_text(folder, encoding="utf-8")
    (root / "private.txt").write_text("not shipped", encoding="utf-8")
    return root


@pytest.mark.parametrize("folder", door.FOLDERS)
def test_every_folder_is_found_wherever_the_programme_is(place: Path, folder: str) -> None:
    assert resource(folder).is_dir()
    assert resource(folder, "file.txt").read_text(encoding="utf-8") == folder


@pytest.mark.parametrize(
    "parts",
    [
        (),
        ("private.txt",),
        ("seeds", "..", "private.txt"),
        ("seeds/../private.txt",),
        ("..", "reader"),
        ("/etc/hostname",),
        ("seeds", "/etc/hostname"),
        ("seedsmen", "file.txt"),
    ],
)
def test_a_path_outside_the_shipped_folders_is_refused(place: Path, parts: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="not in a shipped folder"):
        resource(*parts)


def test_a_link_does_not_lead_outside(place: Path) -> None:
    (place / "seeds" / "link.txt").symlink_to(place / "private.txt")
    with pytest.raises(ValueError, match="not in a shipped folder"):
        resource("seeds", "link.txt")


def test_a_missing_file_is_named(place: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"seeds/gone\.txt"):
        resource("seeds", "gone.txt")
    shutil.rmtree(place / "seeds")
    with pytest.raises(FileNotFoundError, match="seeds"):
        sample_article()


def test_the_sample_article_opens_with_its_title() -> None:
    text = sample_article().read_text(encoding="utf-8")
    assert text.startswith("周永康 要求 解决 执行 积案")
