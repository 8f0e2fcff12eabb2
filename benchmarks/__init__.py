"""What the programme costs, beside what its peers cost, measured in the same run."""
