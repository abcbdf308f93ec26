"""The commands of ``vigie``, one module a group; what is heavy is imported when it is needed."""
