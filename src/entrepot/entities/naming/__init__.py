"""Names of persons, organisations, ships and products in any script -> forms that can be compared."""
