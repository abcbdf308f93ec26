"""Find each post a place under the daily cap: move it, drop it, or ask for an exception."""
