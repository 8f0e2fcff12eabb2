"""What all rooms use: theme, fonts, sizes, languages, focus, slices of work."""
