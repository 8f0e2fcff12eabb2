"""Looking up: the search field, the panel with its cards, the card at the pointer."""
