"""Look after the rules: which are ignored most, and which an administrator silences."""
