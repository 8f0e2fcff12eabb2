"""By keys and the mouse from a long sentence of the sample article to its skeleton, and back."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from reader.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def lefts(window: MainWindow, paragraph: int, *texts: str) -> list[float]:
    """Return where texts begin, in pixels, having seen that each stands in a line of its own."""
    text = window.view.paragraph_text(paragraph)
    rects, tops = [], []
    for offset in map(text.index, texts):
        rects.append(window.view.rect_at(paragraph, offset))
        tops.append(rects[-1].top() + window.view.verticalScrollBar().value())
    assert tops == sorted(set(tops))
    return [round(rect.left()) for rect in rects]


def test_u_shows_the_four_results_of_the_first_paragraph_one_beneath_the_other(
    qtbot: QtBot, window: MainWindow, click: Callable[..., None]
) -> None:
    click("组织开展")
    qtbot.keyClick(window.view, Qt.Key.Key_U)
    subject, deed, *results = lefts(
        *(window, 1, "各地", "认真贯彻", "使人民", "使社会主义法制", "使社会主义市场", "使社会和谐")
    )
    assert subject < deed < results[0]
    assert len(set(results)) == 1


def test_u_shows_what_the_campaign_is_and_folds_it_again(
    qtbot: QtBot, window: MainWindow, click: Callable[..., None]
) -> None:
    click("在全国范围内")
    place, before = window.view.place(), window.view.stretch_rect(2, 200, 201)
    qtbot.keyClick(window.view, Qt.Key.Key_U)
    campaign, *kinds = lefts(
        *(window, 2, "在全国范围内", "是深入学习", "是坚持以人为本", "是一项顺民意", "是增强"),
        *("是确保问题", "是应对国际"),
    )
    assert campaign < kinds[0]
    assert len(set(kinds)) == 1
    window.view.jump_to(*place)
    qtbot.keyClick(window.view, Qt.Key.Key_U)
    assert window.view.stretch_rect(2, 200, 201) == before


def test_it_stays_unfolded_in_traditional_characters(
    qtbot: QtBot, window: MainWindow, click: Callable[..., None]
) -> None:
    click("组织开展")
    qtbot.keyClick(window.view, Qt.Key.Key_U)
    window.actions_by_id["toggle_script"].trigger()
    assert len(set(lefts(window, 1, "使人民群眾", "使社會主義法制", "使社會和諧"))) == 1
    window.actions_by_id["toggle_script"].trigger()
    assert len(set(lefts(window, 1, "使人民群众", "使社会主义法制", "使社会和谐"))) == 1


def test_shift_u_unfolds_the_whole_paragraph(
    qtbot: QtBot, window: MainWindow, click: Callable[..., None]
) -> None:
    click("周永康指出")
    qtbot.keyClick(window.view, Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)
    said, told = lefts(window, 2, "周永康指出", "在全国范围内")
    assert said == told
    assert lefts(window, 2, "是长期困扰")[0] > said


def test_a_click_in_the_margin_unfolds_and_enumerated_parts_are_looked_up_as_before(
    qtbot: QtBot, window: MainWindow, point_at: Callable[..., QPoint], click: Callable[..., None]
) -> None:
    beside = QPoint(12, point_at("中共中央政治局").y())
    qtbot.mouseClick(window.view.viewport(), LEFT, pos=beside)
    assert len(set(lefts(window, 1, "使人民", "使社会主义法制"))) == 1
    click("使社会主义法制")
    assert window.lookup_room.panel.card is not None


def test_what_is_found_is_shown_within_an_unfolded_sentence(
    qtbot: QtBot, window: MainWindow, click: Callable[..., None]
) -> None:
    click("在全国范围内")
    qtbot.keyClick(window.view, Qt.Key.Key_U)
    qtbot.keyClick(window.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    window.article_room.find_bar.field.setText("迫切需要")
    qtbot.waitUntil(lambda: window.article_room.find_bar.count.text() == "1 of 3")
    qtbot.keyClick(window.article_room.find_bar.field, Qt.Key.Key_Escape)
    paragraph, offset = window.view.caret()
    text = window.view.paragraph_text(paragraph)
    assert text[offset:].startswith("迫切需要；")
    assert window.view.rect_at(paragraph, offset).left() > window.view.rect_at(paragraph, 0).left()


def test_the_window_says_so_where_nothing_can_be_unfolded(qtbot: QtBot, window: MainWindow) -> None:
    window.view.set_caret(0, 0)
    qtbot.keyClick(window.view, Qt.Key.Key_U)
    assert window.status.message == "This sentence has only one part."
    qtbot.keyClick(window.view, Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)
    assert window.status.message == "This paragraph has no long sentence."
