"""See each quarter that the netiquette is displayed on every account, new ones included."""
