"""The pages of a portal of many offices, composed of the summaries of its offices."""
