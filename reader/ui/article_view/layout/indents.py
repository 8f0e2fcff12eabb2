"""The indents of the lines of unfolded sentences, which show their skeleton."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reader.language.clauses.unfolding import Clause

STEP, WIDEST_STEP = 1 / 18, 2.0
"""The indent of each depth, in measures, and its maximum in em.

Half of it is the indent of the whole sentence, and of a clause's later lines beside its first.
"""

DEEPEST = 0.4
"""The share of the measure that the deepest indent may take."""

NARROWEST_INSET = 0.75
"""The least indent of the whole sentence, which leaves room for a number, in em."""

LEAD = 1 / 9
"""The greatest width before a head at which heads are aligned, in measures."""


class Block(NamedTuple):
    """Hold code points `[start, end)` that are set in separate lines.

    The first line is indented by `indent` em, the others by `hang`.
    """

    start: int
    end: int
    indent: float = 0.0
    hang: float = 0.0


def blocks(
    text: str,
    clauses: Sequence[Clause],
    measure: float,
    width: Callable[[int, int], float],
    first: float = 0.0,
) -> Iterator[Block]:
    """Split a paragraph into clauses and the text around them.

    `measure` is a line's width in em, `width(start, end)` the distance in em from the start of a
    line at one offset to another offset. A paragraph that doesn't start with a clause is indented
    by `first` em.
    """
    done = 0
    if clauses:
        deepest = max(clause.depth for clause in clauses)
        step = min(STEP * measure, WIDEST_STEP, DEEPEST * measure / max(deepest, 1))
        inset = max(step / 2, NARROWEST_INSET)
        shifts = _shifts(text, clauses, LEAD * measure, width)
        for clause, (shift, widest) in zip(clauses, shifts, strict=True):
            if done < clause.start:
                yield Block(done, clause.start, 0.0 if done else first)
            indent = inset + clause.depth * step
            hang = indent + widest + step / 2
            yield Block(clause.start, clause.end, indent + shift, hang)
            done = clause.end
    if done < len(text):
        yield Block(done, len(text), 0.0 if done else first)


def _shifts(
    text: str, clauses: Sequence[Clause], most: float, width: Callable[[int, int], float]
) -> list[tuple[float, float]]:
    """Return each clause's shift that aligns its head, and the largest of its group, in em."""
    shifts = [(0.0, 0.0)] * len(clauses)
    for group in _with_one_head(text, clauses):
        before = [width(clauses[k].start, start) for k, start in group]
        if (widest := max(before)) <= most:
            for (k, _), width_before in zip(group, before, strict=True):
                shifts[k] = widest - width_before, widest
    return shifts


def _with_one_head(text: str, clauses: Sequence[Clause]) -> list[list[tuple[int, int]]]:
    """Group neighbouring clauses of one depth with the same head: clause number, head's start."""
    groups: list[list[tuple[int, int]]] = []
    open_groups: dict[int, tuple[str, list[tuple[int, int]]]] = {}
    for k, clause in enumerate(clauses):
        for depth in [depth for depth in open_groups if depth > clause.depth]:
            del open_groups[depth]
        start, end = clause.head or (0, 0)
        head, group = open_groups.get(clause.depth, ("", []))
        if not head or head != text[start:end]:
            group = []
            groups.append(group)
        if clause.head:
            group.append((k, start))
        open_groups[clause.depth] = text[start:end], group
    return list(filter(None, groups))
