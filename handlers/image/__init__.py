"""Follow the misuses of the city's image until what was taken is withdrawn."""
