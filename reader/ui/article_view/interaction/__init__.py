"""Caret, pointer, keys, scrolling, and what assistive technology is told."""
