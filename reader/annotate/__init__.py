"""Articles with their words, readings and set phrases: the centre of the house."""

from reader.annotate.annotated import AnnotatedArticle, AnnotatedParagraph, phrase_behind
from reader.annotate.annotator import Annotator

__all__ = ["AnnotatedArticle", "AnnotatedParagraph", "Annotator", "phrase_behind"]
