"""Act on a doubt and on a secret that was seen: ask, tell, pause, settle (art. 12.2)."""
