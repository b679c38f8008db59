"""Who stands in which function of a clause or noun phrase, and whom pronouns mean."""
