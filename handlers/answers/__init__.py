"""Take what employees know to the team, which answers in the city's name (art. 12.1)."""
