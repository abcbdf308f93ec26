"""The errors that a person can mend: said in French, without a traceback."""


class SaidError(Exception):
    """Something that a person can mend; each argument is a sentence."""

    def __str__(self) -> str:
        """Return one sentence a line."""
        return "\n".join(self.args)
