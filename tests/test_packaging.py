"""The wheel, installed where there is no checkout, is the whole programme."""

import json
import os
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

from reader.resources import FOLDERS, PREBUILT, SAMPLE

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Installation:
    """An environment with the dependencies of this one, but the programme from the wheel."""

    scripts: Path
    outside: Path

    def run(self, *command: str) -> str:
        """Run one of the environment's scripts far from the checkout; its standard output."""
        environ = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        environ |= {"TIFA_HOME": str(self.outside / "home"), "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            [self.scripts / command[0], *command[1:]],
            cwd=self.outside,
            env=environ,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def evaluate(self, script: str) -> str:
        return self.run("python", "-c", script)


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    folder = tmp_path_factory.mktemp("installation")
    _run("-m", "build", "--no-isolation", "--outdir", str(folder / "dist"), str(ROOT))
    (wheel,) = (folder / "dist").glob("*.whl")
    _run("-m", "venv", "--without-pip", str(folder / "env"))
    place = {"base": str(folder / "env"), "platbase": str(folder / "env")}
    scripts = Path(sysconfig.get_path("scripts", "venv", vars=place))
    # A folder named in a .pth file lends its packages, but not what an editable install put there;
    # the index of this one's editable install is left out.
    lent = folder / "lent"
    lent.mkdir()
    for path in Path(sysconfig.get_path("purelib")).iterdir():
        if path.name != PREBUILT:
            (lent / path.name).symlink_to(path)
    dependencies = Path(sysconfig.get_path("purelib", "venv", vars=place)) / "dependencies.pth"
    dependencies.write_text(f"{lent}\n", encoding="utf-8")
    python = str(scripts / "python")
    _run("-m", "pip", "--python", python, "install", "--no-deps", "--no-index", str(wheel))
    (folder / "outside").mkdir()
    return Installation(scripts, folder / "outside")


def _run(*arguments: str, cwd: Path | None = None) -> None:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=cwd, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_checkout_is_out_of_reach(installation: Installation) -> None:
    module = installation.evaluate("import reader; print(reader.__file__)")
    assert not Path(module.strip()).is_relative_to(ROOT)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_shipped_file_is_in_the_wheel(installation: Installation, folder: str) -> None:
    script = f"from reader.resources import resource; print(resource({folder!r}))"
    installed = Path(installation.evaluate(script).strip())
    expected = _contents(ROOT / folder)
    assert expected
    assert _contents(installed) == expected


def test_the_bundled_glossaries_load_from_the_wheel(installation: Installation) -> None:
    counts = json.loads(
        installation.evaluate(
            "import json\n"
            "from reader.glossary.format.table import read_glossary\n"
            "from reader.resources import resource\n"
            "tables = sorted(resource('dictionaries').glob('*.csv'))\n"
            "print(json.dumps({t.name: len(read_glossary(t)) for t in tables}))"
        )
    )
    assert counts
    assert all(counts.values()), counts


def test_the_sample_is_annotated_from_the_wheel(installation: Installation) -> None:
    sample = ROOT.joinpath(*SAMPLE)
    document = json.loads(installation.run("tifa", "annotate", str(sample), "--format", "json"))
    assert document["schema"] == 1
    assert document["article"]["given_boundaries"] is True
    for paragraph in document["paragraphs"]:
        assert "".join(token["text"] for token in paragraph["tokens"]) == paragraph["text"]
    headwords = {m["headword"] for p in document["paragraphs"] for m in p["matches"]}
    assert {"执行难", "科学发展观", "以人为本"} <= headwords


def test_the_first_start_needs_no_index_built(installation: Installation) -> None:
    installation.run("tifa", "lookup", "执行")
    assert not list((installation.outside / "home").glob("cache/*.sqlite3"))
    script = f"import {PREBUILT} as it; print(*it.__path__)"
    (index,) = Path(installation.evaluate(script).strip()).iterdir()
    index.rename(index.with_suffix(".away"))
    installation.run("tifa", "lookup", "执行")
    index.with_suffix(".away").rename(index)
    (built,) = (installation.outside / "home").glob("cache/*.sqlite3")
    assert built.read_bytes() == index.read_bytes()


def test_an_editable_installation_has_the_index(tmp_path: Path) -> None:
    script = "import sys; from hatchling.build import build_editable; build_editable(sys.argv[1])"
    _run("-c", script, str(tmp_path), cwd=ROOT)
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as archive:
        assert [name for name in archive.namelist() if name.startswith(f"{PREBUILT}/dictionary-")]


def test_a_window_opens_from_the_wheel(installation: Installation) -> None:
    script = (
        "from PySide6.QtWidgets import QApplication, QWidget\n"
        "from reader.app import build_window\n"
        "window = build_window([])\n"
        "window.show()\n"
        "QApplication.processEvents()\n"
        "view = window.findChild(QWidget, 'articleView')\n"
        "print(window.objectName(), view.paragraph_text(0))\n"
        "window.close()\n"
    )
    assert installation.evaluate(script).split() == [
        "mainWindow",
        "周永康要求解决执行积案维护社会主义法制权威",
    ]


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.parent.name != "__pycache__"
    }
