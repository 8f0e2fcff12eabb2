"""Words, readings and scripts of Chinese text; pure, vocabularies are handed in."""
