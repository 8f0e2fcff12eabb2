"""The README is true as far as a machine can check it."""

import tomllib
from pathlib import Path

import click

from reader.cli import tifa
from reader.glossary.format.rows import COLUMNS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands(group: click.Group, way: str = "tifa") -> list[str]:
    found = []
    for name, command in group.commands.items():
        here = f"{way} {name}"
        found.extend(commands(command, here) if isinstance(command, click.Group) else [here])
    return found


def test_every_command_is_documented() -> None:
    assert [command for command in commands(tifa) if f"`{command}" not in README] == []


def test_the_pythons_that_it_names_are_those_that_are_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    versions = [declared.rpartition(" ")[2] for declared in project["classifiers"]]
    first, last = versions[0], versions[-1]
    after_last = f"3.{int(last.removeprefix('3.')) + 1}"
    assert project["requires-python"] == f">={first},<{after_last}"
    for page in (README, (ROOT / "prepare-system.sh").read_text(encoding="utf-8")):
        assert f"Python {first} to {last}" in page


def test_every_picture_is_there() -> None:
    named = [part.split(")")[0] for part in README.split("](docs/pictures/")[1:]]
    assert named
    root = Path(__file__).parents[1] / "docs" / "pictures"
    assert all((root / name).is_file() for name in named)


def test_the_page_for_contributors_explains_every_column() -> None:
    assert "docs/glossary.md" in README
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    assert [name for name in COLUMNS if f"| `{name}` |" not in page] == []
