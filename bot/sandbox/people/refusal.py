"""What Slack's own window would not let a person do."""

from bot.sandbox.wire import Json


class CannotDoError(Exception):
    """The act is impossible in a real Slack: no such button, no such choice, too long a text."""

    def __init__(self, why: str) -> None:
        """Keep the reason."""
        super().__init__(why)


class IncompleteError(CannotDoError):
    """The form is not sent: the window itself shows these errors under the inputs."""

    def __init__(self, errors: Json) -> None:
        """Keep the errors, one a block."""
        super().__init__(str(errors))
        self.errors = errors
