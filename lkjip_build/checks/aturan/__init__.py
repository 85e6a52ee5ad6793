"""Rules on rule sets (aturan.yml)."""
