"""Random clicks, keys and sizes raise nothing, warn of nothing and crash nothing.

`TIFA_MONKEY_SEEDS="2 3 4"` has further monkeys use the window.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = os.environ.get("TIFA_MONKEY_SEEDS", "1").split()
MOST = 300
"""How many seconds a monkey may take, the start and the end included."""


@pytest.mark.parametrize("seed", SEEDS)
def test_the_window_bears_what_a_monkey_does(indexed_home: Path, seed: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.monkey", seed],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "TIFA_HOME": str(indexed_home), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=MOST,
        check=False,
    )
    assert done.returncode == 0, f"{done.returncode}\n{done.stdout}\n{done.stderr}"
