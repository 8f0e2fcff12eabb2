"""PySide without what only its developers need still has it when asked."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

LEAN = "from reader.ui.base.lean_pyside import import_pyside; import_pyside()\n"

ASKING = """
from PySide6.QtCore import QObject, Qt
for wrong in (
    lambda: QObject().setParent(3),
    lambda: QObject().setObjectName(name=3),
    lambda: QObject(parnt=1),
    lambda: Qt.AlignmentFlag("left"),
):
    try:
        wrong()
    except Exception as error:
        print(repr(error))
from PySide6.support.signature import get_signature
print(get_signature(QObject.setParent), QObject.__doc__)
import PySide6.support.signature.lib.pyi_generator as generator
import sys
print(generator.__spec__.name, generator.generate_pyi.__name__, len(sys.meta_path))
"""

STARTING = """
import sys
from reader.app import build_window
build_window()
from PySide6.support import signature
modules = (signature.errorhandler, signature.layout, signature.parser, signature.lib.tool,
           signature.lib.enum_sig, signature.lib.pyi_generator)
print([name.__name__ for name in modules if "__file__" in vars(name)])
"""


def test_errors_signatures_and_tools_are_those_of_pyside(home: Path) -> None:
    asked = _printed(LEAN + ASKING, home)
    assert asked == _printed(ASKING, home)
    assert "Supported signatures:" in asked


def test_the_window_opens_without_them(home: Path) -> None:
    assert _printed(STARTING, home) == "[]\n"


def test_imported_twice_it_changes_nothing(home: Path) -> None:
    state = "import sys, builtins; print(len(sys.meta_path), type(sys.meta_path), __import__)\n"
    once = _printed(LEAN + state, home)
    assert _printed(LEAN + LEAN + state, home) == once


def _printed(script: str, home: Path) -> str:
    """Return what a script prints in a process of its own."""
    environment = {**os.environ, "TIFA_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
