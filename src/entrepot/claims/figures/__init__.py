"""Numbers, sums, changes and times, and the claims that they belong to."""
