"""Document -> claims: who does what with whom, how far it has got, who says so, who denies it."""
