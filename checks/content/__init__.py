"""Rules on what a text says. One file, one rule."""
