"""Rules on SOPs: a flow that can be drawn and followed, and a form that is complete."""
