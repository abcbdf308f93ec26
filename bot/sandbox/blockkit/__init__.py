"""The limits of Block Kit, refused with Slack's own words."""
