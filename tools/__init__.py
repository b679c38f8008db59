"""Programs for those who work on Entrepot; none of them is installed with it."""
