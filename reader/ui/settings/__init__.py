"""The settings, and what several rooms follow of them."""
