"""Say how Vigie is, to those who look after it."""
