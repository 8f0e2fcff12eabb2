"""What the learner keeps, in SQLite."""
