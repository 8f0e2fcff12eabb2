from collections.abc import Sequence
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.corrections.correction import Correction, Origin, Scope, origin_of
from reader.language.corrections.corrector import Corrections

PLACE, ARTICLE, ALWAYS = Scope.PLACE, Scope.ARTICLE, Scope.ALWAYS


def never(_word: str) -> bool:
    return False


def words(split: str, scope: Scope = ALWAYS, origin: Origin | None = None) -> Correction:
    pieces = tuple(split.split("|"))
    return Correction("".join(pieces), words=pieces, scope=scope, origin=origin or Origin())


def reading(
    text: str, syllables: str, scope: Scope = ALWAYS, origin: Origin | None = None
) -> Correction:
    return Correction(
        text, syllables=tuple(syllables.split()), scope=scope, origin=origin or Origin()
    )


def corrected(
    given: str,
    *corrections: Correction,
    texts: Sequence[str] = (),
    paragraph: int = 0,
    path: str = "",
) -> str:
    """Correct the words of a paragraph, the only one of its article unless `texts` are given."""
    text, ends = given.replace("|", ""), list(accumulate(map(len, given.split("|"))))
    corrector = Corrections(corrections, never).for_article(texts or [text], path)
    if not corrector:
        return given
    new, _ = corrector.correct(text, ends, paragraph)
    return "|".join(text[start:end] for start, end in zip((0, *new), new, strict=False))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("诉|源", "诉源"),
        ("控|诉|源|头", "控|诉源|头"),
        ("控诉|源头", "控诉|源头"),
        ("诉|源|头|诉|源", "诉源|头|诉源"),
        ("诉|源头", "诉|源头"),
    ],
)
def test_scope_always_applies_wherever_the_stretch_is_made_of_whole_words(
    before: str, after: str
) -> None:
    assert corrected(before, words("诉源")) == after


def test_each_correction_is_applied_to_the_result_of_the_older_ones() -> None:
    shorter, longer = words("诉源"), words("诉源治理")
    assert corrected("诉|源|治理|诉|源", shorter, longer) == "诉源治理|诉源"
    assert corrected("诉|源|治理|诉|源", longer, shorter) == "诉源治理|诉源"
    assert corrected("诉|源", shorter, words("诉|源")) == "诉|源"
    assert corrected("诉|源", words("诉|源"), shorter) == "诉源"


def test_a_correction_applies_at_its_place_whatever_the_words_are_now() -> None:
    texts = ["控诉源头", "控诉源头"]
    here = words("诉|源", PLACE, origin_of(texts, 1, 1, 3))
    assert corrected("控诉|源头", here, texts=texts, paragraph=1) == "控|诉|源|头"
    assert corrected("控诉|源头", here, texts=texts, paragraph=0) == "控诉|源头"
    always = words("诉|源", ALWAYS, origin_of(texts, 1, 1, 3))
    assert corrected("控诉|源头", always, texts=texts, paragraph=1) == "控|诉|源|头"
    assert corrected("控诉|源头", always, texts=texts, paragraph=0) == "控诉|源头"


def test_the_narrower_scope_precedes_the_wider_one() -> None:
    texts = ["诉源", "诉源", "诉源"]
    here = words("诉源", PLACE, origin_of(texts, 0, 0, 2))
    article_wide = words("诉|源", ARTICLE, origin_of(texts, 1, 0, 2))
    always = words("诉源", ALWAYS, origin_of(["别的诉源"], 0, 2, 4))
    everything = (here, article_wide, always)
    results = [corrected("诉|源", *everything, texts=texts, paragraph=at) for at in range(3)]
    assert results == ["诉源", "诉|源", "诉|源"]


def test_at_one_place_the_newest_correction_wins_whatever_its_scope() -> None:
    texts = ["诉源"]
    origin = origin_of(texts, 0, 0, 2)
    here, always = words("诉|源", PLACE, origin), words("诉源", ALWAYS, origin)
    assert corrected("诉|源", here, always) == "诉源"
    assert corrected("诉|源", always, here) == "诉|源"


