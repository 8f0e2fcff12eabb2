"""Paragraphs set in lines, found by place, and painted."""
