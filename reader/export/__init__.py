"""What the learner takes elsewhere."""
