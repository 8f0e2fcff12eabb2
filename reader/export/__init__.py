"""Formats out, and back in: study data, annotated articles, the user's glossary."""
