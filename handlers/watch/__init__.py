"""Note each week what is said and what comes, and recall it when nothing was noted."""
