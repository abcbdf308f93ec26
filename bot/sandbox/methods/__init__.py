"""The Web API's methods, one function each (https://docs.slack.dev/reference/methods)."""
