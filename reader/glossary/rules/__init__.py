"""What is found by rule: formulas, frames, people."""
