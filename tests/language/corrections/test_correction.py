import pytest

from reader.language.corrections.correction import Correction, Origin, Scope, article_key, origin_of

HERE = Origin(article="text:1")
ARTICLE = ["执行难", "解决执行难，解决执行难。", "难", "解决执行难，解决执行难。"]


def test_words_fill_the_stretch() -> None:
    correction = Correction("党委政法委", words=("党委", "政法委"), origin=HERE)
    assert correction.scope is Scope.PLACE
    for words in [("党委",), ("党委", "", "政法委"), ("政法委", "党委")]:
        with pytest.raises(ValueError, match="does not split"):
            Correction("党委政法委", words=words, origin=HERE)


def test_every_character_has_a_syllable() -> None:
    Correction("王胜俊", syllables=("Wang2", "Sheng4", "jun4"), origin=HERE)
    Correction("T恤", syllables=("", "xu4"), origin=HERE)
    for syllables in [("xu4",), ("", ""), ("", "xu"), ("", "xu6"), ("T", "xu4"), ("", "4")]:
        with pytest.raises(ValueError, match=r"syllable|reading"):
            Correction("T恤", syllables=syllables, origin=HERE)


def test_a_correction_is_of_words_or_of_syllables() -> None:
    for words, syllables in [((), ()), (("难",), ("nan2",))]:
        with pytest.raises(ValueError, match="either"):
            Correction("难", words, syllables, origin=HERE)


def test_only_corrections_with_scope_always_need_no_article() -> None:
    Correction("难", words=("难",), scope=Scope.ALWAYS)
    for scope in (Scope.PLACE, Scope.ARTICLE):
        Correction("难", words=("难",), scope=scope, origin=Origin(path="a.txt"))
        with pytest.raises(ValueError, match="which article"):
            Correction("难", words=("难",), scope=scope)


def test_an_article_is_identified_by_the_beginning_of_its_text() -> None:
    begin = ["周永康要求解决积案", "十八大以来" * 250]
    key = article_key(begin)
    assert article_key([*begin, "新的一段"]) == key
    assert article_key(["周永康 要求解决“积案”", begin[1]]) == key
    assert article_key(["周永康解决积案", begin[1]]) != key
    assert article_key([]) != key


def test_an_origin_has_the_characters_around_its_place() -> None:
    assert origin_of(ARTICLE, 1, 8, 11, path="/a.txt", title="难") == Origin(
        article=article_key(ARTICLE),
        before="\n解决执行难，解决",
        after="。\n",
        occurrence=0,
        alike=2,
        paragraph=1,
        start=8,
        path="/a.txt",
        title="难",
    )
    assert origin_of(ARTICLE, 3, 8, 11).occurrence == 1
    assert origin_of(ARTICLE, 2, 0, 1).alike == 1


def test_places_with_the_same_around_them_are_numbered() -> None:
    text = "难" * 60
    assert [origin_of([text], 0, at, at + 1).occurrence for at in (20, 21, 40)] == [4, 5, 24]
    assert origin_of([text], 0, 20, 21).alike == 28
    assert origin_of(["难。", text], 1, 0, 1).before == "\n"
