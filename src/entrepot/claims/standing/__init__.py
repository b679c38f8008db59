"""How far an event got, how sure it is, and who says so."""
