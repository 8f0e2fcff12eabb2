import doctest
import importlib
import pkgutil

import pytest

import reader.language

MODULES = [module.name for module in pkgutil.iter_modules(reader.language.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_the_docstrings_hold(name: str) -> None:
    outcome = doctest.testmod(importlib.import_module(f"reader.language.{name}"))
    assert outcome.failed == 0
