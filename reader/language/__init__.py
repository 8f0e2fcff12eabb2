"""Words, readings and scripts of Chinese text; pure: callers pass the vocabularies in."""
