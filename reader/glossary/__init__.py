"""Set phrases: their entries, their CSV format, and their places in a text."""
