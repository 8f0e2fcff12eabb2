"""Long sentences unfolded into indented lines, one clause each."""
