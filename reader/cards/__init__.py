"""What a card says of a word or a set phrase; knows no Qt."""
