"""Trade figures in sentences and in rows of tables."""
