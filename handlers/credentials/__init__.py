"""Keep the register of accesses: remind, take declarations, act on a doubt (art. 12.2)."""
