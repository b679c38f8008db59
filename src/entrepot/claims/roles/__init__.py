"""From words that announce a frame to its roles."""
