"""The settings, and what several rooms derive from them."""
