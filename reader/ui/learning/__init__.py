"""What the user learns: saved and known words, new words, user entries."""
