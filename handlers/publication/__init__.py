"""See each post to its publication: recall it, take its link and its real hour, or its absence."""
