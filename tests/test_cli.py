import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest

import reader
from reader.app import Services
from reader.cli import run, tifa
from reader.language.corrections.correction import Correction, Origin, Scope, origin_of
from reader.resources import resource, sample_article
from reader.study.store import Study
from reader.study.words import Context, ImportedWord, NewWord

SENTENCE = "周永康要求解决执行难问题。"
WORD = NewWord("执行难", "執行難", "zhíxíng nán", "enforcement difficulties", "phrase")
CONTEXT = Context(SENTENCE, 7, 10, "报告")


class ServicesWithoutWindow(Services):
    """Be the real services, but write down which files a window would open on."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[tuple[str, ...]] = []

    def open_window(self, files: Sequence[str]) -> int:
        self.opened.append(tuple(files))
        return 0


@pytest.fixture
def services(indexed_home: Path) -> Iterator[ServicesWithoutWindow]:
    with closing(ServicesWithoutWindow()) as services:
        yield services


@pytest.fixture
def saved(home: Path) -> None:
    study = Study.open(home / "tifa.sqlite3")
    study.add([ImportedWord(WORD, (CONTEXT,))])
    study.add([ImportedWord(NewWord("民心", "民心", "mínxīn", "=popular feelings"))])
    study.close()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(f"解决执行难\n{SENTENCE}\n", "utf-8")
    return path


def headwords(services: Services, article: Path, *options: str) -> list[str]:
    """Build the glossary of an article; return its headwords."""
    out = article.with_name("built.csv")
    command = ["glossary", "build", str(article), *options, "-o", str(out)]
    assert run(command, services) == 0
    return [row["simplified"] for row in csv.DictReader(out.read_text("utf-8-sig").splitlines())]


def run_at_a_new_start(arguments: Sequence[str]) -> int:
    with closing(ServicesWithoutWindow()) as services:
        return run(arguments, services)


def give(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Put this on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def in_a_process(
    *arguments: str, stdout: IO[bytes] | int = subprocess.PIPE, **environment: str
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment},
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
    )


class TestTheWindow:
    def test_opens_without_a_command(self, services: ServicesWithoutWindow) -> None:
        assert run([], services) == 0
        assert services.opened == [()]

    def test_opens_on_files(self, services: ServicesWithoutWindow, article: Path) -> None:
        assert run([str(article), str(article)], services) == 0
        assert services.opened == [(str(article), str(article))]

    def test_opens_on_a_file_called_like_a_command(
        self,
        services: ServicesWithoutWindow,
        article: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        article.rename(tmp_path / "lookup")
        monkeypatch.chdir(tmp_path)
        name = os.path.join(".", "lookup")  # noqa: PTH118
        assert run([name], services) == 0
        assert services.opened == [(name,)]

    def test_does_not_open_on_a_file_that_is_not_there(
        self, services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["none.txt"], services) == 1
        assert capsys.readouterr().err == "tifa: none.txt: There is no such file.\n"
        assert services.opened == []


class TestUsage:
    def test_the_version_is_printed(
        self, services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["--version"], services) == 0
        assert capsys.readouterr().out == f"tifa {reader.__version__}\n"

    def test_help_names_every_command(
        self, services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["--help"], services) == 0
        help_ = capsys.readouterr().out
        assert all(name in help_ for name in tifa.commands)

    @pytest.mark.parametrize(
        "arguments",
        [
            ["--unknown"],
            ["annotate"],
            ["annotate", "a", "--format", "pdf"],
            ["export", "--format", "anki"],
            ["glossary", "check"],
            ["glossary", "unknown"],
        ],
    )
    def test_wrong_usage_is_2(
        self,
        arguments: list[str],
        services: ServicesWithoutWindow,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        assert run(arguments, services) == 2
        assert "Usage:" in capsys.readouterr().err

    def test_a_mistyped_command_is_no_file_to_open(
        self, services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["lokup", "执行"], services) == 2
        assert "Did you mean 'lookup'?" in capsys.readouterr().err
        assert services.opened == []

    def test_a_command_that_is_interrupted_says_nothing(
        self,
        services: ServicesWithoutWindow,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        def interrupt(files: Sequence[str]) -> int:
            raise KeyboardInterrupt

        monkeypatch.setattr(services, "open_window", interrupt)
        assert run([], services) == 130
        assert capsys.readouterr().err.strip() == ""


class TestAnnotate:
    def test_prints_the_document_of_the_sample_article(
        self, services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["annotate", str(sample_article())], services) == 0
        out, err = capsys.readouterr()
        document = json.loads(out)
        assert err == ""
        assert document["schema"] == 1
        assert document["article"]["given_boundaries"] is True
        for paragraph in document["paragraphs"]:
            tokens = paragraph["tokens"]
            assert "".join(token["text"] for token in tokens) == paragraph["text"]
        headwords = {m["headword"] for p in document["paragraphs"] for m in p["matches"]}
        assert "执行难" in headwords

    def test_reads_standard_input(
        self,
        services: ServicesWithoutWindow,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        give(monkeypatch, SENTENCE.encode())
        assert run(["annotate", "-"], services) == 0
        assert json.loads(capsys.readouterr().out)["paragraphs"][0]["text"] == SENTENCE

    def test_uses_the_encoding_that_is_named(
        self,
        services: ServicesWithoutWindow,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        give(monkeypatch, SENTENCE.encode("gb18030"))
        assert run(["annotate", "-", "--encoding", "gb18030"], services) == 0
        assert json.loads(capsys.readouterr().out)["paragraphs"][0]["text"] == SENTENCE

    @pytest.mark.parametrize(("option", "given"), [("--raw", False), ("--segmented", True)])
    def test_spaces_separate_words_as_the_option_says(
        self,
        option: str,
        given: bool,
        services: ServicesWithoutWindow,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        give(monkeypatch, "解决 执行难 问题 。".encode())
        assert run(["annotate", "-", option], services) == 0
        assert json.loads(capsys.readouterr().out)["article"]["given_boundaries"] is given

    def test_leaves_the_senses_out(
        self, services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str], article: Path
    ) -> None:
        senses = []
        for options in ([], ["--no-senses"]):
            assert run(["annotate", str(article), *options], services) == 0
            document = json.loads(capsys.readouterr().out)
            senses.append([token["senses"] for token in document["paragraphs"][0]["tokens"]])
        assert any(senses[0])
        assert not any(senses[1])

    @pytest.mark.parametrize(
        ("form", "mark"),
        [("text", "执行难(zhíxíng nán)"), ("html", "<ruby>"), ("json", '"schema"')],
    )
    def test_writes_a_file_in_the_form_that_is_asked_for(
        self,
        form: str,
        mark: str,
        services: ServicesWithoutWindow,
        capsys: pytest.CaptureFixture[str],
        article: Path,
    ) -> None:
        out = article.with_name("out")
        assert run(["annotate", str(article), "--format", form, "-o", str(out)], services) == 0
        assert capsys.readouterr() == ("", "")
        assert mark.split("(")[0] in out.read_text("utf-8")

    def test_says_what_is_wrong_with_a_file_in_one_line(
        self, services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        out = tmp_path / "out"
        out.write_text("old")
        assert run(["annotate", str(tmp_path / "none.txt"), "-o", str(out)], services) == 1
        stdout, stderr = capsys.readouterr()
        assert stdout == ""
        assert stderr.count("\n") == 1
        assert "none.txt" in stderr
        assert out.read_text() == "old"

    def test_uses_the_users_glossaries_and_names_one_that_cannot_be_read(
        self,
        services: ServicesWithoutWindow,
        capsys: pytest.CaptureFixture[str],
        article: Path,
        home: Path,
    ) -> None:
        (home / "glossaries").mkdir()
        (home / "glossaries" / "a.csv").write_text("word\n执行\n", "utf-8")
        (home / "glossaries" / "b.csv").write_text("simplified,english\n解决,my own\n", "utf-8")
        assert run(["annotate", str(article)], services) == 0
        out, err = capsys.readouterr()
        matches = json.loads(out)["paragraphs"][0]["matches"]
        assert "my own" in [match["english"] for match in matches]
        assert "a.csv" in err

    def test_applies_what_the_user_corrected(
        self,
        services: ServicesWithoutWindow,
        capsys: pytest.CaptureFixture[str],
        article: Path,
        home: Path,
    ) -> None:
        study = Study.open(home / "tifa.sqlite3")
        origin = Origin(path=str(article), before="决执行", after="\n", start=4)
        study.corrections.add(Correction("难", syllables=("nan4",), origin=origin))
        study.corrections.add(Correction("解决执行", words=("解", "决执行"), scope=Scope.ALWAYS))
        study.close()
        assert run(["annotate", str(article), "--format", "text"], services) == 0
        first, second = capsys.readouterr().out.splitlines()[:2]
        assert first == "解(jiě) 决执行(juézhíxíng) 难(nàn)"
        assert "解(jiě) 决执行" in second
        assert "难(nán)" in second

    def test_does_without_corrections_that_cannot_be_read(
        self,
        services: ServicesWithoutWindow,
        capsys: pytest.CaptureFixture[str],
        article: Path,
        home: Path,
    ) -> None:
        (home / "tifa.sqlite3").write_text("no database")
        assert run(["annotate", str(article)], services) == 0
        out, err = capsys.readouterr()
        assert json.loads(out)["paragraphs"]
        assert "not a file of saved words" in err

    def test_makes_no_study(
        self, services: ServicesWithoutWindow, article: Path, home: Path
    ) -> None:
        assert run(["annotate", str(article)], services) == 0
        assert not (home / "tifa.sqlite3").exists()

    def test_shows_a_bar_on_a_terminal_while_a_long_text_goes_to_a_file(
        self,
        services: ServicesWithoutWindow,
        article: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        class Terminal(io.StringIO):
            def isatty(self) -> bool:
                return True

        screen = Terminal()
        monkeypatch.setattr(sys, "stderr", screen)
        monkeypatch.setattr("reader.cli.LONG", 10)
        out = str(article.with_name("out"))
        assert run(["annotate", str(article), "--format", "text", "-o", out], services) == 0
        assert "Annotating" in screen.getvalue()
        assert "100%" in screen.getvalue()


class TestLookup:
    @pytest.mark.parametrize("word", ["执行", "執行", "zhíxíng", "carry out"])
    def test_answers_in_the_terminal(
        self, word: str, services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["lookup", word], services) == 0
        out = capsys.readouterr().out
        assert "执行 (執行)  zhíxíng" in out
        assert "to carry out" in out

    def test_says_so_where_there_is_no_answer(
        self, services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["lookup", "qqqq"], services) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("tifa: Neither the dictionary nor a glossary has “qqqq”.")

    def test_treats_bytes_that_are_no_text_as_an_unknown_word(
        self, services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["lookup", "\udcff"], services) == 1
        assert "\\udcff" in capsys.readouterr().err


class TestGlossary:
    def test_check_says_nothing_of_a_good_one(
        self, services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str]
    ) -> None:
        bundled = [str(path) for path in sorted(resource("dictionaries").glob("*.csv"))]
        assert run(["glossary", "check", *bundled], services) == 0
        assert capsys.readouterr() == ("", "")

    def test_check_names_line_and_column_of_every_problem_in_every_file(
        self, services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        one, two = tmp_path / "one.csv", tmp_path / "two.csv"
        one.write_text("simplified,english\n执行难,\n", "utf-8")
        two.write_text("simplified,english\nabc,letters\n", "utf-8")
        assert run(["glossary", "check", str(one), str(two)], services) == 1
        first, second = capsys.readouterr().out.splitlines()
        assert first.startswith(f"{one}:2:5: ")
        assert second.startswith(f"{two}:2:1: ")

    def test_check_prints_figures_on_request(
        self, services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str]
    ) -> None:
        bundled = str(resource("dictionaries") / "ideology.csv")
        assert run(["glossary", "check", bundled, "--summary"], services) == 0
        header, first, last = capsys.readouterr().out.splitlines()
        assert header.split()[:5] == ["category", "A", "B", "C", "all"]
        assert first.split()[0] == "ideology"
        assert last.split()[1:] == first.split()[1:]

    def test_build_lists_the_set_phrases_of_articles_once_each(
        self, services: ServicesWithoutWindow, article: Path
    ) -> None:
        out = article.with_name("out.csv")
        assert run(["glossary", "build", str(article), str(article), "-o", str(out)], services) == 0
        lines = out.read_text("utf-8-sig").splitlines()
        assert lines[0].startswith("simplified,")
        assert [line.split(",")[0] for line in lines].count("执行难") == 1
        assert run(["glossary", "check", str(out)], services) == 0

    def test_build_takes_what_is_important_unless_asked_for_more(
        self, services: ServicesWithoutWindow, article: Path
    ) -> None:
        rows = (
            "大方向,great direction,A",
            "中项目,middling project,B",
            "小小保障,little guarantee,C",
        )
        mine = article.with_name("mine.csv")
        mine.write_text("\n".join(("simplified,english,weight", *rows)), encoding="utf-8")
        assert run(["import", str(mine)], services) == 0
        article.write_text("要得到小小保障，坚持大方向，搞好中项目。", encoding="utf-8")
        assert headwords(services, article) == ["大方向", "中项目"]
        assert headwords(services, article, "--weight", "c") == ["小小保障"]
        assert {"大方向", "小小保障"} <= set(headwords(services, article, "--weight", "A,B,C"))
        assert run(["glossary", "build", str(article), "--weight", "D"], services) == 2

    def test_build_says_when_a_phrase_is_first_in_a_report(
        self, services: ServicesWithoutWindow, article: Path
    ) -> None:
        out = article.with_name("out.csv")
        article.write_text("坚持以人为本。", encoding="utf-8")
        assert run(["glossary", "build", str(article), "-o", str(out)], services) == 0
        rows = list(csv.DictReader(out.read_text("utf-8-sig").splitlines()))
        found = {row["simplified"]: row["first_report"] for row in rows}
        assert found.get("以人为本", "")[:2] == "20"


class TestSavedWords:
    @pytest.mark.usefixtures("saved")
    def test_export_writes_a_file_for_a_spreadsheet(
        self, services: ServicesWithoutWindow, tmp_path: Path
    ) -> None:
        out = tmp_path / "words.csv"
        assert run(["export", "--format", "csv", "-o", str(out)], services) == 0
        data = out.read_bytes()
        assert data.startswith(b"\xef\xbb\xbfsimplified,traditional,pinyin,english,")
        assert b"\r\n" in data
        assert SENTENCE in data.decode("utf-8")

    @pytest.mark.usefixtures("saved")
    def test_export_writes_the_same_to_standard_output(
        self,
        services: ServicesWithoutWindow,
        tmp_path: Path,
        capfdbinary: pytest.CaptureFixture[bytes],
    ) -> None:
        out = tmp_path / "words.csv"
        assert run(["export", "-o", str(out)], services) == 0
        assert run_at_a_new_start(["export"]) == 0
        assert capfdbinary.readouterr().out == out.read_bytes()

    @pytest.mark.usefixtures("saved")
    def test_what_was_exported_can_be_imported_elsewhere(
        self,
        services: ServicesWithoutWindow,
        capsys: pytest.CaptureFixture[str],
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        there, back = tmp_path / "there.csv", tmp_path / "back.csv"
        assert run(["export", "-o", str(there)], services) == 0
        monkeypatch.setenv("TIFA_HOME", str(tmp_path / "other"))
        assert run_at_a_new_start(["import", str(there)]) == 0
        assert run_at_a_new_start(["export", "-o", str(back)]) == 0
        assert back.read_bytes() == there.read_bytes()
        assert capsys.readouterr().out.startswith("words added: 2,")

    @pytest.mark.usefixtures("saved")
    def test_import_adds_sentences_to_words_that_are_there(
        self,
        services: ServicesWithoutWindow,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
        home: Path,
    ) -> None:
        rows = "simplified,pinyin,sentence\n执行难,zhíxíngnán,执行难依然存在。\n民心,mínxīn,\n"
        give(monkeypatch, rows.encode())
        assert run(["import", "-"], services) == 0
        assert capsys.readouterr().out == (
            "words added: 0, given new sentences: 1, saved already: 1\n"
        )
        study = Study.open(home / "tifa.sqlite3")
        sentences = [context.sentence for context in study.saved()[1].contexts]
        study.close()
        assert sentences == [SENTENCE, "执行难依然存在。"]

    def test_import_names_the_lines_of_bad_rows_and_imports_the_others(
        self,
        services: ServicesWithoutWindow,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        give(monkeypatch, "simplified,kind\n执行,word\n法案,verb\n".encode())
        assert run(["import", "-"], services) == 1
        out, err = capsys.readouterr()
        assert out.startswith("words added: 1,")
        assert err.startswith("-:3: ")

    def test_import_adds_a_glossary_to_the_users(
        self,
        services: ServicesWithoutWindow,
        capsys: pytest.CaptureFixture[str],
        article: Path,
        home: Path,
    ) -> None:
        glossary = article.with_name("mine.csv")
        glossary.write_text("simplified,english,category\n解决,my own,slogan\n", "utf-8")
        assert run(["import", str(glossary)], services) == 0
        assert run(["import", str(glossary)], services) == 0
        assert (home / "glossaries" / "mine.csv").read_bytes() == glossary.read_bytes()
        capsys.readouterr()
        assert run(["lookup", "解决"], services) == 0
        assert "my own" in capsys.readouterr().out
        glossary.write_text("simplified,english,category\n解决,another,slogan\n", "utf-8")
        assert run(["import", str(glossary)], services) == 1
        assert "another glossary of this name" in capsys.readouterr().err

    def test_import_refuses_a_glossary_with_problems(
        self,
        services: ServicesWithoutWindow,
        capsys: pytest.CaptureFixture[str],
        tmp_path: Path,
        home: Path,
    ) -> None:
        glossary = tmp_path / "mine.csv"
        glossary.write_text("simplified,english,category\n解决,,slogan\n", "utf-8")
        assert run(["import", str(glossary)], services) == 1
        assert f"{glossary}:2:" in capsys.readouterr().out
        assert not (home / "glossaries").exists()


class TestCorrections:
    @pytest.fixture
    def exported(self, home: Path, services: ServicesWithoutWindow, tmp_path: Path) -> Path:
        study = Study.open(home / "tifa.sqlite3")
        origin = origin_of([SENTENCE], 0, 7, 9)
        study.corrections.add(Correction("执行", words=("执", "行"), origin=origin))
        study.known.mark([("解决", "jiějué")])
        study.close()
        out = tmp_path / "corrections.json"
        assert run(["export", "--format", "corrections", "-o", str(out)], services) == 0
        return out

    def test_what_was_exported_can_be_imported_elsewhere(
        self,
        exported: Path,
        capsys: pytest.CaptureFixture[str],
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setenv("TIFA_HOME", str(tmp_path / "other"))
        for _ in range(2):
            assert run_at_a_new_start(["import", str(exported)]) == 0
        assert capsys.readouterr().out == (
            "corrections added: 1, known words added: 1, there already: 0\n"
            "corrections added: 0, known words added: 0, there already: 2\n"
        )
        back = tmp_path / "back.json"
        command = ["export", "--format", "corrections", "-o", str(back)]
        assert run_at_a_new_start(command) == 0
        assert back.read_bytes() == exported.read_bytes()

    def test_import_names_what_is_bad_and_imports_the_rest(
        self, exported: Path, capsys: pytest.CaptureFixture[str], home: Path
    ) -> None:
        content = json.loads(exported.read_bytes())
        content["corrections"] += [{"text": "难"}]
        content["known"] += [{"simplified": "执行", "pinyin": "zhíxíng"}]
        exported.write_text(json.dumps(content), "utf-8")
        assert run_at_a_new_start(["import", str(exported)]) == 1
        out, err = capsys.readouterr()
        assert out == "corrections added: 0, known words added: 1, there already: 2\n"
        assert err.startswith(f"{exported}: corrections 2: ")
        study = Study.open(home / "tifa.sqlite3")
        assert study.known.count() == 2
        study.close()


class TestDamage:
    @pytest.mark.usefixtures("saved")
    def test_export_leaves_a_bad_row_out_and_says_so(
        self, services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str], home: Path
    ) -> None:
        change(home, "UPDATE word SET saved_at = 'x' WHERE simplified = '民心'")
        assert run(["export"], services) == 0
        out, err = capsys.readouterr()
        assert WORD.simplified in out
        assert "民心" not in out
        assert err == "tifa: damaged rows that are left out: 1\n"

    @pytest.mark.usefixtures("saved")
    @pytest.mark.parametrize("form", ["csv", "corrections"])
    def test_export_writes_what_is_whole_of_a_damaged_file(
        self,
        form: str,
        services: ServicesWithoutWindow,
        capsys: pytest.CaptureFixture[str],
        home: Path,
    ) -> None:
        with closing(Study.open(home / "tifa.sqlite3")) as study:
            study.corrections.add(Correction("诉源", words=("诉源",), scope=Scope.ALWAYS))
        change(home, "DROP TABLE known")
        assert run(["export", "--format", form], services) == 0
        out, err = capsys.readouterr()
        assert ("民心" if form == "csv" else "诉源") in out
        assert "damaged" in err
        assert err.endswith("tifa: damaged rows that are left out: 1\n")

    @pytest.mark.usefixtures("saved")
    def test_what_nothing_can_be_read_of_is_refused_with_the_backup_in_one_line(
        self, services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str], home: Path
    ) -> None:
        Study.open(home / "tifa.sqlite3").close()
        (backup,) = (home / "backups").iterdir()
        for content in (b"", b"no database", bytes(9000)):
            (home / "tifa.sqlite3").write_bytes(content)
            for command in (["export"], ["import", "-"]):
                sys.stdin = io.TextIOWrapper(io.BytesIO("simplified\n字\n".encode()))
                assert run(command, ServicesWithoutWindow()) == 1
                err = capsys.readouterr().err
                assert err.count("\n") == 1
                assert str(backup) in err
            assert (home / "tifa.sqlite3").read_bytes() == content

    def test_what_corrections_of_a_damaged_file_are_whole_or_not_articles_are_annotated(
        self, services: ServicesWithoutWindow, home: Path, article: Path
    ) -> None:
        with closing(Study.open(home / "tifa.sqlite3")) as study:
            study.corrections.add(Correction("诉源", words=("诉源",), scope=Scope.ALWAYS))
        for statement in ("UPDATE correction SET words = '{'", "DROP TABLE known"):
            change(home, statement)
            with closing(ServicesWithoutWindow()) as fresh:
                assert run(["annotate", str(article)], fresh) == 0


def change(home: Path, statement: str) -> None:
    with closing(sqlite3.connect(home / "tifa.sqlite3", isolation_level=None)) as connection:
        connection.execute(statement)


class TestHome:
    @pytest.mark.parametrize("name", ["~nosuchuser/x", "a\0b", "x" * 5000])
    def test_that_names_no_folder_is_said_in_one_line(
        self, name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(os, "environ", {**os.environ, "TIFA_HOME": name})
        for command in (["export"], ["lookup", "执行"]):
            assert run(command, Services()) == 1
            err = capsys.readouterr().err
            assert err.startswith("tifa: ")
            assert "TIFA_HOME" in err
            assert err.count("\n") == 1
        assert run(["--version"], Services()) == 0

    def test_that_is_a_file_is_said_and_left(
        self,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
        tmp_path: Path,
    ) -> None:
        (tmp_path / "file").write_text("mine")
        monkeypatch.setenv("TIFA_HOME", str(tmp_path / "file"))
        for command in (["export"], ["lookup", "执行"]):
            assert run(command, Services()) == 1
            assert "TIFA_HOME names a file" in capsys.readouterr().err
        assert (tmp_path / "file").read_text() == "mine"

    def test_may_be_relative(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("TIFA_HOME", "data")
        assert Services().home == tmp_path / "data"


BAD_IMPORTS = {
    "half a character": b'{"tifa": "corrections", "version": 1, "corrections": ['
    b'{"text": "\\ud800", "words": ["\\ud800"], "scope": "always"}]}',
    "half a character in a known word": b'{"tifa": "corrections", "version": 1, '
    b'"known": [{"simplified": "\\udc00", "pinyin": ""}]}',
    "NUL": b'{"tifa": "corrections", "version": 1, "known": [{"simplified": "\\u0000"}]}',
    "huge number": b'{"tifa": "corrections", "version": ' + b"9" * 5000 + b"}",
    "large number": b'{"tifa": "corrections", "version": 1, "corrections": ['
    b'{"text": "a", "words": ["a"], "scope": "place", "article": "a", "start": 1e400}]}',
    "deep": b'{"tifa": "corrections", "version": 1, "known": ' + b"[" * 200_000 + b"}",
    "nested": b'{"tifa": "corrections", "version": 1, "known": [{"simplified": '
    + b"[" * 900
    + b"]" * 900
    + b"}]}",
    "year 1": b'{"tifa": "corrections", "version": 1, "known": ['
    b'{"simplified": "a", "at": "0001-01-01T00:00:00+14:00"}]}',
    "year 9999": b'{"tifa": "corrections", "version": 1, "known": ['
    b'{"simplified": "a", "at": "9999-12-31T23:59:59-14:00"}]}',
    "list": b"[]",
    "no list": b'{"tifa": "corrections", "version": 1, "known": {"a": 1}}',
    "nothing": b"",
    "no text": b"{\xff\xfe",
    "NUL in a table": b"simplified,english\na\0b,c\n",
    "NUL in a header": b"simpl\0ified,english\na,c\n",
    "date": b"simplified,date_saved\na,0001-01-01\nb,9999-12-31\nc,2020-13-01\nd,10000-01-01\n",
    "CESU-8": b"simplified\n\xed\xa0\x80\n",
    "quotes": b'simplified\n"a',
}


@pytest.mark.parametrize("data", BAD_IMPORTS.values(), ids=BAD_IMPORTS)
def test_no_import_ends_in_a_traceback(
    data: bytes, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_bytes(data)
    with closing(Services()) as services:
        assert run(["import", str(tmp_path / "file")], services) in (0, 1)
    assert all(len(line) < 1000 for line in capsys.readouterr().err.splitlines())


def test_one_correction_with_half_a_character_costs_no_other(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    items = [
        {"text": text, "words": [text], "scope": "always"} for text in ("诉源", "\ud800", "法案")
    ]
    content = {"tifa": "corrections", "version": 1, "corrections": items}
    (tmp_path / "file").write_text(json.dumps(content))
    with closing(Services()) as services:
        assert run(["import", str(tmp_path / "file")], services) == 1
    out, err = capsys.readouterr()
    assert out.startswith("corrections added: 2,")
    assert "corrections 2: " in err


def test_dictionary_info_names_source_date_and_licence(
    services: ServicesWithoutWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["dictionary", "info"], services) == 0
    out = capsys.readouterr().out
    assert "CC-CEDICT" in out
    assert "CC BY-SA 4.0" in out
    assert services.lexicon().info.date in out


def test_a_command_loads_nothing_of_the_window_nor_what_it_does_not_need() -> None:
    done = in_a_process(
        "-c",
        "import sys; sys.argv = ['tifa', '--version']\n"
        "from reader.app import main\n"
        "assert main() == 0\n"
        "heavy = {'PySide6', 'sqlite3', 'wordfreq', 'opencc', 'rjieba', 'pypinyin', 'json'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)",
    )
    assert done.returncode == 0, done.stderr


def test_utf_8_is_written_in_a_locale_without_it(
    services: ServicesWithoutWindow, article: Path
) -> None:
    arguments = ("-m", "reader", "annotate", str(article), "--format", "text")
    done = in_a_process(
        *arguments, LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    )
    assert done.returncode == 0, done.stderr
    assert "解决" in done.stdout.decode("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_standard_output_that_cannot_be_written_is_said_in_one_line(
    services: ServicesWithoutWindow,
) -> None:
    for arguments in (["annotate", str(sample_article())], ["lookup", "执行"], ["export"]):
        with Path("/dev/full").open("wb") as full:
            done = in_a_process("-m", "reader", *arguments, stdout=full)
        assert done.returncode == 1
        assert done.stderr.startswith(b"tifa: Standard output cannot be written")
        assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise here")
def test_a_reader_that_closes_the_pipe_gets_no_traceback(
    services: ServicesWithoutWindow, article: Path
) -> None:
    article.write_text(f"{SENTENCE}\n" * 2000, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "reader", "annotate", str(article)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0
