"""What a text says is not known."""