def test_corrections_of_a_place_or_an_article_do_not_apply_to_other_articles() -> None:
    origin = origin_of(["诉源治理"], 0, 0, 2, path="/a.txt")
    for scope in (PLACE, ARTICLE):
        assert corrected("诉|源|治", words("诉源", scope, origin)) == "诉|源|治"
        assert corrected("诉|源|治理", words("诉源", scope, origin)) == "诉源|治理"


def test_an_article_is_identified_by_its_path_as_long_as_it_has_the_place() -> None:
    origin = origin_of(["推进诉源治理，诉源"], 0, 2, 4, path="/a.txt")
    for scope, last in ((PLACE, "诉|源"), (ARTICLE, "诉源")):
        made = words("诉源", scope, origin)
        given = "大力|推进|诉|源|治理|，|诉|源"
        assert corrected(given, made, path="/a.txt") == f"大力|推进|诉源|治理|，|{last}"
        assert corrected(given, made, path="/b.txt") == given
        assert corrected("别的|诉|源", made, path="/a.txt") == "别的|诉|源"


def test_readings_apply_to_whole_words_after_words_are_corrected() -> None:
    corrections = (words("执行|长"), reading("行长", "hang2 zhang3"), reading("长", "zhang3"))
    corrector = Corrections(corrections, never).for_any_text
    ends, readings = corrector.correct("执行长行长", [1, 3, 5])
    assert list(ends) == [2, 3, 5]
    assert dict(readings) == {(2, 3): ("zhang3",), (3, 5): ("hang2", "zhang3")}


def test_of_two_readings_of_one_stretch_the_narrower_and_newer_comes_last() -> None:
    texts = ["难，难", "难"]
    first, newer = reading("难", "nan2"), reading("难", "nan4")
    article_wide = reading("难", "nan1", ARTICLE, origin_of(texts, 1, 0, 1))
    here = reading("难", "nan3", PLACE, origin_of(texts, 0, 2, 3))
    corrector = Corrections((here, article_wide, newer, first), never).for_article(texts)
    _, readings = corrector.correct(texts[0], [1, 2, 3], 0)
    assert dict(readings) == {(0, 1): ("nan1",), (2, 3): ("nan3",)}
    _, readings = corrector.correct("难", [1])
    assert dict(readings) == {(0, 1): ("nan1",)}


def test_readings_of_dictionary_words_with_scope_always_are_listed_by_word() -> None:
    corrections = Corrections(
        (reading("难", "nan4"), reading("难", "nan2"), reading("王胜俊", "Wang2 Sheng4 jun4")),
        lambda word: word == "难",
    )
    assert corrections.word_readings == {"难": ("nan2",)}
    _, readings = corrections.for_any_text.correct("难王胜俊", [1, 4])
    assert dict(readings) == {(1, 4): ("Wang2", "Sheng4", "jun4")}


def test_without_corrections_there_is_nothing_to_do() -> None:
    corrections = Corrections((), never)
    assert not corrections
    assert not corrections.for_article(["诉源"])


@given(
    texts=st.lists(st.text(st.sampled_from("执行难𠮷。"), min_size=1, max_size=9), min_size=1),
    data=st.data(),
)
def test_tokens_tile_the_text_whatever_is_corrected(texts: list[str], data: st.DataObject) -> None:
    corrections = []
    for _ in range(data.draw(st.integers(1, 6))):
        paragraph = data.draw(st.integers(0, len(texts) - 1))
        text = texts[paragraph]
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        inner = sorted(data.draw(st.sets(st.integers(start, end))) | {start, end})
        pieces = [text[at:to] for at, to in pairwise(inner)]
        scope = data.draw(st.sampled_from(Scope))
        corrections.append(words("|".join(pieces), scope, origin_of(texts, paragraph, start, end)))
    corrector = Corrections(corrections, never).for_article(texts)
    for number, text in enumerate(texts):
        ends, _ = corrector.correct(text, [*range(1, len(text) + 1)], number)
        assert list(ends) == sorted(set(ends))
        assert ends[0] > 0
        assert ends[-1] == len(text)
    last = corrections[-1]
    place = last.origin
    ends, _ = corrector.correct(
        texts[place.paragraph], [len(texts[place.paragraph])], place.paragraph
    )
    assert set(accumulate(map(len, last.words), initial=place.start)) <= {0, *ends}
