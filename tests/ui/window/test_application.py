"""The application starts where there is a screen, and says so where there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.ui.window import application

ROOT = Path(__file__).parents[3]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_one_sentence_says_what_to_do(home: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k not in application.SCREENS}
    run = subprocess.run(
        [sys.executable, "-m", "reader"],
        cwd=ROOT,
        env={**environment, "TIFA_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert run.stderr.startswith("tifa: There is no screen")
    assert run.stderr.count("\n") == 1


def test_no_source_is_read_at_the_start(home: Path) -> None:
    """PySide would read that of each module, for features that none of them uses."""
    check = (
        "from reader.app import build_window; import linecache; build_window();"
        "assert not [name for name in linecache.cache if 'main_window' in name]"
    )
    environment = {**os.environ, "TIFA_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", check], cwd=ROOT, env=environment, check=True)
