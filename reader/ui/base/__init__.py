"""What every room uses: theme, fonts, sizes, languages, focus, slices of work."""
