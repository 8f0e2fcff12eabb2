"""The places of set phrases in a text."""
