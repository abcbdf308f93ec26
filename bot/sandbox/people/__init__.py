"""What people do in the pretended Slack: one behaviour for tests and for the page."""
