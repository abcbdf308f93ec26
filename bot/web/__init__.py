"""The front door: what is let in, in what order, and what is answered."""
