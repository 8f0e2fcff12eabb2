import io
import json
from array import array
from datetime import date
from typing import Any

import pytest

from reader.annotate import AnnotatedArticle, Annotator
from reader.article.model import Article, Paragraph
from reader.export.json import write_document
from reader.glossary.format.entry import SetPhrase
from reader.lexicon.lexicon import Lexicon

PHRASE = SetPhrase(
    "执行难",
    ("enforcement difficulties", "hard to enforce"),
    "zhíxíng nán",
    glossary="law-and-courts.csv",
)
TEXT = '周永康指出，"执行"难G20'


def document(
    annotated: AnnotatedArticle, lexicon: Lexicon, *, senses: bool = True
) -> dict[str, Any]:
    stream = io.StringIO()
    write_document(annotated, lexicon, stream, senses=senses)
    written: dict[str, Any] = json.loads(stream.getvalue())
    return written


@pytest.fixture(scope="module")
def annotated(lexicon: Lexicon) -> AnnotatedArticle:
    paragraphs = (
        Paragraph(TEXT, array("L", [3, 5, 6, 7, 9, 10, 11, 14])),
        Paragraph("银行行长。", array("L", [2, 4, 5])),
    )
    article = Article("", paragraphs, source="新华社", date=date(2008, 11, 19))
    return Annotator(lexicon, [PHRASE]).article(article)


@pytest.fixture(scope="module")
def exported(annotated: AnnotatedArticle, lexicon: Lexicon) -> dict[str, Any]:
    return document(annotated, lexicon)


def test_the_head_has_schema_and_article(exported: dict[str, Any]) -> None:
    assert list(exported) == ["schema", "article", "paragraphs"]
    assert exported["schema"] == 1
    assert list(exported["article"].items()) == [
        ("title", ""),
        ("source", "新华社"),
        ("date", "2008-11-19"),
        ("given_boundaries", True),
    ]


def test_a_token_has_all_that_is_known_about_a_word(exported: dict[str, Any]) -> None:
    (token,) = [token for token in exported["paragraphs"][1]["tokens"] if token["text"] == "银行"]
    assert list(token.items())[:-1] == [
        ("start", 0),
        ("end", 2),
        ("text", "银行"),
        ("pinyin", "yínháng"),
        ("syllables", ["yín", "háng"]),
        ("reading_by", "dictionary"),
        ("traditional", "銀行"),
        ("level", 3),
    ]
    assert token["senses"][0].startswith("bank")


def test_what_is_not_chinese_has_neither_pinyin_nor_senses(exported: dict[str, Any]) -> None:
    tokens = {token["text"]: token for token in exported["paragraphs"][0]["tokens"]}
    for text in ("，", "G20"):
        token = tokens[text]
        assert token["pinyin"] == ""
        assert token["syllables"] == [""] * len(text)
        assert token["reading_by"] == "none"
        assert token["senses"] == []


@pytest.mark.parametrize(
    ("word", "level"), [("贯彻", 7), ("貫徹", 7), ("执行难", None), ("。", None)]
)
def test_the_level_is_that_of_the_simplified_word(
    lexicon: Lexicon, word: str, level: int | None
) -> None:
    article = Article("", (Paragraph(word, array("L", [len(word)])),))
    written = document(Annotator(lexicon, [PHRASE]).article(article), lexicon, senses=False)
    assert [token["level"] for token in written["paragraphs"][0]["tokens"]] == [level]


def test_only_the_senses_of_the_reading_are_written(exported: dict[str, Any]) -> None:
    (token,) = [token for token in exported["paragraphs"][0]["tokens"] if token["text"] == "难"]
    assert token["syllables"] == ["nán"]
    assert any("difficult" in sense for sense in token["senses"])
    assert not any("disaster" in sense for sense in token["senses"])


def test_a_match_has_its_phrase_and_its_parts(exported: dict[str, Any]) -> None:
    person, match = exported["paragraphs"][0]["matches"]
    assert (person["kind"], person["text"], person["english"]) == (
        "person",
        "周永康",
        "Zhou Yongkang",
    )
    assert list(match.items()) == [
        ("start", 7),
        ("end", 11),
        ("text", '执行"难'),
        ("headword", "执行难"),
        ("kind", "phrase"),
        ("parts", [[7, 9], [10, 11]]),
        ("pinyin", "zhíxíng nán"),
        ("english", "enforcement difficulties; hard to enforce"),
        ("glossary", "law-and-courts.csv"),
        ("weight", "A"),
        ("rank", 60),
        ("prominent", True),
    ]


