"""The rows of a table, cached, and re-read only where they changed."""

import sqlite3
from bisect import insort
from collections.abc import Callable, Collection, Hashable, Iterable
from typing import Any, Generic, TypeVar

from reader.study.database import Database

Item = TypeVar("Item")
Id = TypeVar("Id", bound=Hashable)


class TableCache(Generic[Id, Item]):
    """Cache the items of a table, in an order.

    `read` returns, in that order, all items or those of some ids; several may have one id.
    """

    def __init__(
        self,
        database: Database,
        read: Callable[[sqlite3.Connection, Collection[Id] | None], Iterable[Item]],
        id_of: Callable[[Item], Id],
        order: Callable[[Item], Any],
    ) -> None:
        self._database = database
        self._read = read
        self._id_of = id_of
        self._order = order
        self._items: tuple[Item, ...] = ()
        self._version: int | None = None
        self._changed: set[Id] = set()

    def invalidate(self, ids: Iterable[Id]) -> None:
        """Have the items of these ids re-read."""
        self._changed.update(ids)

    def all(self) -> tuple[Item, ...]:
        """Return all items as they are now; an unchanged one is the same object as before."""
        with self._database.reading() as connection:
            version = self._database.version()
            if version != self._version:
                self._items = tuple(self._read(connection, None))
            elif self._changed:
                items = [item for item in self._items if self._id_of(item) not in self._changed]
                for item in self._read(connection, self._changed):
                    insort(items, item, key=self._order)
                self._items = tuple(items)
        self._version = version
        self._changed.clear()
        return self._items
