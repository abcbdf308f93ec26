"""Judge texts outside Slack: one for a person, thousands for a script."""
