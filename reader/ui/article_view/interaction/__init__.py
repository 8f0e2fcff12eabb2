"""Caret, pointer, keys, scrolling, and the text for assistive technology."""
