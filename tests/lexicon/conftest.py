"""Small dictionaries, whose index is built in a moment."""

from pathlib import Path

import pytest

LINES = """\
# CC-CEDICT
#! entries=7
#! license=https://creativecommons.org/licenses/by-sa/4.0/
#! date=2024-02-01T06:42:16Z
執行 执行 [zhi2 xing2] /to implement/to carry out/
行 行 [hang2] /row; line/
行 行 [xing2] /to walk/capable/
周 周 [Zhou1] /surname Zhou/
周 周 [zhou1] /circle/
貓 猫 [mao1] /cat/CL:隻|只[zhi1]/
no entry
"""


@pytest.fixture
def dictionary(tmp_path: Path) -> Path:
    path = tmp_path / "cedict.txt"
    path.write_text(LINES, encoding="utf-8")
    return path


@pytest.fixture
def frequencies(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Stand in for wordfreq's list, which takes longer to read than a small index to build."""
    known = {"执行": 200, "行": 900, "周": 300}

    def choose(words: set[str]) -> dict[str, int]:
        return {word: known[word] for word in words & known.keys()}

    monkeypatch.setattr("reader.lexicon.build.frequencies_of", choose)
    return known
