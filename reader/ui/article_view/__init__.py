"""The article widget: words with ruby, laid out, painted and navigated."""
