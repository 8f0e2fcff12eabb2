"""Text split into words."""
