"""Tell each morning what the day holds: to the teams, and to each person what is theirs."""
