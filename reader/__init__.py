"""Tifa Reader: a desktop reader and glossary tool for learners of political Chinese."""

__version__ = "0.1.0"
