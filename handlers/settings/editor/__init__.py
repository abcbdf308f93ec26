"""Edit any section of the settings in Slack: the forms come from the schema itself."""
