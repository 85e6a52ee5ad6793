"""Rules on codes: each stands once, and each reference meets one."""
