"""Actions, the keys that run them, and undo."""
