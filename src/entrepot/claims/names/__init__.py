"""Names and goods: which words name whom and what, and under which key."""
