"""Two doors out of a block: the directive's own exceptions, and « la règle se trompe »."""
