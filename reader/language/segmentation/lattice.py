"""The lattice of words that `rjieba` cuts a text by, empty at first."""

from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from typing import Any


def empty_lattice() -> Any:
    """Make a lattice that knows no word.

    `import rjieba` would make one of its own first, with 350,000 words: 0.1 s and 31 MB.
    """
    return _jieba().empty()


@cache
def _jieba() -> Any:
    package = find_spec("rjieba")
    compiled = package and PathFinder.find_spec("rjieba", package.submodule_search_locations)
    if not compiled or not compiled.loader:
        raise ImportError("rjieba is not installed, or not as a compiled module", name="rjieba")
    module = module_from_spec(compiled)
    compiled.loader.exec_module(module)
    return module.Jieba
