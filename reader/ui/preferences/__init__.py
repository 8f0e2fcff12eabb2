"""The settings page and the sheet of keys."""
