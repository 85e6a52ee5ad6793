"""`python -m lkjip_build` is the command `lkjip`."""

from lkjip_build.cli import main

main()
