"""Readings chosen, and pinyin written."""
