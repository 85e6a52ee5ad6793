"""What documents that offices go on writing in have in common, for Word and for OpenDocument."""
