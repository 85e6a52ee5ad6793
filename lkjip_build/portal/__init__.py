"""Many offices as one portal: each summed up and built by itself, side by side, then published together.

An office is a task: its folder in, a small value and the folder of its site out. Tasks know nothing of each other, so
that they run in processes of this machine or on a cluster alike.
"""
