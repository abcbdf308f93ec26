"""The steps that lead a database from one version of Vigie to the next."""