@pytest.mark.parametrize(
    ("day", "english"),
    [
        (date(2015, 3, 5), "Two Centenaries (until 2017); Two Centenary Goals (from 2017)"),
        (date(2022, 3, 5), "Two Centenary Goals (from 2017); Two Centenaries (until 2017)"),
        (None, "Two Centenary Goals (from 2017); Two Centenaries (until 2017)"),
    ],
)
def test_the_rendering_of_the_article_s_period_comes_first(
    lexicon: Lexicon, day: date | None, english: str
) -> None:
    dated = ("Two Centenaries [until 2017]", "Two Centenary Goals [from 2017]")
    phrase = SetPhrase("“两个一百年”奋斗目标", dated)
    article = Article("", (Paragraph("两个一百年奋斗目标"),), date=day)
    written = document(Annotator(lexicon, [phrase]).article(article), lexicon)
    (match,) = written["paragraphs"][0]["matches"]
    assert match["english"] == english


def test_wording_and_what_is_nested_is_not_prominent(lexicon: Lexicon) -> None:
    phrases = [
        SetPhrase("执行难问题", ("problem of enforcement",), category="slogan", weight="A"),
        SetPhrase("执行难", ("enforcement difficulties",), category="law and courts", weight="A"),
        SetPhrase("反映强烈", ("provoke loud complaints",), category="officialese", weight="B"),
        SetPhrase("切实解决", ("truly solve",), category="collocation", weight="C"),
    ]
    text = "切实解决群众反映强烈的执行难问题"
    article = Article("", (Paragraph(text),))
    written = document(Annotator(lexicon, phrases).article(article), lexicon)
    found = {match["headword"]: match for match in written["paragraphs"][0]["matches"]}
    prominent = {headword: match["prominent"] for headword, match in found.items()}
    assert prominent == {"切实解决": False, "反映强烈": True, "执行难问题": True, "执行难": False}
    assert all((match["rank"] >= 40) is match["prominent"] for match in found.values())


def test_tokens_tile_the_paragraphs(exported: dict[str, Any]) -> None:
    for paragraph in exported["paragraphs"]:
        assert list(paragraph) == ["text", "tokens", "matches"]
        assert "".join(token["text"] for token in paragraph["tokens"]) == paragraph["text"]


def test_senses_may_be_left_out(annotated: AnnotatedArticle, lexicon: Lexicon) -> None:
    bare = document(annotated, lexicon, senses=False)
    assert all(not token["senses"] for part in bare["paragraphs"] for token in part["tokens"])


def test_each_paragraph_is_a_line_that_can_be_read(
    annotated: AnnotatedArticle, lexicon: Lexicon, exported: dict[str, Any]
) -> None:
    stream = io.StringIO()
    write_document(annotated, lexicon, stream)
    _, *lines, _ = stream.getvalue().splitlines()
    assert [json.loads(line.removesuffix(",")) for line in lines] == exported["paragraphs"]
    assert "执行" in stream.getvalue()


def test_an_article_without_paragraphs_or_date_is_a_document_too(lexicon: Lexicon) -> None:
    stream = io.StringIO()
    write_document(AnnotatedArticle(Article("", ()), ()), lexicon, stream)
    written = json.loads(stream.getvalue())
    assert written["paragraphs"] == []
    assert written["article"]["date"] is None


def test_every_line_is_as_the_json_library_would_write_it(
    annotated: AnnotatedArticle, lexicon: Lexicon
) -> None:
    stream = io.StringIO()
    write_document(annotated, lexicon, stream)
    _, *lines, _ = stream.getvalue().splitlines()
    for line in lines:
        written = line.removesuffix(",")
        assert json.dumps(json.loads(written), ensure_ascii=False) == written


def test_a_word_in_one_reading_is_looked_up_once(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def senses(word: str) -> list[tuple[tuple[str, ...], list[str]]]:
        asked.append(word)
        return [((), ["a sense"])]

    monkeypatch.setattr(lexicon, "senses", senses)
    article = Article("", (Paragraph("改革，改革。"), Paragraph("改革")))
    written = document(Annotator(lexicon, []).article(article), lexicon)
    assert asked == ["改革"]
    assert written["paragraphs"][0]["tokens"][0]["senses"] == ["a sense"]
