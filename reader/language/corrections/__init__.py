"""The user's corrections applied to a text."""
