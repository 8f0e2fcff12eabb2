"""The table of measurements: ours, the peer's, their ratio, and the budget."""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from time import perf_counter

HEAD = ("what", "ours", "peer", "ratio", "budget", "")
WIDTHS = (72, 10, 10, 7, 9, 6)


@dataclass(frozen=True)
class Measured:
    """Hold a measurement; `peer` is the same work done by what `beside` names.

    Figures are in seconds, unless `show` writes them otherwise. `budget` is what ours may cost,
    `most_peers` how many times the peer's.
    """

    what: str
    ours: float
    beside: str = ""
    peer: float | None = None
    budget: float | None = None
    show: Callable[[float], str] | None = None
    most_peers: float = inf

    def row(self) -> str:
        """Return the line of the table."""
        show = self.show or duration
        return line(
            (
                f"{self.what} | {self.beside}" if self.beside else self.what,
                show(self.ours),
                "" if self.peer is None else show(self.peer),
                "" if self.peer is None else f"{self.ours / self.peer:.2f}",
                "" if self.budget is None else show(self.budget),
                "over" if self._is_over() else "",
            )
        )

    def _is_over(self) -> bool:
        return self.ours > min(
            inf if self.budget is None else self.budget,
            inf if self.peer is None else self.peer * self.most_peers,
        )


def line(cells: tuple[str, ...]) -> str:
    """Return cells in columns, the first to the left and the others to the right."""
    first, *others = zip(cells, WIDTHS, strict=True)
    return f"{first[0]:<{first[1]}}" + "".join(f"{cell:>{width}}" for cell, width in others)


def duration(seconds: float) -> str:
    """Return seconds in a suitable unit.

    >>> duration(0.25), duration(0.000008)
    ('250 ms', '8.00 µs')
    """
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e6:.2f} µs"


def megabytes(size: float) -> str:
    """Return a size in bytes in megabytes.

    >>> megabytes(150_000_000.0)
    '150 MB'
    """
    return f"{size / 1e6:.0f} MB"


def best(
    *actions: Callable[[], object], times: int = 3, clock: Callable[[], float] = perf_counter
) -> list[float]:
    """Return the seconds of the fastest run of each action; the actions alternate."""
    rounds = [[_seconds(action, clock) for action in actions] for _ in range(times)]
    return [min(of_one) for of_one in zip(*rounds, strict=True)]


def _seconds(action: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    action()
    return clock() - start
