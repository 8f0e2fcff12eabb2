"""The heights of very many paragraphs, and the top of each."""

from array import array
from collections.abc import Iterable

_BLOCK = 256


class Heights:
    """Hold heights in pixels; a Fenwick tree over sums of blocks keeps all queries cheap.

    The blocks let a million heights be stored at the speed of `sum`, which matters more here than
    the last microsecond of a query.
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
        """Return the sum of all heights."""
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
        """Return the index at a distance from the top, and the distance from that one's top.

        A distance outside the whole is in the first or in the last one.

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
