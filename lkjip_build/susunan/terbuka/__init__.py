"""Open data: which tables there are, and everything that tells other programs and people what is in them."""
