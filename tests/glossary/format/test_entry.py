from reader.glossary.format.entry import Match, MatchKind, SetPhrase


def test_what_fills_a_slot_does_not_belong_to_the_frame() -> None:
    frame = SetPhrase("以…为", ("take…as",))
    match = Match(0, 9, frame, MatchKind.FRAME, ((0, 1), (6, 7)))
    assert [offset for offset in range(10) if match.holds(offset)] == [0, 6]
    assert match.marked == ((0, 1), (6, 7))


def test_a_quotation_mark_inside_a_phrase_belongs_to_it() -> None:
    phrase = SetPhrase("三农问题", ("the three rural issues",))
    match = Match(1, 6, phrase, MatchKind.PHRASE, ((1, 3), (4, 6)))
    assert [offset for offset in range(6) if match.holds(offset)] == [1, 2, 3, 4, 5]
    assert match.marked == ((1, 6),)
