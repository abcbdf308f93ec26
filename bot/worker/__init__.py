"""What Vigie does by itself: act on events, judge drafts, send messages, keep the hours."""
