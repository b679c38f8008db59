"""A case for other programs: one module for each form, and what several of them share."""
