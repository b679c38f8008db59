"""Claims to English sentences, by rule: never more than the claim says."""
