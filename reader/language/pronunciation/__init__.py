"""Readings chosen in context, and the writing of pinyin."""
