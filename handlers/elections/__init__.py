"""Guard the city's neutrality in an election (art. 5.4): reminders, and posts judged again."""
