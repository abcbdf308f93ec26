"""Own one LanguageTool: fetch it, prove it, run it, end it."""
