"""Rules on when a post goes out. One file, one rule."""
