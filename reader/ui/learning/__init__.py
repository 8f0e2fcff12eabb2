"""What the user keeps: saved and known words, new words, entries of their own."""
