"""A strict Slack on this machine: for tests, for the demonstration, for newcomers."""
