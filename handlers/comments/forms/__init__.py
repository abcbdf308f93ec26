"""Lay out the forms of comments, and read them."""
