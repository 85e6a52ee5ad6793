"""The writers: each prints the content model in one format; none computes, rounds or chooses words."""
