"""See who is away and who left: somebody takes over, accesses are taken back."""
