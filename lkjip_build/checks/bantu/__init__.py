"""What several rules ask; no rule stands here."""
