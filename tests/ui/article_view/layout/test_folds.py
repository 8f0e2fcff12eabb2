"""Unfolded sentences: the places of their clauses, and that nothing else changes."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.ui.article_view.document import Mark, MarkKind
from reader.ui.article_view.interaction.movement import Unit
from reader.ui.article_view.layout.folds import LONG
from reader.ui.article_view.layout.text_layout import TextLayout
from reader.ui.article_view.ruby import PinyinMode
from reader.ui.article_view.selection import TextPosition
from reader.ui.article_view.view import ArticleView
from reader.ui.base.theme import theme
from tests.ui.article_view.conftest import FakeDocument

Show = Callable[..., ArticleView]
Move = Callable[..., None]
LEFT = Qt.MouseButton.LeftButton
COLOURS = theme("light").colours

SHORT = "中央 的 要求 。"
LONG_ONE = (
    "周永康 指出 ， 解决 执行 积案 ， 是 人民 的 要求 ， 也 是 法院 的 突出 问题 ， "
    "要 长期 解决 困扰 人民 法院 的 突出 问题 ， 要 解决 中央 指出 的 问题 。"
)
TEXT = "".join(f"{SHORT} {LONG_ONE} {SHORT}".split())
FIRST = len(SHORT.replace(" ", ""))
LAST = TEXT.index("中央的要求。", FIRST)


@pytest.fixture
def page(make_document: Any, show: Show) -> ArticleView:
    """Show a short sentence, a long and a short one in one paragraph, and others after it."""
    return show(make_document(f"{SHORT} {LONG_ONE} {SHORT}", *[f"{SHORT} {LONG_ONE}"] * 30))


def unfold(view: ArticleView, offset: int = FIRST, paragraph: int = 0) -> None:
    view.set_caret(paragraph, offset)
    assert view.toggle_unfolded()


def rects(view: ArticleView, *texts: str) -> list[Any]:
    return [view.rect_at(0, TEXT.index(text)) for text in texts]


def margin_beside(view: ArticleView, offset: int, paragraph: int = 0) -> QPoint:
    rect = view.rect_at(paragraph, offset)
    return QPoint(10, round(rect.center().y()))


def test_the_long_sentence_of_these_tests_is_long() -> None:
    assert LAST - FIRST >= LONG


def test_each_clause_has_a_separate_line_indented_by_its_depth(page: ArticleView) -> None:
    unfold(page)
    main_clause, object_clause, first, second = rects(
        page, "周永康", "解决执行", "是人民", "要长期"
    )
    assert main_clause.top() < object_clause.top() < first.top() < second.top()
    assert main_clause.left() < object_clause.left() < first.left()


def test_heads_that_recur_are_aligned(page: ArticleView) -> None:
    unfold(page)
    first, second = page.rect_at(0, TEXT.index("是人民")), page.rect_at(0, TEXT.index("也是") + 1)
    assert first.left() == pytest.approx(second.left(), abs=0.1)
    assert first.top() < second.top()


def test_a_long_part_breaks_and_hangs_within_its_indent(make_document: Any, show: Show) -> None:
    view = show(make_document(LONG_ONE.replace("人民 的", "长期 困扰 人民 法院 的 " * 6)))
    assert view.toggle_unfolded()
    text = view.paragraph_text(0)
    head = view.rect_at(0, text.index("是长期"))
    second = [
        rect
        for offset in range(text.index("是长期"), text.index("也是"))
        if head.top() < (rect := view.rect_at(0, offset)).top()
    ]
    assert second
    assert min(rect.left() for rect in second) > head.left()
    assert max(rect.right() for rect in second) <= view.viewport().width() - head.left() / 4


def test_the_text_around_the_sentence_keeps_its_lines(page: ArticleView) -> None:
    before = page.rect_at(0, 0)
    unfold(page)
    after = page.rect_at(0, LAST)
    assert page.rect_at(0, 0) == before
    assert after.left() == pytest.approx(before.left(), abs=0.1)
    assert after.top() > page.rect_at(0, LAST - 1).top()


def test_folding_restores_every_place_exactly(page: ArticleView) -> None:
    page.jump_to(4, 0)
    page.set_caret(5, TEXT.index("要长期"))
    page.scroll_by(17)

    def positions() -> list[QRect]:
        return [page.stretch_rect(i, at, at + 1) for i in (4, 5, 6) for at in range(len(TEXT) - 6)]

    before = positions()
    assert page.toggle_unfolded()
    assert positions() != before
    assert page.toggle_unfolded()
    assert positions() == before


def test_the_first_line_in_view_stays_where_it_is(page: ArticleView) -> None:
    page.jump_to(9, 0)
    page.scroll_by(5)
    page.set_caret(10, TEXT.index("要长期"))
    place, rect = page.place(), page.stretch_rect(*page.place(), page.place().offset + 1)
    assert page.toggle_unfolded()
    assert page.place() == place
    assert page.stretch_rect(*place, place.offset + 1) == rect


def test_the_caret_s_line_stays_where_it_is_if_it_would_leave_the_view(
    page: ArticleView,
) -> None:
    page.resize(900, 160)
    page.jump_to(9, 0)
    page.set_caret(9, TEXT.index("要长期"))
    at = page.caret().offset

    def positions() -> QRect:
        return page.stretch_rect(9, at, at + 1)

    before = positions()
    assert page.toggle_unfolded()
    assert positions().top() == before.top()
    assert page.toggle_unfolded()
    assert positions() == before


def test_a_sentence_of_one_part_is_not_unfolded(page: ArticleView) -> None:
    page.set_caret(0, 0)
    before = page.rect_at(1, 0)
    assert not page.toggle_unfolded()
    assert page.rect_at(1, 0) == before


@pytest.mark.parametrize("paragraphs", [(), ("",), ("，", "", "。")])
def test_nothing_can_be_unfolded_where_there_is_no_sentence(
    make_document: Any, show: Show, paragraphs: tuple[str, ...]
) -> None:
    view = show(make_document(*paragraphs))
    assert not view.toggle_unfolded()
    assert not view.toggle_paragraph()


def test_several_sentences_can_be_unfolded_and_each_folds_alone(page: ArticleView) -> None:
    plain = page.rect_at(1, FIRST).left()
    unfold(page, paragraph=1)
    unfold(page, paragraph=2)
    unfold(page, paragraph=1)
    assert page.rect_at(1, FIRST).left() == plain
    assert page.rect_at(2, FIRST).top() > page.rect_at(2, 0).top()


def test_a_whole_paragraph_is_unfolded_and_folded_at_once(make_document: Any, show: Show) -> None:
    view = show(make_document(f"{LONG_ONE} {SHORT} {LONG_ONE}"))
    length = LAST - FIRST
    starts = [0, length, length + FIRST]
    before = [view.rect_at(0, start) for start in starts]
    assert view.toggle_paragraph()
    first, short, second = (view.rect_at(0, start) for start in starts)
    assert first.left() == second.left() > short.left()
    assert view.toggle_paragraph()
    assert [view.rect_at(0, start) for start in starts] == before


def test_a_paragraph_without_long_sentences_is_not_unfolded(make_document: Any, show: Show) -> None:
    assert not show(make_document(SHORT)).toggle_paragraph()


def test_a_click_in_the_margin_unfolds_the_sentence_there_and_folds_it(page: ArticleView) -> None:
    before = page.rect_at(0, LAST)
    QTest.mouseClick(page.viewport(), LEFT, pos=margin_beside(page, FIRST))
    assert page.rect_at(0, LAST).top() > before.top()
    QTest.mouseClick(page.viewport(), LEFT, pos=margin_beside(page, TEXT.index("要长期")))
    assert page.rect_at(0, LAST) == before


def test_a_click_beside_a_short_sentence_or_at_the_right_changes_nothing(
    make_document: Any, show: Show
) -> None:
    view = show(make_document(SHORT, LONG_ONE))
    before = view.rect_at(1, 40)
    beside = QPoint(view.viewport().width() - 4, round(view.rect_at(1, 0).center().y()))
    for point in (margin_beside(view, 0), beside):
        QTest.mouseClick(view.viewport(), LEFT, pos=point)
    assert view.rect_at(1, 40) == before


def sign_shown(view: ArticleView, offset: int) -> bool:
    """Return whether anything is painted in the margin beside a character."""
    image = view.viewport().grab().toImage()
    rect = view.rect_at(0, offset)
    left = round(view.rect_at(0, 0).left()) - 4
    return any(
        image.pixelColor(x, y) != COLOURS["page"]
        for x in range(left - 30, left)
        for y in range(round(rect.top()), round(rect.bottom()))
    )


def test_the_margin_shows_where_the_pointer_or_the_caret_can_unfold(
    page: ArticleView, move: Move
) -> None:
    page.set_pinyin(PinyinMode.OFF)
    assert not sign_shown(page, FIRST)
    move(page, page.rect_at(0, TEXT.index("要长期")).center().toPoint())
    assert sign_shown(page, FIRST)
    move(page, page.rect_at(0, LAST + 1).center().toPoint())
    assert not sign_shown(page, FIRST)
    page.set_caret(0, TEXT.index("要长期"))
    assert sign_shown(page, FIRST)
    page.set_caret(0, LAST)
    assert not sign_shown(page, FIRST)


def test_an_unfolded_sentence_keeps_its_sign(page: ArticleView) -> None:
    unfold(page)
    page.set_caret(0, LAST)
    assert sign_shown(page, FIRST)


def test_the_pointer_is_a_hand_where_a_click_unfolds(page: ArticleView, move: Move) -> None:
    move(page, margin_beside(page, FIRST))
    assert page.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    move(page, page.rect_at(0, FIRST).center().toPoint())
    assert page.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_heads_are_painted_in_the_colour_of_structure(page: ArticleView) -> None:
    def colours_of(offset: int) -> set[str]:
        rect = page.rect_at(0, offset).toRect()
        image = page.viewport().grab().toImage()
        return {
            image.pixelColor(x, y).name()
            for x in range(rect.left(), rect.right())
            for y in range(rect.top(), rect.bottom())
        }

    structure = COLOURS["structure"].name()
    assert structure not in colours_of(TEXT.index("是人民"))
    unfold(page)
    assert structure in colours_of(TEXT.index("是人民"))
    assert structure not in colours_of(TEXT.index("人民的要求，"))


def test_a_click_looks_up_the_word_at_its_new_place(qtbot: Any, page: ArticleView) -> None:
    unfold(page)
    offset = TEXT.index("法院的突出问题，要长期")
    with qtbot.waitSignal(page.activated) as activated:
        QTest.mouseClick(page.viewport(), LEFT, pos=page.rect_at(0, offset).center().toPoint())
    assert activated.args == [0, offset]


def test_steps_by_lines_follow_the_lines_as_set(page: ArticleView) -> None:
    unfold(page, FIRST)
    page.move_caret(Unit.LINE)
    assert page.caret() == (0, TEXT.index("解决执行"))
    page.move_caret(Unit.LINE_END)
    assert page.caret() == (0, TEXT.index("积案"))


def test_copying_gives_the_unchanged_text(page: ArticleView) -> None:
    unfold(page)
    page.select_all()
    page.copy()
    assert QGuiApplication.clipboard().text().split("\n")[0] == TEXT


def test_dragging_selects_over_the_lines_of_a_sentence(page: ArticleView, move: Move) -> None:
    unfold(page)
    start, end = rects(page, "解决执行", "法院的突出问题，要长期")
    QTest.mousePress(page.viewport(), LEFT, pos=start.center().toPoint() - QPoint(8, 0))
    move(page, end.center().toPoint() - QPoint(8, 0), LEFT)
    QTest.mouseRelease(page.viewport(), LEFT, pos=end.center().toPoint() - QPoint(8, 0))
    assert page.selected_text() == "解决执行积案，是人民的要求，也是"


def test_marks_stay_under_their_words(make_document: Any, show: Show) -> None:
    document = make_document(LONG_ONE)
    at = document.paragraphs[0].text.index("突出")
    document.marked[0] = [Mark(at, at + 2, MarkKind.PHRASE)]
    view = show(document)
    assert view.toggle_unfolded()
    rect = view.rect_at(0, at)
    image = view.viewport().grab().toImage()
    below = {image.pixelColor(round(rect.center().x()), round(rect.bottom()) + d).name()
               for d in range(-1, 3)}  # fmt: skip
    assert COLOURS["cinnabar_line"].name() in below


def test_unfolded_sentences_stay_so_when_the_window_or_the_text_s_size_changes(
    page: ArticleView,
) -> None:
    unfold(page)
    page.resize(620, 700)
    page.set_zoom(1.4)
    page.set_pinyin(PinyinMode.OFF)
    main_clause, object_clause, first = rects(page, "周永康", "解决执行", "是人民")
    assert main_clause.left() < object_clause.left() < first.left()
    assert main_clause.top() < object_clause.top() < first.top()


def test_they_stay_so_in_another_script(make_document: Any, show: Show) -> None:
    document = make_document(LONG_ONE)
    view = show(document)
    assert view.toggle_unfolded()
    before = view.rect_at(0, 40)
    document.script = lambda text: text.replace("执", "執")
    view.text_changed()
    assert view.rect_at(0, 40) == before


def test_another_article_begins_folded(make_document: Any, page: ArticleView) -> None:
    before = page.rect_at(0, LAST)
    unfold(page)
    page.set_document(make_document(f"{SHORT} {LONG_ONE} {SHORT}"))
    assert page.rect_at(0, LAST) == before


def test_a_screen_reader_gets_the_same_text_in_the_lines_shown(
    page: ArticleView,
) -> None:
    unfold(page, FIRST)
    spoken = page.spoken_text
    assert spoken.text(0, spoken.characterCount()) == TEXT
    line = spoken.textAtOffset(FIRST, QAccessible.TextBoundaryType.LineBoundary)
    assert line == ("周永康指出，", FIRST, FIRST + 6)


WORDS = [*"是也要的，；。！、a𠮷", "周永康", "人民", "问题", "（一）", '"']


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=60),
    st.floats(0, 1),
    st.integers(120, 900),
)
def test_the_lines_of_any_paragraph_tile_it_and_folding_restores_them(
    qapp: QApplication, words: list[str], where: float, width: int
) -> None:
    layout = TextLayout()
    layout.set_document(FakeDocument(" ".join(words)))
    layout.relayout(width, 1.0)

    def lines() -> list[tuple[int, int, list[float]]]:
        return [(line.start, line.end, line.edges) for line in layout.compose(0, keep=True).lines]

    folded = lines()
    place = TextPosition(0, int(where * (layout.length(0) - 1)))
    if not layout.folds.toggle(place):
        return
    unfolded = lines()
    assert [unfolded[0][0], unfolded[-1][1]] == [0, layout.length(0)]
    assert all(one[1] == other[0] for one, other in pairwise(unfolded))
    assert all(start < end for start, end, _ in unfolded)
    assert layout.folds.toggle(place)
    assert lines() == folded


def test_nothing_is_analysed_but_what_is_unfolded(make_document: Any, show: Show) -> None:
    document = make_document(*[LONG_ONE] * 100)
    view = show(document)
    view.jump_to(50, 0)
    view.resize(700, 500)
    view.scroll_page(1)
    assert document.analysed == []
    assert view.toggle_unfolded()
    assert set(document.analysed) == {view.place().paragraph}
