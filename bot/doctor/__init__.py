"""Examine everything that must work, and say what repairs the rest."""
