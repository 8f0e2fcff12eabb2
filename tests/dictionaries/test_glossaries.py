"""The bundled glossaries meet their standards, as far as a programme can check them."""

from functools import cache
from pathlib import Path

import pytest

from reader.annotate import Annotator
from reader.article.model import Paragraph
from reader.glossary.check import Form, check_glossary
from reader.glossary.figures import has_english_text
from reader.glossary.format.categories import CATEGORIES
from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.table import read_glossary
from reader.glossary.matching.matcher import bare
from reader.lexicon.lexicon import Lexicon
from reader.resources import resource


@cache
def glossaries() -> tuple[SetPhrase, ...]:
    paths = sorted(resource("dictionaries").glob("*.csv"))
    return tuple(phrase for path in paths for phrase in read_glossary(path))


@pytest.fixture(scope="module")
def annotator(lexicon: Lexicon) -> Annotator:
    return Annotator(lexicon, glossaries())


def test_the_thorough_check_finds_nothing(lexicon: Lexicon) -> None:
    forms: dict[str, Form] = {}
    for path in sorted(resource("dictionaries").glob("*.csv")):
        assert check_glossary(path, lexicon.syllables, forms) == [], path.name


def test_every_entry_has_the_fields_that_every_entry_must_have() -> None:
    assert len(glossaries()) >= 1000
    for phrase in glossaries():
        owed = phrase.pinyin, phrase.english, phrase.category, phrase.status, phrase.sources
        assert all(owed), phrase.simplified
    assert {phrase.category for phrase in glossaries()} == set(CATEGORIES)


def test_the_most_important_entries_have_more_fields() -> None:
    weighty = [
        phrase
        for phrase in glossaries()
        if phrase.explanation and phrase.coined and phrase.literal
        if phrase.components or phrase.variants or phrase.verbs or phrase.views or phrase.confusable
    ]
    assert len(weighty) >= 350


def test_an_entry_names_an_english_text_or_says_that_none_was_consulted() -> None:
    named = 0
    for phrase in glossaries():
        is_named = has_english_text(phrase)
        is_confessed = any("general knowledge" in source for source in phrase.sources)
        assert is_named or is_confessed, phrase.simplified
        named += is_named
    assert named >= 813


def test_the_numbers_in_the_documents_are_right() -> None:
    named = sum(has_english_text(phrase) for phrase in glossaries())
    root = Path(__file__).parents[2]
    for page in (root / "README.md", root / "dictionaries" / "SOURCES.md"):
        told = page.read_text(encoding="utf-8")
        assert f"{len(glossaries()):,} " in told
        assert f"{named} entries" in told


@pytest.mark.parametrize(
    ("headword", "forms"),
    [
        ("中央纪委", "中纪委 中央纪委 中国共产党中央纪律检查委员会"),
        ("中国共产党第十七次全国代表大会", "十七大 党的十七大 17大 “十七大”"),
        ("两会", "两会 全国两会 “两会”"),
        ("三农", "三农 “三农” “三农”问题 三农工作"),
        ("三个代表", "“三个代表” “三个代表”重要思想"),
        ("四个全面", "四个全面 “四个全面” “四个全面”战略布局"),
        ("社会主义和谐社会", "和谐社会 社会主义和谐社会"),
        ("国家发展和改革委员会", "发改委 国家发改委 国家发展改革委"),
        ("中国人民政治协商会议", "政协 人民政协 中国人民政治协商会议"),
        ("文化大革命", "文革 “文化大革命” 无产阶级文化大革命"),
        ("八项规定", "中央八项规定 八项规定精神"),
        ("一带一路", "“一带一路” “一带一路”倡议"),
    ],
)
def test_short_and_long_forms_lead_to_one_entry(
    annotator: Annotator, headword: str, forms: str
) -> None:
    for form in forms.split():
        found = annotator.phrase(form)
        assert (form, found and found.simplified) == (form, headword)
        paragraph = annotator.paragraph(Paragraph(f"会议讨论了{form}。"))
        there = [
            match.phrase.simplified
            for match in paragraph.matches
            if bare(paragraph.text[match.start : match.end]) == bare(form)
        ]
        assert headword in there, form
