"""The open article: opening it, finding in it, its outline, reading it aloud."""
