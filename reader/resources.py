"""The only access to the files that ship with the programme."""

import errno
import sys
from pathlib import Path

FOLDERS = ("dictionaries", "resources", "seeds")
"""The shipped folders: at the top of a checkout, in `reader/_shipped` of a wheel."""

SAMPLE = ("seeds", "2008-11-19-zhixing-jian.txt")


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, `resource("dictionaries", "phrases.csv")`.

    Raises ValueError for a path outside the shipped folders and FileNotFoundError, with the
    name in it, when the installation lacks the file.
    """
    name = "/".join(parts)
    root = _root().resolve()
    path = root.joinpath(*parts).resolve()
    if not any(path.is_relative_to(root / folder) for folder in FOLDERS):
        raise ValueError(f"not in a shipped folder: {name!r}")
    if not path.exists():
        raise FileNotFoundError(errno.ENOENT, "This installation lacks the shipped file", name)
    return path


def sample_article() -> Path:
    """Return the path of the article shown when there is no other."""
    return resource(*SAMPLE)


def _root() -> Path:
    if bundle := getattr(sys, "_MEIPASS", None):
        return Path(bundle)
    package = Path(__file__).parent
    shipped = package / "_shipped"
    return shipped if shipped.is_dir() else package.parent
