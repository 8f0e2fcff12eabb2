"""The user glossary is a file like the bundled ones, checked before it is written."""

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reader.errors import UserError
from reader.export.user_glossary import UserGlossary
from reader.glossary.check import check_glossary
from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.table import read_glossary

MINE = SetPhrase(
    "执行积案",
    ("pile of unenforced judgments",),
    "zhíxíng jī'àn",
    "執行積案",
    category="law and courts",
)


@pytest.fixture
def own(tmp_path: Path) -> UserGlossary:
    return UserGlossary(tmp_path / "glossaries")


def test_an_entry_is_written_and_read_again(own: UserGlossary) -> None:
    assert own.phrases() == []
    own.save(MINE)
    assert own.phrases() == [MINE._replace(glossary="mine.csv")]
    assert check_glossary(own.path) == []


def test_an_entry_is_edited_in_its_place(own: UserGlossary) -> None:
    for headword in ("甲乙", "执行积案", "丙丁"):
        own.save(MINE._replace(simplified=headword, traditional="", pinyin=""))
    own.save(MINE._replace(english=("backlog",)), replaced="执行积案")
    assert [phrase.simplified for phrase in own.phrases()] == ["甲乙", "执行积案", "丙丁"]
    assert own.phrases()[1].english == ("backlog",)


def test_an_entry_can_be_removed(own: UserGlossary) -> None:
    own.save(MINE)
    own.remove("执行积案")
    assert own.phrases() == []


def test_what_else_is_in_the_file_stays(own: UserGlossary) -> None:
    own.path.parent.mkdir()
    own.path.write_text("english,simplified,teacher\nrule of law,法治,Wang\n", encoding="utf-8")
    own.save(MINE)
    (first, _) = read_glossary(own.path)
    assert first.extra == {"teacher": "Wang"}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"english": ()}, "english"),
        ({"simplified": "abc", "pinyin": "", "traditional": ""}, "no Chinese character"),
        ({"pinyin": "zhíxíng"}, "syllables"),
        ({"pinyin": "zhixing ji'an"}, "tone marks"),
        ({"traditional": "執行"}, "characters"),
        ({"category": "wonders"}, "unknown category"),
    ],
)
def test_an_entry_with_a_problem_is_not_written(
    own: UserGlossary, change: dict[str, Any], told: str
) -> None:
    phrase = MINE._replace(**change)
    assert any(told in problem for problem in own.problems(phrase))
    with pytest.raises(UserError):
        own.save(phrase)
    assert not own.path.exists()


def test_a_headword_is_there_once(own: UserGlossary) -> None:
    own.save(MINE)
    assert own.problems(MINE) == ["“执行积案” is in your glossary already"]
    assert own.problems(MINE, replaced="执行积案") == []


def test_a_file_that_cannot_be_read_is_left_alone(own: UserGlossary) -> None:
    own.path.parent.mkdir()
    own.path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError):
        own.save(MINE)
    assert own.path.read_bytes() == b"\xff\xfe\x00"


SAVES = """
import sys
from pathlib import Path
from reader.export.user_glossary import UserGlossary
from reader.glossary.format.entry import SetPhrase
for n in range(int(sys.argv[2])):
    word = "甲乙丙丁"[int(sys.argv[3])] + "一二三四五六七八"[n]
    UserGlossary(Path(sys.argv[1])).save(SetPhrase(word, ("entry",)))
"""


def test_processes_that_add_at_once_lose_nothing(own: UserGlossary) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", SAVES, str(own.path.parent), "8", str(number)],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        for number in range(4)
    ]
    assert [process.wait() for process in processes] == [0] * 4
    assert len(own.phrases()) == 32
    names = {path.name for path in own.path.parent.iterdir()} - {".lock"}
    assert names == {"mine.csv"}


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such mode here")
def test_the_glossary_is_the_users_alone(own: UserGlossary) -> None:
    own.save(MINE)
    assert stat.S_IMODE(own.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(own.path.parent.stat().st_mode) == 0o700
