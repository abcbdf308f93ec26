"""Note what people remove and why, count advertisements, ask a person to ban; remove nothing."""
