"""How long words are kept (product's own decision 10): erased on time, held where one must."""
