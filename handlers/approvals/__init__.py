"""Send a draft for approval and decide on it: never by its author, always on known words."""
