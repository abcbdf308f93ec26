"""Show each person their own day: what they write, what waits for them, the places of today."""
