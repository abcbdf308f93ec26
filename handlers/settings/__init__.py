"""The city's own settings: read, checked, imported and exported."""
