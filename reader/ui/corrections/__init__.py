"""Corrections of words and readings: made, listed, undone."""
