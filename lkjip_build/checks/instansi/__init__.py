"""What the office says of itself."""
