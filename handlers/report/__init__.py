"""Say each month what was published, asked, answered: for a team, never a ranking of persons."""
