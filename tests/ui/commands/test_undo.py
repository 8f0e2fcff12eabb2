"""What was done last is undone first, and stays to be undone while that fails."""

from reader.ui.commands.undo import UndoStack


def test_the_last_change_is_undone_first_and_stays_while_that_fails() -> None:
    stack = UndoStack()
    undone: list[str] = []
    results = iter((False, True, True))

    def undo(name: str) -> bool:
        undone.append(name)
        return next(results)

    stack.push(lambda: undo("first"))
    stack.push(lambda: undo("second"))
    stack.undo()
    stack.undo()
    assert stack.possible
    stack.undo()
    assert undone == ["second", "second", "first"]
    assert not stack.possible
    stack.undo()
    assert undone == ["second", "second", "first"]
