"""Follow each comment of the public until somebody has replied, or said why nobody will."""
