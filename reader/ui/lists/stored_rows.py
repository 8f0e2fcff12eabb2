"""The rows of a stored list of any length, read as they are shown."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from time import perf_counter
from typing import Any, Protocol, overload

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.language.pronunciation.pinyin import search_key
from reader.ui.base.slices import Slices
from reader.ui.lists.row_list import ListRow, RowModel, differing

BLOCK = 100
"""How many rows are searched, and their text read, in one step."""

PAGE = 50
"""How many rows are read at once."""

CACHED = 2_000
"""How many rows are cached at least."""

FEW = 100
"""How many rows may change at once without all being read again, or be compared one by one."""

AT_ONCE = 0.006
"""For how many seconds a filter searches before what it found is shown."""

_Index = QModelIndex | QPersistentModelIndex
_GONE = ListRow(None, "", "", "", saved=None)
_END = "\0"

Id = Any
"""What a source knows a row by; hashable, and the same for the same word."""


class RowSource(Protocol):
    """Read the rows of a stored list, in its order."""

    def version(self) -> int:
        """Return a number that changes when another programme has changed something."""

    def count(self) -> int:
        """Return how many rows there are."""

    def ids(self) -> Sequence[Id]:
        """Return the ids of all rows, in order."""

    def after(self, id_: Id) -> Id | None:
        """Return the id of the row after one, None where it is the last or not there."""

    def rows(self, ids: Collection[Id]) -> dict[Id, ListRow] | None:
        """Return the rows that are there, in order; None where nothing can be read now."""

    def have_lines(self) -> tuple[bool, bool]:
        """Return whether any row has a line of English, and whether any has one of detail."""


@dataclass(slots=True)
class _Block:
    """Hold the ids of successive rows, which of them are shown, and once searched their text."""

    ids: Sequence[Id]
    shown: Sequence[Id]
    letters: str | None = None
    sounds: str = ""

    def matching(self, query: str, sound: str) -> Sequence[Id]:
        """Return the ids whose text a query is in."""
        assert self.letters is not None
        if query not in self.letters and not (sound and sound in self.sounds):
            return ()
        texts = zip(self.ids, self.letters.split(_END), self.sounds.split(_END), strict=True)
        return [
            id_ for id_, letters, sounds in texts if query in letters or (sound and sound in sounds)
        ]


class StoredRows(Sequence[ListRow]):
    """Be the rows that pass the filter, read when one is asked for."""

    def __init__(self, count: Callable[[], int], row: Callable[[int], ListRow]) -> None:
        self._count = count
        self._row = row

    def __len__(self) -> int:
        return self._count()

    @overload
    def __getitem__(self, at: int) -> ListRow: ...
    @overload
    def __getitem__(self, at: slice) -> list[ListRow]: ...
    def __getitem__(self, at: int | slice) -> ListRow | list[ListRow]:
        numbers = range(len(self))[at]
        return self._row(numbers) if isinstance(numbers, int) else [*map(self._row, numbers)]


class StoredRowModel(RowModel):
    """Show the rows of a source that pass the filter; the ids are read when they are first shown.

    `total_changed` follows every change of how many rows there are.
    """

    total_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: RowSource | None = None
        self._version = 0
        self._blocks: list[_Block] | None = None
        self._starts: list[int] = []
        self._searched = 0
        self._cached: dict[Id, ListRow] = {}
        self._unreadable: set[Id] = set()
        self._query = ""
        self._slices = Slices(self, self._show_found)

    def set_source(self, source: RowSource) -> None:
        """Show the rows of a source."""
        self._source = source
        self._load_if_short()
        self.total_changed.emit()

    @property
    def total(self) -> int:
        """Return how many rows there are, whether they pass the filter or not."""
        if self._blocks is not None:
            return sum(len(block.ids) for block in self._blocks)
        return self._source.count() if self._source else 0

    @property
    def rows(self) -> StoredRows:
        """Return the rows that pass the filter."""
        self.load()
        return StoredRows(self.rowCount, self._row)

    @property
    def filtered_out(self) -> bool:
        """Return whether there are rows and none answers the filter."""
        return not self.rowCount() and bool(self.total)

    @property
    def is_searching(self) -> bool:
        """Return whether more rows may pass the filter than have been found so far."""
        return self._slices.at_work

    @property
    def have_english(self) -> bool:
        """Return whether any row has a line of English."""
        return self._source is not None and self._source.have_lines()[0]

    @property
    def have_detail(self) -> bool:
        """Return whether any row has a line of detail."""
        return self._source is not None and self._source.have_lines()[1]

    def load(self) -> None:
        """Read the ids, unless they have been read."""
        if self._blocks is None and self._source is not None:
            self._reload()

    def set_filter(self, query: str) -> None:
        """Show only the rows that match a query: at once the first, others as they are found."""
        self._query = query.strip().casefold()
        if self._blocks is None:
            self.load()
        else:
            self._search(self._blocks)

    def remake(self) -> None:
        """Make all rows again that are shown, as they may be others now."""
        self._cached.clear()
        if count := self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(count - 1))

    def change(self, changed: Collection[Id]) -> None:
        """Read again the rows of these ids: there may be more, fewer, or others now."""
        source = self._source
        if source is None:
            return
        for id_ in changed:
            self._cached.pop(id_, None)
        if self._blocks is None:
            self._load_if_short()
        elif (
            len(changed) > FEW
            or source.version() != self._version
            or not self._reread(source, self._blocks, changed)
        ):
            self._reload()
        self.total_changed.emit()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that a row can be selected, not edited."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def match(
        self,
        start: _Index,
        role: int,
        value: object,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith,
    ) -> list[QModelIndex]:
        """Find nothing, as it would read all rows: the filter finds words."""
        return []

    def _load_if_short(self) -> None:
        """Read the ids, and the rows, too, so that damaged ones are known at once."""
        if self._source is not None and self._source.count() <= BLOCK:
            self._reload()
            self._read(self._source.ids())

    def _reload(self) -> None:
        """Read all ids again, and the rows when they are shown."""
        source = self._source
        assert source is not None
        self._version = source.version()
        ids = source.ids()
        self._search([_Block(ids[at : at + BLOCK], ()) for at in range(0, len(ids), BLOCK)])
        self.remake()

    def _search(self, blocks: list[_Block]) -> None:
        """Decide again which rows are shown."""
        self._slices.stop()
        before = self._shown_if_few()
        self._blocks = blocks
        for block in blocks:
            block.shown = () if self._query else block.ids
        self._searched = 0 if self._query else len(blocks)
        steps = self._steps(blocks)
        until = perf_counter() + AT_ONCE
        done = False
        while not done and perf_counter() < until:
            done = next(steps, self) is self
        self._show_instead(before)
        if not done:
            self._slices.begin(steps)

    def _steps(self, blocks: list[_Block]) -> Iterator[None]:
        while self._searched < len(blocks):
            blocks[self._searched].shown = self._found(blocks[self._searched])
            self._searched += 1
            yield

    def _found(self, block: _Block) -> Sequence[Id]:
        """Return the ids of a block that pass the filter."""
        if not self._query:
            return block.ids
        if block.letters is None:
            assert self._source is not None
            rows = self._source.rows(block.ids)
            if rows is None:
                return ()
            in_order = [rows.get(id_, _GONE) for id_ in block.ids]
            block.letters = _END.join(row.letters.replace(_END, "") for row in in_order)
            block.sounds = _END.join(row.sound for row in in_order)
        return block.matching(self._query, search_key(self._query))

    def _show_found(self, done: bool) -> None:
        """Add the rows that a slice of the search found."""
        found = self._count_shown()
        while more := found - self.rowCount():
            self.insertRows(self.rowCount(), min(more, BLOCK))  # Qt's time grows with the square
        if done and not found:
            self.layoutChanged.emit()  # for the text that says so to be painted

    def _count_shown(self) -> int:
        assert self._blocks is not None
        self._starts = [*accumulate((len(block.shown) for block in self._blocks), initial=0)]
        return self._starts.pop()

    def _shown_if_few(self) -> list[Id] | None:
        """Return the ids of the rows that are shown, None where comparing them takes long."""
        if self._blocks is None:
            return []
        if self._count_shown() > FEW:
            return None
        return list(chain.from_iterable(block.shown for block in self._blocks))

    def _show_instead(self, before: list[Id] | None) -> None:
        """Show other rows than before; while some are only added or removed, the others stay."""
        count = self._count_shown()
        after = self._shown_if_few()
        if before is None or after is None:
            self.setStringList([""] * count)
            return
        start, end = differing(before, after)
        removed, added = len(before) - start - end, len(after) - start - end
        if removed and added:
            self.setStringList([""] * count)
        elif removed:
            self.removeRows(start, removed)
        elif added:
            self.insertRows(start, added)

    def _row(self, number: int) -> ListRow:
        assert self._blocks is not None
        at = bisect_right(self._starts, number) - 1
        block = self._blocks[at]
        offset = number - self._starts[at]
        id_ = block.shown[offset]
        if id_ not in self._cached:
            start = offset // PAGE * PAGE
            page = block.shown[start : start + PAGE]
            self._read([id_ for id_ in page if id_ not in self._cached])
        return self._cached.get(id_, _GONE)

    def _read(self, ids: Sequence[Id]) -> None:
        """Read rows; those that are gone or damaged leave the list at the next idle moment."""
        assert self._source is not None
        rows = self._source.rows(ids)
        if rows is None:
            return
        while len(self._cached) > CACHED:
            del self._cached[next(iter(self._cached))]
        self._cached.update(rows)
        if len(rows) < len(ids):
            if not self._unreadable:
                QTimer.singleShot(0, self, self._drop_unreadable)
            self._unreadable.update(id_ for id_ in ids if id_ not in rows)

    def _drop_unreadable(self) -> None:
        unreadable, self._unreadable = self._unreadable, set()
        if self._source is not None and self._blocks is not None:
            self._reread(self._source, self._blocks, unreadable)
            self.total_changed.emit()

    def _reread(self, source: RowSource, blocks: list[_Block], changed: Collection[Id]) -> bool:
        """Read these rows again; return whether the list is what it was thought to be."""
        edits = self._edits(source, blocks, set(changed))
        if edits is None:
            return False
        for number in sorted(edits, reverse=True):
            self._edit(blocks, number, edits[number], changed)
        return True

    def _edits(
        self, source: RowSource, blocks: Sequence[_Block], changed: set[Id]
    ) -> dict[int, list[Id]] | None:
        """Return the new ids of the blocks that change, by their number.

        None where the list is not what it was thought to be.
        """
        rows = source.rows(changed)
        if rows is None:
            return {}
        self._cached.update(rows)
        edits: dict[int, list[Id]] = {}
        there = set()
        for number, block in enumerate(blocks):
            if not changed.isdisjoint(block.ids):
                edits[number] = [id_ for id_ in block.ids if id_ not in changed or id_ in rows]
                there.update(edits[number])
        for id_ in reversed(rows):
            if id_ in there:
                continue
            following = source.after(id_)
            for number in range(len(blocks)):
                ids = edits.get(number, blocks[number].ids)
                if following in ids:
                    at = ids.index(following)
                    edits[number] = [*ids[:at], id_, *ids[at:]]
                    break
            else:
                if following is not None or not blocks:
                    return None
                last = len(blocks) - 1
                edits[last] = [*edits.get(last, blocks[last].ids), id_]
        return edits

    def _edit(
        self, blocks: list[_Block], number: int, ids: Sequence[Id], changed: Collection[Id]
    ) -> None:
        """Give a block other ids, and show what of them passes the filter."""
        block = blocks[number]
        before, start = block.shown, self._starts[number]
        block.ids, block.letters = ids, None
        block.shown = after = self._found(block) if number < self._searched else ()
        first, last = differing(before, after)
        self._count_shown()
        if removed := len(before) - first - last:
            self.removeRows(start + first, removed)
        if added := len(after) - first - last:
            self.insertRows(start + first, added)
        for at, id_ in enumerate(after):
            if id_ in changed and not first <= at < len(after) - last:
                self.dataChanged.emit(self.index(start + at), self.index(start + at))
        if len(ids) > 2 * BLOCK:
            self._split(blocks, number)

    def _split(self, blocks: list[_Block], number: int) -> None:
        block = blocks[number]
        parts = (block.ids[:BLOCK], block.ids[BLOCK:])
        blocks[number : number + 1] = [
            _Block(ids, [id_ for id_ in block.shown if id_ in part])
            for ids in parts
            for part in [frozenset(ids)]
        ]
        self._searched += number < self._searched
        self._count_shown()
