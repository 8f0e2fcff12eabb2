"""Where set phrases stand in a text."""
