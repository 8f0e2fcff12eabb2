"""The user's study data in SQLite: saved and known words, corrections, places."""
