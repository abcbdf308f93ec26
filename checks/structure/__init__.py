"""Rules on what a post must hold by its type, its account, its pictures. One file, one rule."""
