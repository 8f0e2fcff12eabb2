"""Paragraphs set in lines, hit-tested and painted."""
