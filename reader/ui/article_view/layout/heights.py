"""The heights of very many paragraphs, and where each begins."""

from array import array
from collections.abc import Iterable

_BLOCK = 256


class Heights:
    """Hold heights in pixels; a Fenwick tree over sums of blocks keeps all questions cheap.

    The blocks let a million heights be laid down at the speed of `sum`, which matters more here
    than the last microsecond of an answer.
    """

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = array("i", heights)
        blocks = range(0, len(self._heights), _BLOCK)
        sums = [sum(self._heights[k : k + _BLOCK]) for k in blocks]
        self._total = sum(sums)
        tree = [0, *sums]
        for node in range(1, len(tree)):
            parent = node + (node & -node)
            if parent < len(tree):
                tree[parent] += tree[node]
        self._tree = tree

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    @property
    def total(self) -> int:
        """Give the sum of all heights."""
        return self._total

    def set(self, index: int, height: int) -> None:
        """Replace one height."""
        change = height - self._heights[index]
        if not change:
            return
        self._heights[index] = height
        self._total += change
        tree = self._tree
        node = index // _BLOCK + 1
        while node < len(tree):
            tree[node] += change
            node += node & -node

    def before(self, index: int) -> int:
        """Sum the heights of `[0, index)`."""
        block = index // _BLOCK
        above = sum(self._heights[block * _BLOCK : index])
        while block:
            above += self._tree[block]
            block &= block - 1
        return above

    def find(self, y: int) -> tuple[int, int]:
        """Find who stands at a distance from the top, and how far inside it that is.

        A distance outside the whole falls on the first or on the last one.

        Raises:
            IndexError: There are no heights.

        """
        count = len(self._heights)
        if not count:
            raise IndexError("no heights")
        if y < 0:
            return 0, 0
        tree = self._tree
        block, step = 0, 1 << (len(tree) - 1).bit_length()
        while step := step >> 1:
            node = block + step
            if node < len(tree) and tree[node] <= y:
                block, y = node, y - tree[node]
        index = block * _BLOCK
        if index >= count:
            return count - 1, self._heights[-1]
        while index < count - 1 and y >= self._heights[index]:
            y -= self._heights[index]
            index += 1
        return index, min(y, self._heights[index])
