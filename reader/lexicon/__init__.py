"""The dictionary: CC-CEDICT parsed, indexed, looked up and searched."""
