"""Long sentences unfolded into their clauses."""
