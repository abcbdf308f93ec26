"""Keep the register of the pages that the city follows: asked, decided, looked at each year."""
