"""Who holds the floor beyond one sentence: turns, interviews, publishers, quotations that run on."""
