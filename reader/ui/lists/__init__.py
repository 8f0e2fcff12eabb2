"""The lists beside the article."""
