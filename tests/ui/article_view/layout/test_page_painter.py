"""The painted page, checked by its pixels."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ui.article_view.document import Mark, MarkKind
from reader.ui.article_view.layout.style import USUAL, Proportions
from reader.ui.article_view.ruby import PinyinMode, Ruby
from reader.ui.article_view.view import ArticleView
from reader.ui.base.fonts import SIMPLIFIED, FontKind, interface_families, text_families
from reader.ui.base.theme import theme

Show = Callable[..., ArticleView]


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def colours_under(image: QImage, rect: QRectF) -> set[str]:
    """Return the colours in the rows just below a character, across its middle half."""
    left, right = rect.left() + rect.width() / 4, rect.right() - rect.width() / 4
    return {
        image.pixelColor(x, y).name()
        for x in range(round(left), round(right))
        for y in range(round(rect.bottom()) - 1, round(rect.bottom()) + 3)
    }


def ink_in(image: QImage, rect: QRectF) -> int:
    """Count the dark pixels of a rectangle."""
    return sum(
        image.pixelColor(x, y).lightness() < 128
        for x in range(round(rect.left()), round(rect.right()))
        for y in range(round(rect.top()), round(rect.bottom()))
    )


COLOURS = theme("light").colours
CINNABAR = COLOURS["cinnabar_line"].name()
HAIRLINE = COLOURS["hairline"].name()


def test_a_phrase_is_underlined_but_not_the_quotation_mark_beside_it(
    make_document: Any, show: Show
) -> None:
    document = make_document('指出 ， " 执行 难 " 问题')
    document.marked[0] = [Mark(4, 7, MarkKind.PHRASE)]
    view = show(document)
    image = picture(view)
    for offset in (4, 5, 6):
        assert CINNABAR in colours_under(image, view.rect_at(0, offset))
    for offset in (3, 7, 8):
        assert CINNABAR not in colours_under(image, view.rect_at(0, offset))


def test_officialese_is_underlined_in_a_quieter_colour(make_document: Any, show: Show) -> None:
    document = make_document("认真 贯彻 执行 难")
    document.marked[0] = [Mark(0, 4, MarkKind.OFFICIALESE), Mark(4, 7, MarkKind.PHRASE)]
    view = show(document)
    image = picture(view)
    for offset in range(7):
        under = colours_under(image, view.rect_at(0, offset))
        assert (HAIRLINE in under, CINNABAR in under) == (offset < 4, offset >= 4)


def test_two_phrases_side_by_side_have_two_underlines(make_document: Any, show: Show) -> None:
    document = make_document("执行 积案 问题")
    document.marked[0] = [Mark(0, 2, MarkKind.PHRASE), Mark(2, 4, MarkKind.PHRASE)]
    view = show(document)
    view.set_pinyin(PinyinMode.OFF)
    image = picture(view)
    left, right = view.rect_at(0, 0), view.rect_at(0, 3)
    y = round(left.bottom())
    row = [
        image.pixelColor(x, y).name() == CINNABAR
        for x in range(round(left.left()) + 4, round(right.right()) - 4)
    ]
    gap = row.count(False)
    assert 2 <= gap <= 5
    assert all(row[: row.index(False)])
    assert all(row[row.index(False) + gap :])


def test_the_underline_of_a_broken_phrase_reaches_the_end_of_the_line(
    make_document: Any, show: Show
) -> None:
    document = make_document("人民 " * 60 + "法院")
    document.marked[0] = [Mark(0, 122, MarkKind.PHRASE)]
    view = show(document)
    image = picture(view)
    line = view.text_viewport.layout.composition(0).lines[0]
    last = view.rect_at(0, line.end - 1)
    first_of_next = view.rect_at(0, line.end)
    bottom = round(last.bottom())
    assert image.pixelColor(int(last.right()) - 1, bottom).name() == CINNABAR
    assert (
        image.pixelColor(round(first_of_next.left()) + 1, round(first_of_next.bottom())).name()
        == CINNABAR
    )


def test_what_is_saved_is_dotted_in_jade(make_document: Any, show: Show) -> None:
    document = make_document("执行 积案 问题")
    view = show(document)
    assert not _greenish(picture(view))
    document.marked[0] = [Mark(0, 2, MarkKind.SAVED)]
    view.marks_changed()
    left, right = view.rect_at(0, 0), view.rect_at(0, 1)
    dots = _greenish(picture(view))
    assert dots
    assert all(left.left() <= x <= right.right() for x, _ in dots)
    assert all(left.bottom() < y < left.bottom() + 10 for _, y in dots)


def _greenish(image: QImage) -> list[tuple[int, int]]:
    return [
        (x, y)
        for x in range(image.width())
        for y in range(140)
        if image.pixelColor(x, y).green() > image.pixelColor(x, y).red() + 25
    ]


def test_pinyin_is_close_over_its_word_and_can_be_hidden(make_document: Any, show: Show) -> None:
    view = show(make_document("问题 问题"))
    rect = view.rect_at(0, 0).united(view.rect_at(0, 1))
    above = QRectF(rect.left(), rect.top() - 14, rect.width(), 12)
    pinyin = COLOURS["pinyin"]
    image = picture(view)

    def tinted() -> list[int]:
        return [
            x
            for x in range(round(above.left()), round(above.right()))
            for y in range(round(above.top()), round(above.bottom()))
            if abs(image.pixelColor(x, y).red() - pinyin.red()) < 60
            and image.pixelColor(x, y).lightness() < 190
        ]

    columns = tinted()
    assert columns
    assert abs((min(columns) + max(columns)) / 2 - above.center().x()) < 3
    line = view.verticalScrollBar().singleStep()
    view.set_pinyin(PinyinMode.OFF)
    assert view.verticalScrollBar().singleStep() < 0.8 * line
    assert view.verticalScrollBar().singleStep() >= 1.7 * 21


@pytest.mark.parametrize("font", list(FontKind))
@pytest.mark.parametrize("proportions", [USUAL, Proportions(0.9, 16, 2), Proportions(1.6, 60)])
@pytest.mark.parametrize("zoom", [0.6, 1.0, 3.0])
def test_wide_pinyin_never_touches_its_neighbour(
    make_document: Any, show: Show, font: str, proportions: Proportions, zoom: float
) -> None:
    view = show(make_document(" ".join(["双", "状", "中央", "的"] * 30)))
    view.set_fonts(text_families(SIMPLIFIED, font), interface_families())
    view.set_proportions(proportions)
    view.set_zoom(zoom)
    composition = view.text_viewport.layout.composition(0)
    style = composition.style
    face = view.text_viewport.layout.ruby_face
    for line in composition.lines:
        last = None
        for k, token in enumerate(composition.tokens):
            extent = composition.extent(line, token.start, token.end)
            if extent is None:
                continue
            width = face.shape(composition.rubies[k].text).width * style.ruby_pixels
            left = (extent[0] + extent[1] - width) / 2
            assert last is None or left - last >= 0.25 * style.ruby_pixels
            last = left + width


def test_the_focused_caret_has_an_outline(view: ArticleView) -> None:
    view.set_caret(1, 0)
    rect = view.rect_at(1, 0)
    focused = picture(view)
    edge = round(rect.top()) - 1
    names = {
        focused.pixelColor(x, edge).name()
        for x in range(round(rect.left()) + 4, round(rect.right()))
    }
    assert any(QColor(name).red() > 150 and QColor(name).green() < 150 for name in names)
    view.clearFocus()
    assert picture(view) != focused


def test_the_word_under_the_pointer_is_tinted(view: ArticleView, move: Callable[..., None]) -> None:
    rect = view.rect_at(1, 3)
    move(view, rect.center().toPoint())
    corner = rect.topLeft().toPoint()
    names = {picture(view).pixelColor(corner.x() + dx, corner.y() + 2).name() for dx in range(1, 6)}
    assert COLOURS["hover"].name() in names


def test_the_highlight_of_a_place_fades(qtbot: QtBot, view: ArticleView) -> None:
    plain = picture(view)
    view.highlight(1, 0, 3)
    assert picture(view) != plain
    (fade,) = view.highlights.findChildren(QVariantAnimation)
    fade.setCurrentTime(fade.duration())
    assert picture(view) == plain


def test_the_theme_colours_the_page(view: ArticleView) -> None:
    view.set_colours({**COLOURS, "page": QColor("#123456")})
    assert picture(view).pixelColor(2, 2).name() == "#123456"


@pytest.mark.parametrize("text", ["😀", "𰻞", "مرحبا", "ภาษา", "e\u0301\u0302"])
def test_what_the_font_lacks_is_drawn_by_another_with_room_for_it(
    make_document: Any, show: Show, text: str
) -> None:
    view = show(make_document(f"人民 {text} 法院"))
    first, last = view.rect_at(0, 2), view.rect_at(0, 2 + len(text))
    assert last.left() - first.left() > 5
    image = picture(view)
    assert ink_in(image, QRectF(first.left(), first.top(), last.left() - first.left(), 22)) > 5


def test_straight_quotes_are_drawn_as_curved_ones(make_document: Any, show: Show) -> None:
    straight = show(make_document('指出 " 执行 " 问题'))
    curved = show(make_document("指出 “ 执行 ” 问题"))
    assert picture(straight) == picture(curved)
    straight.select_all()
    assert straight.selected_text() == '指出"执行"问题'


def test_scrolling_paints_the_same_as_repainting(
    view: ArticleView, move: Callable[..., None]
) -> None:
    screen = view.screen()
    for pixels in (37, 120, -61, 300, -15):
        view.scroll_by(pixels)
        move(view, view.viewport().rect().center())
        QTest.qWait(0)
        moved = screen.grabWindow(view.winId()).toImage()
        view.viewport().repaint()
        assert screen.grabWindow(view.winId()).toImage() == moved


def test_the_first_paint_is_signalled_once_for_each_document(
    qtbot: QtBot, view: ArticleView, make_document: Any
) -> None:
    with qtbot.waitSignal(view.firstPainted):
        view.set_document(make_document("人民"))
    with qtbot.assertNotEmitted(view.firstPainted):
        view.viewport().repaint()


def test_only_what_is_near_is_annotated_to_paint(show: Show, make_document: Any) -> None:
    document = make_document(*["人民 法院 的 问题 。 " * 20 + "是"] * 3000)
    show(document)
    assert len(set(document.annotations)) < 60


@pytest.mark.parametrize("ratio", [1.5, 2.0])
def test_glyphs_are_drawn_at_the_device_resolution(view: ArticleView, ratio: float) -> None:
    image = QImage(view.viewport().size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    view.viewport().render(image)
    rect = view.rect_at(1, 0)
    scaled = QRectF(rect.topLeft() * ratio, rect.size() * ratio)
    soft = (
        view.viewport()
        .grab()
        .toImage()
        .scaled(
            image.size(),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    )
    assert _edges(image, scaled) > 1.15 * _edges(soft, scaled)


def _edges(image: QImage, rect: QRectF) -> int:
    """Sum the contrast between neighbouring pixels of a rectangle."""
    return sum(
        abs(image.pixelColor(x, y).lightness() - image.pixelColor(x + 1, y).lightness()) ** 2
        for x in range(round(rect.left()), round(rect.right()))
        for y in range(round(rect.top()), round(rect.bottom()))
    )


def ruby_ink(view: ArticleView, offset: int) -> int:
    """Count the coloured pixels over a character, where its pinyin is."""
    character = view.rect_at(0, offset)
    above = view.stretch_rect(0, offset, offset + 1)
    room = QRectF(above)
    room.setBottom(character.top())
    return ink_in(picture(view), room)


def test_pinyin_over_new_words_leaves_the_others_bare(make_document: Any, show: Show) -> None:
    document = make_document("执行 积案 问题")
    document.marked[0] = [Mark(2, 4, MarkKind.NEW)]
    view = show(document)
    assert all(ruby_ink(view, offset) for offset in (0, 2, 4))
    view.set_pinyin(PinyinMode.NEW)
    assert [bool(ruby_ink(view, offset)) for offset in (0, 2, 4)] == [False, True, False]


def test_pinyin_on_hover_is_over_the_word_at_the_pointer_and_the_one_at_the_caret(
    make_document: Any, show: Show, move: Callable[..., None]
) -> None:
    view = show(make_document("执行 积案 问题"))
    view.set_pinyin(PinyinMode.HOVER)
    assert not any(ruby_ink(view, offset) for offset in (0, 2, 4))
    move(view, view.rect_at(0, 4).center().toPoint())
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert [bool(ruby_ink(view, offset)) for offset in (0, 2, 4)] == [True, False, True]


def test_nothing_moves_when_pinyin_follows_the_pointer(
    make_document: Any, show: Show, move: Callable[..., None]
) -> None:
    view = show(make_document("执行 积案 问题"))
    view.set_pinyin(PinyinMode.HOVER)
    before = [view.rect_at(0, offset) for offset in range(6)]
    move(view, before[4].center().toPoint())
    assert [view.rect_at(0, offset) for offset in range(6)] == before


def test_a_new_word_has_a_fine_line_unless_its_pinyin_says_so(
    make_document: Any, show: Show
) -> None:
    document = make_document("执行 积案 问题")
    document.marked[0] = [Mark(2, 4, MarkKind.NEW)]
    view = show(document)
    ochre = COLOURS["new_line"].name()

    def is_marked(offset: int) -> bool:
        below = view.rect_at(0, offset).adjusted(0, 3, 0, 3)
        return ochre in colours_under(picture(view), below)

    assert [is_marked(offset) for offset in (0, 2, 4)] == [False, True, False]
    view.set_pinyin(PinyinMode.NEW)
    assert not is_marked(2)


def test_each_tone_has_its_colour(make_document: Any, show: Show) -> None:
    document = make_document("执行 积案 问题")
    document.ruby = lambda token: Ruby("wèntí", "44422")
    view = show(document)
    falling, rising = QColor(200, 0, 0), QColor(0, 0, 200)
    view.set_colours({**COLOURS, "tone_4": falling, "tone_2": rising})
    image = picture(view)
    found = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(round(view.rect_at(0, 0).top()))
    }
    assert falling.name() in found
    assert rising.name() in found
    assert COLOURS["pinyin"].name() not in found


def test_a_byline_too_long_for_the_zoom_is_set_smaller_but_not_below_its_usual_size(
    make_document: Any, show: Show
) -> None:
    document = make_document("执行 积案", "问题", title=True)
    document.line = "19 November 2008 · 1,767 characters · 253 set phrases · HSK 5 · 69 % known"
    view = show(document)
    layout = view.text_viewport.layout
    usual = layout.byline_pixels
    view.set_zoom(2)
    byline = layout.ruby_face.shape(document.line)
    fitting = layout.byline_pixels
    assert usual < fitting < 2 * usual
    assert fitting * byline.width <= layout.style.measure
    document.line *= 3
    view.byline_changed()
    assert layout.byline_pixels == usual
