"""PySide imported without what only its developers' tools and its error messages need.

Each start compiles PySide's modules for signatures and stubs, 1,900 lines and 13 patterns, which
takes as long as all else in its import. Here they are loaded when something asks for them,
as the message of a TypeError does.
"""

import builtins
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any, SupportsIndex, cast

if TYPE_CHECKING:
    from importlib.abc import Loader, MetaPathFinder

DEFERRED = frozenset(
    f"shibokensupport.signature.{name}"
    for name in (
        "errorhandler",
        "layout",
        "lib.enum_sig",
        "lib.pyi_generator",
        "lib.tool",
        "parser",
    )
)
"""Not `mapping`, whose names PySide reads without an import."""


def import_pyside() -> None:
    """Import PySide, where it is not imported yet, with some of its modules deferred.

    Its hook that reads the source of each module, for `from __feature__ import`, is removed: it
    takes 25 ms of a start, and 3 MB.
    """
    finders = sys.meta_path
    sys.meta_path = extended = _Finders(finders)
    try:
        import PySide6  # noqa: F401
    finally:
        finders[:] = (finder for finder in extended if not isinstance(finder, _DeferringFinder))
        sys.meta_path = finders
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


class _Finders(list[Any]):
    """The finders of modules, in which PySide inserts one of its own."""

    def insert(self, index: SupportsIndex, finder: "MetaPathFinder") -> None:
        """Insert a finder, and before it one that defers what it finds."""
        super().insert(index, finder)
        super().insert(index, _DeferringFinder(finder))


class _DeferringFinder:
    """Finds the deferred modules, and loads nothing of them."""

    def __init__(self, finder: "MetaPathFinder") -> None:
        self._finder = finder

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        found = fullname in DEFERRED and self._finder.find_spec(fullname, path, target)
        return ModuleSpec(fullname, cast("Loader", self)) if found else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        whole = self._finder.find_spec(spec.name, None)
        assert whole is not None
        return _DeferredModule(whole)

    def exec_module(self, module: ModuleType) -> None:
        pass


class _DeferredModule(ModuleType):
    """A module that is loaded when something in it is asked for."""

    def __init__(self, whole: ModuleSpec) -> None:
        super().__init__(whole.name)
        self._whole = whole

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        published, loader = self.__spec__, self._whole.loader
        assert loader is not None
        self.__class__ = ModuleType  # type: ignore[assignment]
        self.__spec__ = self._whole
        loader.exec_module(self)
        self.__spec__ = published
        return getattr(self, name)
