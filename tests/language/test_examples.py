"""Every example in the docstrings of reader.language holds."""

import doctest
import importlib
import pkgutil

import pytest

import reader.language

MODULES = [
    module.name for module in pkgutil.walk_packages(reader.language.__path__, "reader.language.")
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_the_docstrings_hold(name: str) -> None:
    outcome = doctest.testmod(importlib.import_module(name))
    assert outcome.failed == 0
