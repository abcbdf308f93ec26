"""Take reports of harassment online, and show them to the named persons, nobody else."""
