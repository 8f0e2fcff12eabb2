"""The settings page and the keys, to be looked at and changed."""
