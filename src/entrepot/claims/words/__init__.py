"""Sentences of a document as the readers of claims take them: running words, words, trees."""
