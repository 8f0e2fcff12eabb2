"""The only access to the files that ship with the programme."""

import errno
import importlib.util
import sys
from functools import cache
from pathlib import Path

FOLDERS = ("dictionaries", "resources", "seeds")
"""The shipped folders: at the top of a checkout, in `reader/_shipped` of a wheel."""

PREBUILT = "tifa_prebuilt"
"""The folder that `hatch_build.py` adds to an installation, beside the packages."""

SAMPLE = ("seeds", "2008-11-19-zhixing-jian.txt")


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, `resource("dictionaries", "phrases.csv")`.

    Raises ValueError for a path outside the shipped folders and FileNotFoundError, with the
    name in it, when the installation lacks the file.
    """
    name = "/".join(parts)
    root = _resolved(_root())
    path = root.joinpath(*parts).resolve()
    if not any(path.is_relative_to(root / folder) for folder in FOLDERS):
        raise ValueError(f"not in a shipped folder: {name!r}")
    if not path.exists():
        raise FileNotFoundError(errno.ENOENT, "This installation lacks the shipped file", name)
    return path


def sample_article() -> Path:
    """Return the path of the article shown when there is no other."""
    return resource(*SAMPLE)


def prebuilt() -> Path | None:
    """Return the folder of what was built for the installation; None where nothing was."""
    if bundle := getattr(sys, "_MEIPASS", None):
        return Path(bundle, PREBUILT)
    spec = importlib.util.find_spec(PREBUILT)
    return next(map(Path, (spec and spec.submodule_search_locations) or ()), None)


@cache
def _resolved(root: Path) -> Path:
    return root.resolve()


def _root() -> Path:
    if bundle := getattr(sys, "_MEIPASS", None):
        return Path(bundle)
    package = Path(__file__).parent
    shipped = package / "_shipped"
    return shipped if shipped.is_dir() else package.parent
