"""Show what goes out and what room is left: fourteen days, a month, an address to follow."""
