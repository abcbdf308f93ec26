"""Run the language engines; what they say reaches the checks as values."""
