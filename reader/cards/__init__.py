"""Cards: what is known of a word or a set phrase, for the window and the command line; no Qt."""
