"""What is run by hand: the translation brought up to date, the timelines counted."""
