"""Set phrases: entries, their CSV format, and finding them in text."""
