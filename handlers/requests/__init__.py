"""Ask the communications team for something: a subject to treat, an account's look to change."""
